import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowsSort,
  IconChevronLeft,
  IconChevronRight,
  IconColumns3,
  IconFold,
  IconPlus,
  IconRowInsertBottom,
} from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import { type Grouping, groupings } from '../../shared/table/group-rows';
import type { TableColumn } from '../../shared/table/table-column';
import type { KnownLayout } from '../../shared/table/table-layout';
import type { TableLayout } from '../../shared/views/saved-view';
import { usePlanView } from '../app-frame/plan-view';
import { turned } from '../plan/shown-range';
import { useProject } from '../project-view/use-project';
import { counted } from '../ui/format-when';
import segments from '../ui/segments.module.css';
import { useFieldDialog } from './field-dialog';
import css from './TablePage.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

interface Props {
  all: readonly TableColumn[];
  layout: KnownLayout;
  shown: number;
  busy: boolean;
  readOnly: boolean;
  onNewRow(): void;
}

/** Over the table: which posts, how they are sorted and put together, which columns. */
export function TableToolbar({ all, layout, shown, busy, readOnly, onNewRow }: Props) {
  const { table, go } = usePlanView();
  const set = (changes: Partial<TableLayout>) => go({ table: { ...table, ...changes } });
  return (
    <div className={css.toolbar} role="toolbar" aria-label="Table">
      <Scope />
      <span className={css.total} role="status">
        {busy ? 'Sorting…' : counted(shown, 'post')}
      </span>
      <div className={css.tools}>
        {layout.sort.length > 0 && (
          <button
            type="button"
            className={css.tool}
            data-on=""
            onClick={() => set({ sort: undefined })}
            title="Sort by date again"
          >
            <IconArrowsSort {...icon} />
            <span className={css.cut}>Sorted by {layout.sort.map(({ column }) => column.name).join(', ')}</span>
            <span aria-hidden="true">×</span>
            <span className="k-visually-hidden">: sort by date again</span>
          </button>
        )}
        <GroupMenu group={layout.group} onGroup={(group) => set({ group })} />
        <ColumnsMenu all={all} columns={layout.columns} readOnly={readOnly} />
        {!readOnly && (
          <button type="button" className={css.tool} onClick={onNewRow}>
            <IconRowInsertBottom {...icon} />
            New row
          </button>
        )}
      </div>
    </div>
  );
}

function Scope() {
  const { table, focusDate, go } = usePlanView();
  const language = useProject(({ project }) => project.settings.language);
  const month = table.scope === 'month';
  const set = (scope: 'month' | undefined) => go({ table: { ...table, scope } });
  const turn = (direction: 1 | -1) => go({ focusDate: turned('list', focusDate, direction) });
  return (
    <>
      <fieldset className={segments.segments} aria-label="Which posts">
        <button type="button" aria-pressed={!month} onClick={() => set(undefined)}>
          Everything
        </button>
        <button type="button" aria-pressed={month} onClick={() => set('month')}>
          {month ? `${dateWords(focusDate, 'month', language)} ${focusDate.slice(0, 4)}` : 'This month'}
        </button>
      </fieldset>
      {month && (
        <div className={css.turn}>
          <ActionIcon size={28} aria-label="Previous month" onClick={() => turn(-1)}>
            <IconChevronLeft {...icon} />
          </ActionIcon>
          <ActionIcon size={28} aria-label="Next month" onClick={() => turn(1)}>
            <IconChevronRight {...icon} />
          </ActionIcon>
        </div>
      )}
    </>
  );
}

const groupWords: Record<Grouping, string> = {
  status: 'Status',
  pillar: 'Pillar',
  channel: 'Channels',
  month: 'Month',
  campaign: 'Campaign',
};

function GroupMenu({ group, onGroup }: { group: Grouping | undefined; onGroup(group: Grouping | undefined): void }) {
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <button type="button" className={css.tool} data-on={group !== undefined || undefined}>
          <IconFold {...icon} />
          {group ? `Grouped by ${groupWords[group].toLowerCase()}` : 'Group'}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={group ?? ''} onChange={(value) => onGroup(groupings.find((each) => each === value))}>
          <Menu.RadioItem value="" closeMenuOnClick>
            No groups
          </Menu.RadioItem>
          {groupings.map((each) => (
            <Menu.RadioItem key={each} value={each} closeMenuOnClick>
              {groupWords[each]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}

interface ColumnsProps {
  all: readonly TableColumn[];
  columns: readonly TableColumn[];
  readOnly: boolean;
}

function ColumnsMenu({ all, columns, readOnly }: ColumnsProps) {
  const { table, go } = usePlanView();
  const addField = useFieldDialog();
  const shown = columns.map(({ id }) => id);
  const toggle = (id: string) => {
    const next = shown.includes(id) ? shown.filter((each) => each !== id) : [...shown, id];
    if (next.length > 0) go({ table: { ...table, columns: next } });
  };
  const usual = () => go({ table: { ...table, columns: undefined, widths: undefined } });
  return (
    <Menu position="bottom-end" width={240} closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={css.tool}>
          <IconColumns3 {...icon} />
          Columns
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.columnList}>
        {all.map(({ id, name }) => (
          <Menu.CheckboxItem
            key={id}
            checked={shown.includes(id)}
            disabled={shown.length === 1 && shown.includes(id)}
            onChange={() => toggle(id)}
          >
            <span className={css.cut}>{name}</span>
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        {!readOnly && (
          <Menu.Item closeMenuOnClick leftSection={<IconPlus {...icon} />} onClick={() => addField()}>
            Add a field…
          </Menu.Item>
        )}
        <Menu.Item closeMenuOnClick onClick={usual}>
          Usual columns and widths
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
