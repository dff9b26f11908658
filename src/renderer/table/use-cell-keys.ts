import type { KeyboardEvent } from 'react';
import { customValue } from '../../shared/custom-fields/custom-value';
import type { Post } from '../../shared/posts/post';
import { planClear, planFill } from '../../shared/table/plan-fill';
import { usePlan } from '../plan/plan-context';
import { counted } from '../ui/format-when';
import { chosenRange, headRow, moved } from './cell-selection';
import type { TableState } from './table-state';

/** Everything that the keys do while no cell is being edited. */
export function useCellKeys(table: TableState, page: () => number) {
  const plan = usePlan();
  const posts = () => {
    const { top, bottom } = chosenRange(table.selection.get());
    const from = Math.max(0, top - 1);
    return Array.from({ length: bottom + 1 }, (_, row) => (row < from ? undefined : table.post(row)));
  };
  const fillDown = () => {
    const range = chosenRange(table.selection.get());
    // One row alone takes what stands above it, as in a spreadsheet.
    const source =
      range.top === range.bottom
        ? { ...range, top: range.top - 1, bottom: range.top - 1 }
        : { ...range, bottom: range.top };
    if (source.top < 0) return;
    const target = { ...range, top: source.bottom + 1 };
    const planned = planFill({ rows: posts(), columns: table.columns }, source, target);
    void table.apply(planned, `Filled ${counted(planned.edits.length, 'row')}.`);
  };
  const clear = () => {
    const planned = planClear({ rows: posts(), columns: table.columns }, chosenRange(table.selection.get()));
    void table.apply(planned, `Cleared cells in ${counted(planned.edits.length, 'row')}.`);
  };
  const tick = (row: number, column: number) => {
    const post = table.post(row);
    const { field } = table.columns[column] ?? {};
    if (post && field) void table.apply({ edits: [ticked(post, field.id)], creates: [], problems: [] }, 'Changed.');
  };

  /** @returns true when the key was taken. */
  const onKey = (event: KeyboardEvent): boolean => {
    const { key, shiftKey, altKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    const { row, column } = table.selection.get();
    const size = { rows: table.rows.ids.length, columns: table.columns.length, page: page() };
    const onHead = row === headRow;
    const kind = table.columns[column]?.kind;
    const to = altKey ? undefined : moved(table.selection.get(), event, size);
    if (to) {
      table.choose(to.row, to.column, shiftKey && !onHead && to.row !== headRow);
      return true;
    }
    if (onHead) {
      if (key !== 'Enter' && key !== ' ' && !(altKey && key === 'ArrowDown')) return false;
      const heading = table.columns[column];
      if (heading) table.openMenu(heading.id);
      return true;
    }
    if (mod && key === 'Enter') {
      const id = table.rows.ids[row];
      if (id !== undefined) plan.open(id, true);
      return true;
    }
    if (mod && !shiftKey && !altKey && key.toLowerCase() === 'a') {
      table.selection.set({ row: size.rows - 1, column: size.columns - 1, anchor: { row: 0, column: 0 } });
      return true;
    }
    if (shiftKey && key === ' ') {
      const { top, bottom } = chosenRange(table.selection.get());
      const ids = table.rows.ids.slice(top, bottom + 1);
      const chosen = new Set(plan.selection.get());
      const all = ids.every((id) => chosen.has(id));
      for (const id of ids)
        if (all) chosen.delete(id);
        else chosen.add(id);
      plan.select(chosen);
      return true;
    }
    if (key === 'Escape') {
      const { anchor } = table.selection.get();
      if (anchor.row === row && anchor.column === column) return false;
      table.choose(row, column);
      return true;
    }
    if (table.readOnly) return false;
    if (mod && !shiftKey && !altKey && key.toLowerCase() === 'd') {
      fillDown();
      return true;
    }
    if (key === 'Delete' || key === 'Backspace') {
      clear();
      return true;
    }
    if (kind === 'checkbox' && (key === ' ' || key === 'Enter') && !mod) {
      tick(row, column);
      return true;
    }
    if (key === 'Enter' || key === 'F2' || (altKey && key === 'ArrowDown')) {
      table.edit(row, column, false);
      return true;
    }
    // The letter itself is not taken: the field has the focus by the time the browser puts it somewhere.
    const types = key.length === 1 || key === 'Dead' || key === 'Process';
    if (!types || mod || altKey) return false;
    // Nor is it a shortcut of the page.
    event.stopPropagation();
    if (kind !== 'checkbox') table.edit(row, column, true);
    return kind === 'checkbox';
  };
  return { onKey, tick, clear };
}

function ticked(post: Post, field: string) {
  return { id: post.id, fields: { custom: { [field]: customValue(post, field) !== true } } };
}
