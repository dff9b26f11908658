import type { ClipboardEvent } from 'react';
import { type CellBlock, readBlock, writeBlock, writeGuardedBlock } from '../../shared/table/cell-block';
import { cellsIn } from '../../shared/table/cell-range';
import { type PastePlan, planPaste } from '../../shared/table/plan-paste';
import { useApp } from '../app-frame/app-state';
import { inSlices } from '../plan/in-slices';
import { usePlan } from '../plan/plan-context';
import { counted } from '../ui/format-when';
import { chosenRange, headRow } from './cell-selection';
import type { TableState } from './table-state';

/** Our own cells, exact: what goes to other programs is kept from being run as a formula. */
const ownType = 'application/x-kalends-cells';
/** As many as fit well on a clipboard; more belong into an export. */
const mostCells = 300_000;

/** Copying, cutting and pasting blocks of cells. `ask` shows a paste that does not fit before it is done. */
export function useCellClipboard(table: TableState, ask: (plan: PastePlan) => void, clear: () => void) {
  const { notify } = useApp();
  const plan = usePlan();

  const copy = (event: ClipboardEvent): boolean => {
    const selection = table.selection.get();
    const range = chosenRange(selection);
    if (selection.row === headRow) return false;
    event.preventDefault();
    if (cellsIn(range) > mostCells) {
      notify('These are too many cells to copy at once. Export them as a file instead.', 'error');
      return false;
    }
    const block: CellBlock = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      const post = table.post(row);
      const columns = table.columns.slice(range.left, range.right + 1);
      if (post) block.push(columns.map((column) => column.text(post)));
    }
    event.clipboardData.setData('text/plain', writeGuardedBlock(block));
    event.clipboardData.setData(ownType, writeBlock(block));
    plan.announce(`Copied ${counted(cellsIn(range), 'cell')}.`);
    return true;
  };

  const paste = async (event: ClipboardEvent): Promise<void> => {
    const selection = table.selection.get();
    if (table.readOnly || selection.row === headRow) return;
    event.preventDefault();
    const { clipboardData } = event;
    const text = clipboardData.getData(ownType) || clipboardData.getData('text/plain');
    const block = readBlock(text);
    if ('reason' in block) return notify(block.reason, 'error');
    const range = chosenRange(selection);
    const { ids } = table.rows;
    const rows = ids.map((_, row) => (row < range.top ? undefined : table.post(row)));
    const planned = await inSlices(planPaste(block, { rows, columns: table.columns, range }));
    if (!planned) return;
    if (planned.creates.length > 0 || planned.columnsLeftOut > 0) return ask(planned);
    // Before the rows are sorted anew: what is chosen then follows its posts.
    table.choose(planned.range.bottom, planned.range.right);
    table.selection.set({
      row: planned.range.top,
      column: planned.range.left,
      anchor: { row: planned.range.bottom, column: planned.range.right },
    });
    await table.apply(planned, pasteWords(planned));
  };

  return {
    onCopy: (event: ClipboardEvent) => void copy(event),
    onCut: (event: ClipboardEvent) => {
      if (copy(event) && !table.readOnly) clear();
    },
    onPaste: (event: ClipboardEvent) => void paste(event),
  };
}

/** What was done, to be read aloud. */
export function pasteWords({ edits, creates }: PastePlan): string {
  const made = creates.length > 0 ? ` and made ${counted(creates.length, 'post')}` : '';
  return `Pasted into ${counted(edits.length, 'row')}${made}.`;
}
