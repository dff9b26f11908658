import { Popover } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { isFiltering, noFilter } from '../../shared/posts/post-filter';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { useProject } from '../project-view/use-project';
import { ViewMenu } from '../saved-views/ViewMenu';
import { lazyPart } from '../ui/lazy-part';
import css from './FilterBar.module.css';
import { filterSummary, filterWords } from './filter-words';

const loadPanel = async () => (await import('./FilterPanel')).FilterPanel;
const FilterPanel = lazyPart(loadPanel);

/** What of the plan is shown: the saved views, and the filter with its panel. */
export function FilterBar() {
  const { platforms } = useApp();
  const { filter, go } = usePlanView();
  const channels = useProject(({ project }) => project.channels);
  const pillars = useProject(({ project }) => project.pillars);
  const campaigns = useProject(({ project }) => project.campaigns);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // Fetched once the plan is drawn, so that what is typed after the shortcut goes into the field.
  useEffect(() => {
    const waiting = setTimeout(loadPanel, 300);
    return () => clearTimeout(waiting);
  }, []);
  const words = filterWords(filter, { channels, pillars, campaigns, platforms });
  const summary = filterSummary(words);
  const on = isFiltering(filter);

  useCommands(
    () => [
      {
        id: 'filter.open',
        title: 'Filter the posts…',
        group: 'View',
        words: 'narrow find only show channel pillar status label picture limit',
        keys: ['/', 'F'],
        run: () => setOpen(true),
      },
      {
        id: 'filter.clear',
        title: 'Show all posts',
        group: 'View',
        words: 'clear remove reset filter',
        keys: ['Shift+F'],
        unavailable: on ? undefined : 'All posts are shown.',
        run: () => go({ filter: noFilter }),
      },
    ],
    [on, go],
  );
  const clear = () => {
    go({ filter: noFilter });
    button.current?.focus();
  };

  return (
    <div className={css.bar}>
      <ViewMenu />
      <div className={css.pill} data-on={on || undefined}>
        <Popover
          opened={open}
          onChange={setOpen}
          position="bottom-end"
          width="min(680px, calc(100vw - 24px))"
          trapFocus
          returnFocus
          shadow="var(--k-shadow)"
        >
          <Popover.Target>
            <button
              type="button"
              ref={button}
              className={css.filter}
              aria-label={`Filter: ${summary}`}
              title={words.length > 2 ? words.join(', ') : undefined}
              onClick={() => setOpen((now) => !now)}
            >
              <IconFilter size={15} stroke={1.6} aria-hidden="true" />
              <span className={css.summary}>{summary}</span>
              {on && <span className={css.number}>{words.length}</span>}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <FilterPanel />
          </Popover.Dropdown>
        </Popover>
        {on && (
          <button type="button" className={css.clear} aria-label="Show all" title="Show all" onClick={clear}>
            <IconX size={14} stroke={1.8} aria-hidden="true" />
          </button>
        )}
      </div>
    </div>
  );
}
