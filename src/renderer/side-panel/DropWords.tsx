import { useEffect, useState } from 'react';
import { findingWords } from '../../shared/balance/finding-words';
import css from './SidePanel.module.css';
import type { MonthBalance } from './use-month-balance';

/** More would not be read while a card is held. */
const mostSentences = 3;
/** So long the mouse must rest over a place before what the drop would bring is read aloud. */
const restMs = 800;

interface Props {
  balance: MonthBalance;
  month: string;
  language: string | undefined;
}

/** What the drop would bring about, in words, at the foot of the panel and over whatever stands there. */
export function DropWords({ balance: { findings, pillars, channels }, month, language }: Props) {
  const names = {
    pillar: (id: string) => pillars.find((pillar) => pillar.id === id)?.name || 'A pillar',
    channel: (id: string) => channels.find((channel) => channel.id === id)?.name || 'A channel',
    span: month,
    language,
  };
  const sentences = findings.slice(0, mostSentences).map((finding) => findingWords(finding, names, true));
  const spoken = useAtRest(sentences.join(' '));
  return (
    <>
      {sentences.length > 0 && (
        <div className={css.foot} aria-hidden="true">
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      <p className="k-visually-hidden" role="status">
        {spoken}
      </p>
    </>
  );
}

/** The text once it has not changed for a while; nothing before. */
function useAtRest(text: string): string {
  const [rested, setRested] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), text === '' ? 0 : restMs);
    return () => clearTimeout(timer);
  }, [text]);
  return rested === text ? rested : '';
}
