// biome-ignore-all lint/a11y/useSemanticElements: a table's elements cannot be drawn in part and stand in a grid
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useCommandRegistry } from '../commands/command-registry';
import { useProject } from '../project-view/use-project';
import { AssetCard, cardId } from './AssetCard';
import css from './AssetGrid.module.css';
import { type Choice, type Pick, pickOf, placeOfKey } from './choose-assets';
import { carryAssets } from './drag-assets';
import type { CardSize } from './library-look';
import type { Library } from './use-library';

interface Props {
  library: Library;
  ids: readonly string[];
  choice: Choice;
  onPick(id: string, how: Pick): void;
  onChooseAll(): void;
  /** Enter, or a second click: into the details. */
  onOpen(id: string): void;
  onDelete(): void;
  onStar(): void;
  onEscape(): void;
}

/** Least width of a card, in pixels. */
const widths: Record<CardSize, number> = { small: 128, medium: 172, large: 288 };
/** Height below the picture of a card, the card's own padding included. */
const words = 62;
const gap = 14;
const lineHeight = 54;
/** A frame of 14:9, as high pictures and wide ones lose about the same of. */
const ratio = 9 / 14;

/** The assets as a grid or a list. Only the rows near the window are drawn. */
export function AssetGrid(props: Props) {
  const { library, ids, choice, onPick, onOpen } = props;
  const { layout, size } = library.look;
  const assets = useProject(({ project }) => project.assets);
  const language = useProject(({ project }) => project.settings.language);
  const readOnly = useProject(({ info }) => info.readOnly);
  const { letterKeys } = useCommandRegistry();
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(scroller);
  const list = layout === 'list';
  const columns = list ? 1 : Math.max(1, Math.floor((width + gap) / (widths[size] + gap)));
  const cardWidth = (width - gap * (columns - 1)) / columns;
  const rowHeight = list ? lineHeight : Math.round((cardWidth - 16) * ratio) + words + gap;
  const rows = width === 0 ? 0 : Math.ceil(ids.length / columns);
  const virtual = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  useLayoutEffect(() => {
    if (rowHeight > 0) virtual.measure();
  }, [virtual, rowHeight]);

  const at = choice.at === null ? -1 : ids.indexOf(choice.at);
  const row = at < 0 ? -1 : Math.floor(at / columns);
  useEffect(() => {
    if (row >= 0 && row < rows) virtual.scrollToIndex(row);
  }, [virtual, row, rows]);
  const items = virtual.getVirtualItems();
  const drawn = items.some(({ index }) => index === row);

  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey } = event;
    const mod = event.ctrlKey || event.metaKey;
    if (event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight));
    const place = placeOfKey(key, at, ids.length, columns, page);
    const id = place === undefined ? undefined : ids[place];
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (id !== undefined) {
      done();
      onPick(id, shiftKey ? (mod ? 'add' : 'range') : mod ? 'move' : 'only');
    } else if (mod && key.toLowerCase() === 'a' && !shiftKey) {
      done();
      props.onChooseAll();
    } else if (key === ' ' && choice.at !== null) {
      done();
      onPick(choice.at, 'toggle');
    } else if (key === 'Enter' && choice.at !== null && !mod) {
      done();
      onOpen(choice.at);
    } else if (key === 'Escape') {
      done();
      props.onEscape();
    } else if (key === 'Delete' && !readOnly && choice.chosen.size > 0) {
      done();
      props.onDelete();
    } else if (key.toLowerCase() === 's' && !mod && !readOnly && letterKeys.get() && choice.chosen.size > 0) {
      done();
      props.onStar();
    }
  };
  const idOf = (event: MouseEvent) =>
    event.target instanceof Element ? event.target.closest<HTMLElement>('[data-asset]')?.dataset.asset : undefined;

  return (
    <div className={css.scroller} ref={scroller}>
      <div
        className={css.grid}
        role="grid"
        tabIndex={0}
        aria-label="Assets"
        aria-multiselectable
        aria-rowcount={rows}
        aria-colcount={columns}
        aria-activedescendant={choice.at !== null && drawn ? cardId(choice.at) : undefined}
        data-assets
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          if (choice.at === null && ids[0] !== undefined) onPick(ids[0], 'move');
        }}
        onClick={(event) => {
          const id = idOf(event);
          if (id !== undefined) onPick(id, pickOf(event));
          else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) props.onEscape();
        }}
        onDoubleClick={(event) => {
          const id = idOf(event);
          if (id !== undefined) onOpen(id);
        }}
        onDragStart={(event) => {
          const id = idOf(event);
          if (id === undefined) return;
          if (!choice.chosen.has(id)) onPick(id, 'only');
          carryAssets(event.dataTransfer, choice.chosen.has(id) ? [...choice.chosen] : [id]);
        }}
      >
        {items.map(({ index, start, key }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
          <div
            key={key}
            role="row"
            aria-rowindex={index + 1}
            className={css.row}
            style={{
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              height: list ? lineHeight : rowHeight - gap,
              transform: `translateY(${start}px)`,
            }}
          >
            {ids.slice(index * columns, (index + 1) * columns).map((id, column) => {
              const asset = assets[id];
              return (
                asset && (
                  <AssetCard
                    key={id}
                    asset={asset}
                    facts={library.facts}
                    language={language}
                    layout={layout}
                    size={size}
                    column={column + 1}
                    chosen={choice.chosen.has(id)}
                    at={choice.at === id}
                  />
                )
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

/** The width that the content of an element has, in whole pixels; 0 before it is known. */
function useWidth(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => {
      const style = getComputedStyle(current);
      setWidth(current.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
