import { Button, Group, Radio } from '@mantine/core';
import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { planZoneChange, type ZoneChange, type ZonePlan } from '../../shared/zones/zone-change';
import { useSliced } from '../plan/in-slices';
import { projectNow } from '../plan/use-today';
import { useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import { readingsOf, unknownWords, zoneName } from './zone-words';
import css from './zones.module.css';

interface Props {
  change: ZoneChange;
  onClose(): void;
}

const nothingMoves = { moves: [], series: [] };

/**
 * Another zone: do times stay as they are written, or the moments at which posts go out? Where both are the same, as with
 * a zone whose clocks go alike, nothing is asked.
 */
export function ZoneQuestion({ change, onClose }: Props) {
  const store = useProjectStore();
  const [project] = useState(() => store.getView().project);
  const work = useCallback(() => planZoneChange(project, change), [project, change]);
  const { value: plan } = useSliced(work);
  const [keep, setKeep] = useState<'times' | 'moments'>('times');
  const same = plan !== undefined && plan.moves.length === 0 && plan.series.length === 0;
  const send = useCallback(
    ({ moves, series }: Pick<ZonePlan, 'moves' | 'series'>) => {
      onClose();
      void store.run({ name: 'zone.change', payload: { ...change, moves, series } });
    },
    [store, change, onClose],
  );
  useEffect(() => {
    if (same) send(nothingMoves);
  }, [same, send]);
  if (same) return null;

  const name = change.channel === undefined ? undefined : project.channels[change.channel]?.name;
  const zone = change.zone ?? project.settings.timeZone;
  const readings = plan && readingsOf(project, change, plan, projectNow(project.settings.timeZone).date);
  const unknown = unknownWords(project, change);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (plan) send(keep === 'moments' ? plan : nothingMoves);
  };
  return (
    <Dialog
      title={
        name === undefined ? `Time zone ${zoneName(zone)}` : `Time zone of ${name || 'the channel'}: ${zoneName(zone)}`
      }
      onClose={onClose}
      size={500}
    >
      <form onSubmit={submit} className={css.form}>
        <Radio.Group
          label="What is to stay as it is?"
          value={keep}
          onChange={(value) => setKeep(value === 'moments' ? 'moments' : 'times')}
        >
          <div className={css.readings}>
            <Reading value="times" title="The times" lines={readings?.times} />
            <Reading value="moments" title="The moments" lines={readings?.moments} />
          </div>
        </Radio.Group>
        {unknown && <p className={css.note}>{unknown}</p>}
        <Group justify="flex-end" gap={8}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!plan}>
            Change the zone
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Reading({ value, title, lines }: { value: string; title: string; lines: readonly string[] | undefined }) {
  return (
    <Radio.Card value={value} className={css.reading} data-autofocus={value === 'times' || undefined}>
      <Radio.Indicator size="xs" />
      <span className={css.words}>
        <strong>{title}</strong>
        {(lines ?? ['Looking at the posts…']).map((line) => (
          <span key={line}>{line}</span>
        ))}
      </span>
    </Radio.Card>
  );
}
