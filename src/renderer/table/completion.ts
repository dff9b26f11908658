import { foldText } from '../../shared/posts/search-text';
import type { TableColumn } from '../../shared/table/table-column';

/** Cells that hold several items with commas between them; what is completed is the last one. */
export function isList({ kind }: TableColumn): boolean {
  return kind === 'channels' || kind === 'labels';
}

/** The item that is being typed. */
function fragment(text: string): string {
  return text.slice(text.search(/[^,;\n]*$/)).trim();
}

const mostOffered = 50;

/**
 * What is offered for the text of a cell: those that begin with it first, then those that hold it.
 * @param typed false while the text is still the cell's own; then everything is offered.
 */
export function offered(column: TableColumn, choices: readonly string[], text: string, typed: boolean): string[] {
  const list = isList(column);
  const present = new Set(list ? text.split(/[,;\n]/).map((word) => foldText(word.trim())) : []);
  const wanted = foldText(list ? fragment(text) : text.trim());
  if (list && wanted === '' && typed && column.kind === 'labels') return [];
  const open = choices.filter(
    (choice) => choice !== '' && (!present.has(foldText(choice)) || foldText(choice) === wanted),
  );
  if (!typed || wanted === '') return open.slice(0, mostOffered);
  const begins = open.filter((choice) => foldText(choice).startsWith(wanted));
  const holds = open.filter((choice) => !foldText(choice).startsWith(wanted) && foldText(choice).includes(wanted));
  return [...begins, ...holds].slice(0, mostOffered);
}

/** The text with a choice in the place of what was being typed. */
export function completed(column: TableColumn, text: string, choice: string, goOn: boolean): string {
  if (!isList(column)) return choice;
  const start = text.slice(0, text.search(/[^,;\n]*$/)).trimEnd();
  return `${start === '' ? '' : `${start} `}${choice}${goOn ? ', ' : ''}`;
}
