import { ActionIcon, Button, Checkbox, NumberInput } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useId } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { Channel } from '../../shared/channels/channel';
import { channelWords } from '../../shared/checks/check-context';
import type { Fact } from '../../shared/platforms/fact';
import { type Platform, platformOf } from '../../shared/platforms/platform';
import { type RuleRow, type RuleSection, ruleSections, takesNumber } from '../../shared/platforms/rule-rows';
import { useApp } from '../app-frame/app-state';
import { confidenceWords } from '../checks/source-words';
import { useProject, useProjectStore } from '../project-view/use-project';
import { Dialog } from '../ui/Dialog';
import css from './RulesDialog.module.css';
import { ruleName, valueWords } from './rule-words';

/** Files of networks that cannot be used: what stands here may not be what the user has written. */
const isAboutPlatforms = (notice: string) => /\bplatforms[/\\]/.test(notice);

/** Every rule that the posts of a channel are checked by: what the network says, where that is from, and the user's own. */
export function RulesDialog({ channel, onClose }: { channel: Channel; onClose(): void }) {
  const { platforms, hello } = useApp();
  const store = useProjectStore();
  const readOnly = useProject(({ info }) => info.readOnly);
  const platform = platformOf(platforms, channel.platform);
  const limits = channel.limits ?? {};
  const save = (next: Record<string, number | null>) =>
    store.run({
      name: 'channels.edit',
      payload: { id: channel.id, fields: { limits: Object.keys(next).length === 0 ? null : next } },
    });
  const set = (path: string, value: number | null | undefined) => {
    const { [path]: _before, ...others } = limits;
    void save(value === undefined ? others : { ...others, [path]: value });
  };
  const own = Object.keys(limits).length;
  return (
    <Dialog title={`Rules of ${channelWords({ channel, platform })}`} size={820} onClose={onClose}>
      <p className={css.lead}>
        What is sure warns and marks the card; what is only repeated everywhere hints. Numbers change: give your own
        where you know better, such as for a paid account or your own server.
      </p>
      {hello.notices.filter(isAboutPlatforms).map((notice) => (
        <p key={notice} className={css.notice}>
          {notice}
        </p>
      ))}
      {platform && (
        <div className={css.scroll}>
          {ruleSections(channel, platform).map((section) => (
            <RuleTable
              key={section.format?.id ?? ''}
              section={section}
              platform={platform}
              readOnly={readOnly}
              onChange={set}
            />
          ))}
        </div>
      )}
      <div className={css.foot}>
        <span className={css.note}>
          {own === 0
            ? 'All rules are the network’s.'
            : own === 1
              ? '1 rule is your own.'
              : `${own} rules are your own.`}
        </span>
        {own > 0 && !readOnly && (
          <Button variant="default" size="xs" onClick={() => void save({})}>
            Put all back
          </Button>
        )}
        <Button size="xs" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  );
}

interface TableProps {
  section: RuleSection;
  platform: Platform;
  readOnly: boolean;
  onChange(path: string, value: number | null | undefined): void;
}

function RuleTable({ section, platform, readOnly, onChange }: TableProps) {
  const heading = useId();
  const { format, rows } = section;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={css.heading}>
        {format ? `${format.name}, where it differs` : 'All posts'}
      </h3>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">The network</th>
            <th scope="col">Here</th>
            <th scope="col">From</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <RuleLine key={row.path} row={row} platform={platform} readOnly={readOnly} onChange={onChange} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleLine({ row, platform, readOnly, onChange }: Omit<TableProps, 'section'> & { row: RuleRow }) {
  const { path, own, fact, value } = row;
  const name = ruleName(row);
  const words = valueWords(row, platform);
  const isOff = own === null;
  return (
    <tr data-own={own !== undefined || undefined}>
      <th scope="row">{name}</th>
      <td className={css.value}>{words === '' ? <span className={css.note}>Not known</span> : words}</td>
      <td>
        <div className={css.own}>
          {takesNumber(row) ? (
            <NumberInput
              size="xs"
              className={css.number}
              aria-label={`${name}, own number`}
              placeholder={typeof value === 'number' ? String(value) : 'None'}
              value={own ?? ''}
              onChange={(next) => onChange(path, typeof next === 'number' ? next : undefined)}
              min={0}
              max={1_000_000_000}
              allowDecimal={false}
              allowNegative={false}
              clampBehavior="strict"
              hideControls
              disabled={readOnly || isOff}
            />
          ) : (
            <span className={css.number} />
          )}
          <Checkbox
            size="xs"
            label="Not checked"
            aria-label={`${name}: not checked`}
            checked={isOff}
            onChange={() => onChange(path, isOff ? undefined : null)}
            disabled={readOnly}
          />
          {own !== undefined && !readOnly && (
            <ActionIcon
              size={24}
              aria-label={`Put back: ${name}`}
              title="Put back"
              onClick={() => onChange(path, undefined)}
            >
              <IconArrowBackUp size={15} stroke={1.6} aria-hidden="true" />
            </ActionIcon>
          )}
        </div>
      </td>
      <td className={css.source}>{fact ? <Source fact={fact} /> : <span className={css.note}>–</span>}</td>
    </tr>
  );
}

/** The address is a text to read and copy: nothing here opens a page on the network. */
function Source({ fact: { source, checkedOn, confidence } }: { fact: Fact }) {
  return (
    <>
      <span className={css.confidence} data-confidence={confidence}>
        {confidenceWords[confidence]}, {dateWords(checkedOn, 'date', 'en-GB')}
      </span>
      <span className={css.address} title={source}>
        {source.replace(/^https?:\/\/(www\.)?/, '')}
      </span>
    </>
  );
}
