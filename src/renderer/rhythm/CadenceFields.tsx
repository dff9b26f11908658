import type { Channel } from '../../shared/channels/channel';
import { useProjectStore } from '../project-view/use-project';
import { WholeNumber } from '../ui/WholeNumber';
import css from './RhythmSettings.module.css';

interface Props {
  channel: Channel;
  name: string;
  readOnly: boolean;
}

/** How many posts a week a channel means to have, and how long it may be silent; both may be left open. */
export function CadenceFields({ channel: { id, cadence }, name, readOnly }: Props) {
  const store = useProjectStore();
  const edit = (changes: { perWeek?: number | null; longestSilence?: number | null }, joinKey: string) => {
    const { perWeek, longestSilence, ...rest } = { ...cadence, ...changes };
    const next = {
      ...rest,
      ...(perWeek ? { perWeek } : {}),
      ...(longestSilence ? { longestSilence } : {}),
    };
    const fields = { cadence: Object.keys(next).length > 0 ? next : null };
    return store.run({ name: 'channels.edit', payload: { id, fields } }, joinKey);
  };
  return (
    <div className={css.cadence}>
      <span className={css.number}>
        <WholeNumber
          label={`Posts a week on ${name}`}
          value={cadence?.perWeek}
          min={0}
          max={500}
          disabled={readOnly}
          onSave={(perWeek, joinKey) => edit({ perWeek }, joinKey)}
        />
      </span>
      <span>posts a week, at most</span>
      <span className={css.number}>
        <WholeNumber
          label={`Most days without a post on ${name}`}
          value={cadence?.longestSilence}
          min={1}
          max={3650}
          disabled={readOnly}
          onSave={(longestSilence, joinKey) => edit({ longestSilence }, joinKey)}
        />
      </span>
      <span>days without one</span>
    </div>
  );
}
