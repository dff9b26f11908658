import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { findingWords } from '../../shared/balance/finding-words';
import { findingsIn } from '../../shared/balance/findings';
import { cadenceWords } from '../../shared/rhythm/cadence-words';
import type { About } from './about';
import shared from './balance.module.css';
import css from './Standouts.module.css';

/** More would be a list that nobody reads; the charts hold the rest. */
const mostSentences = 6;

/** What stands out, in words. */
export function Standouts({ about }: { about: About }) {
  const { balance, cadences, pillars, channels, channel, name, language } = about;
  const asked = channel === null ? channels : channels.filter(({ id }) => id === channel);
  const names = {
    pillar: (id: string) => pillars.find((pillar) => pillar.id === id)?.name || 'A pillar',
    channel: (id: string) => channels.find((each) => each.id === id)?.name || 'A channel',
    span: name,
    language,
  };
  const found = findingsIn(balance, { pillars, channels: asked }).map((each) => findingWords(each, names, false));
  // A channel without any post in the span is told already.
  const short = cadences.filter(({ posts }) => posts > 0);
  const sentences = [...found, ...short.flatMap((each) => cadenceWords(each, names.channel(each.channel), language))];
  const more = sentences.length - mostSentences;
  return (
    <section className={shared.section} aria-labelledby="standouts">
      <div className={shared.sectionHead}>
        <h2 className={shared.sectionTitle} id="standouts">
          What stands out
        </h2>
      </div>
      {sentences.length === 0 ? (
        <p className={css.fine}>
          <IconCheck size={16} stroke={1.6} aria-hidden="true" />
          Nothing. Pillars are near their targets, no silence is long, and channels keep to what they mean to do.
        </p>
      ) : (
        <ul className={css.standouts}>
          {sentences.slice(0, mostSentences).map((sentence) => (
            <li key={sentence}>
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden="true" />
              {sentence}
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className={shared.summary}>{more} more can be read from the charts.</p>}
    </section>
  );
}
