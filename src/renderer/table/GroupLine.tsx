import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { RowGroup } from '../../shared/table/arrange-rows';
import { statusWords } from '../cards/status-words';
import { counted } from '../ui/format-when';
import css from './GroupLine.module.css';
import { lineHeight } from './TableRow';

interface Props {
  group: RowGroup;
  line: number;
  folded: boolean;
  byStatus: boolean;
  /** Number of columns, with the one of row numbers. */
  columns: number;
  onFold(): void;
}

/** The heading of a group; a click folds it. */
export function GroupLine({ group, line, folded, byStatus, columns, onFold }: Props) {
  const Chevron = folded ? IconChevronRight : IconChevronDown;
  const label = byStatus ? statusWords(group.label).label : group.label;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: its button takes the focus
    // biome-ignore lint/a11y/useSemanticElements: lines are drawn only where they can be seen, which no table element allows
    <div role="row" aria-rowindex={line + 2} className={css.group} style={{ top: line * lineHeight }}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: as above */}
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div role="gridcell" aria-colindex={1} aria-colspan={columns} className={css.groupCell}>
        <button type="button" aria-expanded={!folded} onClick={onFold}>
          <Chevron size={15} stroke={1.8} aria-hidden="true" />
          <span className={css.groupName}>{label.slice(0, 120)}</span>
          <span className={css.count}>{counted(group.ids.length, 'post')}</span>
        </button>
      </div>
    </div>
  );
}
