import { Button } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isFiltering, noFilter } from '../../shared/posts/post-filter';
import type { PastePlan } from '../../shared/table/plan-paste';
import { customPrefix } from '../../shared/table/table-columns';
import type { CellProblem } from '../../shared/table/table-edits';
import { useApp } from '../app-frame/app-state';
import { newPost } from '../app-frame/new-post';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { NewFieldDialog } from '../custom-fields/NewFieldDialog';
import { usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted } from '../ui/format-when';
import { AddFieldProvider } from './field-dialog';
import { PasteDialog } from './PasteDialog';
import { ProblemList } from './ProblemList';
import { TableGrid } from './TableGrid';
import { TableToolbar } from './TableToolbar';
import type { TableState } from './table-state';
import { pasteWords } from './use-cell-clipboard';
import { useTableColumns, useTableLookup } from './use-table-columns';
import { useTableRows } from './use-table-rows';

const none: readonly CellProblem[] = [];
const noExtras: readonly string[] = [];

/** The posts as a table that is used like a spreadsheet. */
export function TablePage() {
  const store = useProjectStore();
  const plan = usePlan();
  const { notify } = useApp();
  const { table: stored, filter, focusDate, go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const empty = useProject(({ project }) => Object.keys(project.posts).length === 0);
  const lookup = useTableLookup();
  const [extras, setExtras] = useState(noExtras);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [problems, setProblems] = useState(none);
  const [asked, setAsked] = useState<PastePlan | null>(null);
  const [newField, setNewField] = useState<{ at?: number | undefined } | null>(null);
  const layout = useTableColumns(lookup, extras);
  const { sort, group, columns } = layout;
  const month = stored.scope === 'month';
  const arrangement = useMemo(() => ({ sort, group, month }), [sort, group, month]);
  const rows = useTableRows(arrangement, lookup, folded);
  const grid = useRef<TableState | null>(null);
  const register = useCallback((table: TableState) => {
    grid.current = table;
  }, []);

  useEffect(() => plan.shown.set(rows.ids), [plan, rows.ids]);
  const found = rows.arranged.extras;
  useEffect(() => setExtras((now) => (now.join('\n') === found.join('\n') ? now : found)), [found]);
  // A group of another kind has other groups.
  // biome-ignore lint/correctness/useExhaustiveDependencies: as said
  useEffect(() => setFolded(new Set()), [group]);

  const unknown = rows.busy ? 0 : layout.unknown.length;
  useEffect(() => {
    if (unknown > 0)
      notify(
        `This table was arranged with ${counted(unknown, 'column')} that this project no longer has. The rest is shown.`,
      );
  }, [unknown, notify]);

  const newRow = async () => {
    const here = grid.current?.post(grid.current.selection.get().row)?.date;
    const made = newPost(store.getView().project, filter, month ? { date: here ?? `${focusDate.slice(0, 7)}-01` } : {});
    await store.run({ name: 'posts.create', payload: { post: made.post } });
    go({ filter: made.filter });
    setFresh(made.post.id);
  };
  // The new row is sorted in a moment later; then its title takes what is typed.
  const [fresh, setFresh] = useState<string | null>(null);
  useEffect(() => {
    const at = fresh === null ? -1 : rows.ids.indexOf(fresh);
    if (at < 0) return;
    const title = columns.findIndex(({ id }) => id === 'title');
    grid.current?.choose(at, Math.max(0, title));
    grid.current?.focus();
    setFresh(null);
  }, [fresh, rows.ids, columns]);

  useCommands(
    () => [
      {
        id: 'table.everything',
        title: 'Table: show everything',
        group: 'View',
        run: () => go({ table: { ...stored, scope: undefined } }),
      },
      {
        id: 'table.month',
        title: 'Table: show this month',
        group: 'View',
        run: () => go({ table: { ...stored, scope: 'month' } }),
      },
      {
        id: 'table.field',
        title: 'Table: add a field of your own',
        words: 'custom column',
        group: 'View',
        unavailable: readOnly ? 'This project can only be read.' : undefined,
        run: () => setNewField({}),
      },
    ],
    [stored, readOnly, go],
  );

  const fold = useCallback(
    (key: string) =>
      setFolded((now) => {
        const next = new Set(now);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const addField = useCallback((at?: number) => setNewField({ at }), []);
  const shown = rows.arranged.total;
  return (
    <AddFieldProvider value={addField}>
      <TableToolbar
        all={layout.all}
        layout={layout}
        shown={shown}
        busy={rows.busy}
        readOnly={readOnly}
        onNewRow={() => void newRow()}
      />
      {shown === 0 && !rows.busy ? (
        <EmptyPlace
          icon={<IconTable size={26} stroke={1.4} />}
          title={empty ? 'No posts yet' : 'Nothing to show here'}
          action={
            isFiltering(filter) ? (
              <Button variant="default" onClick={() => go({ filter: noFilter })}>
                Show all posts
              </Button>
            ) : empty && !readOnly ? (
              <Button onClick={() => void newRow()}>New row</Button>
            ) : undefined
          }
        >
          {empty
            ? 'Here all posts and ideas stand in rows, to be written, sorted and filled like a spreadsheet. Start with a new row; cells copied from a spreadsheet can be pasted there.'
            : isFiltering(filter)
              ? 'No post passes the filter.'
              : 'This month has no posts yet. Everything shows the others and the ideas.'}
        </EmptyPlace>
      ) : (
        <TableGrid
          rows={rows}
          columns={columns}
          widths={layout.widths}
          group={group}
          readOnly={readOnly}
          busy={rows.busy}
          onFold={fold}
          onProblems={setProblems}
          onAsk={setAsked}
          register={register}
        />
      )}
      <ProblemList problems={problems} onClose={() => setProblems(none)} />
      {asked && (
        <PasteDialog
          plan={asked}
          onClose={() => setAsked(null)}
          onPaste={() => {
            setAsked(null);
            void grid.current?.apply(asked, pasteWords(asked));
          }}
        />
      )}
      {newField && (
        <NewFieldDialog
          onClose={() => setNewField(null)}
          onCreate={(field) => {
            const ids = columns.map(({ id }) => id);
            ids.splice(newField.at ?? ids.length, 0, customPrefix + field.id);
            go({ table: { ...stored, columns: ids } });
            void store.run({ name: 'customFields.create', payload: { record: field } });
          }}
        />
      )}
    </AddFieldProvider>
  );
}
