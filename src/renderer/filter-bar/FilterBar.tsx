import { Menu } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { isFiltering, noFilter } from '../../shared/posts/post-filter';
import { toggled, usePlanView } from '../app-frame/plan-view';
import { StatusDot } from '../cards/StatusDot';
import { statusChoices } from '../cards/status-words';
import css from './FilterBar.module.css';

/** What of the plan is shown. */
export function FilterBar() {
  const { filter, go } = usePlanView();
  return (
    <>
      {isFiltering(filter) && (
        <button type="button" className={css.clear} onClick={() => go({ filter: noFilter })}>
          Show all
        </button>
      )}
      <Menu closeOnItemClick={false} position="bottom-end" width={190} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button type="button" className={css.filter} data-on={filter.statuses.size > 0 || undefined}>
            <IconFilter size={15} stroke={1.6} />
            <span>{statusLabel(filter.statuses)}</span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {statusChoices.map(({ status, label }) => (
            <Menu.CheckboxItem
              key={status}
              checked={filter.statuses.has(status)}
              rightSection={<StatusDot status={status} />}
              onChange={() => go({ filter: { ...filter, statuses: toggled(filter.statuses, status) } })}
            >
              {label}
            </Menu.CheckboxItem>
          ))}
          <Menu.Divider />
          <Menu.Item onClick={() => go({ filter: { ...filter, statuses: new Set() } })}>All statuses</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function statusLabel(statuses: ReadonlySet<string>): string {
  if (statuses.size === 0) return 'All statuses';
  const [only] = statuses;
  const known = statusChoices.find(({ status }) => status === only);
  return statuses.size === 1 && known ? known.label : `${statuses.size} statuses`;
}
