import { ActionIcon, Button, Menu, TextInput, Tooltip } from '@mantine/core';
import {
  IconCheck,
  IconChevronDown,
  IconFolder,
  IconLayoutGrid,
  IconLayoutSidebar,
  IconList,
  IconSearch,
  IconUpload,
  IconX,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { assetSorts } from '../../shared/assets/asset-list';
import { usePlanView } from '../app-frame/plan-view';
import { useProject } from '../project-view/use-project';
import { numberWords } from '../ui/format-when';
import segments from '../ui/segments.module.css';
import css from './LibraryArea.module.css';
import { cardSizes, sizeNames, sortNames } from './library-look';
import type { Library } from './use-library';

interface Props {
  library: Library;
  onAddFiles(): void;
  onAddFolder(): void;
  /** Leads from the search to the assets. */
  onLeaveSearch(): void;
}

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
export const searchId = 'library-search';

/** The head of the library: how many there are, search, how they are shown, and more files. */
export function LibraryHeader({ library, onAddFiles, onAddFolder, onLeaveSearch }: Props) {
  const { look, change, list } = library;
  const { sidePanelOpen, go } = usePlanView();
  const readOnly = useProject(({ info }) => info.readOnly);
  const total = list?.total ?? 0;
  const shown = list?.ids.length ?? 0;
  return (
    <header className={css.header}>
      <ActionIcon
        size={30}
        className={css.fold}
        aria-label={sidePanelOpen ? 'Hide the parts of the library' : 'Show the parts of the library'}
        aria-expanded={sidePanelOpen}
        onClick={() => go({ sidePanelOpen: !sidePanelOpen })}
      >
        <IconLayoutSidebar size={18} stroke={1.6} />
      </ActionIcon>
      <h1 className={css.title}>
        Library{' '}
        <span className={css.aside}>
          {shown === total ? numberWords(total) : `${numberWords(shown)} of ${numberWords(total)}`}
        </span>
      </h1>
      <div className={css.end}>
        <SearchField value={look.search} onChange={(search) => change({ search })} onLeave={onLeaveSearch} />
        <Menu position="bottom-end" width={190}>
          <Menu.Target>
            <Button variant="default" h={32} px={11} rightSection={<IconChevronDown {...icon} size={14} />}>
              {sortNames[look.sort]}
            </Button>
          </Menu.Target>
          <Menu.Dropdown aria-label="Order and size">
            <Menu.Label>Order</Menu.Label>
            {assetSorts.map((sort) => (
              <Choice
                key={sort}
                label={sortNames[sort]}
                chosen={look.sort === sort}
                onChoose={() => change({ sort })}
              />
            ))}
            {look.layout === 'grid' && (
              <>
                <Menu.Divider />
                <Menu.Label>Size</Menu.Label>
                {cardSizes.map((size) => (
                  <Choice
                    key={size}
                    label={sizeNames[size]}
                    chosen={look.size === size}
                    onChoose={() => change({ size })}
                  />
                ))}
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <fieldset className={`${segments.segments} ${css.layouts}`} aria-label="Layout">
          {(['grid', 'list'] as const).map((layout) => (
            <Tooltip key={layout} label={layout === 'grid' ? 'Grid' : 'List'}>
              <button
                type="button"
                aria-label={layout === 'grid' ? 'Grid' : 'List'}
                aria-pressed={look.layout === layout}
                onClick={() => change({ layout })}
              >
                {layout === 'grid' ? <IconLayoutGrid {...icon} /> : <IconList {...icon} />}
              </button>
            </Tooltip>
          ))}
        </fieldset>
        {!readOnly && (
          <Menu position="bottom-end" width={180}>
            <Button.Group>
              <Button h={32} px={13} leftSection={<IconUpload {...icon} />} onClick={onAddFiles}>
                Add files
              </Button>
              <Menu.Target>
                <Button h={32} px={7} className={css.addMore} aria-label="More ways to add files">
                  <IconChevronDown {...icon} size={14} />
                </Button>
              </Menu.Target>
            </Button.Group>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconUpload {...icon} />} onClick={onAddFiles}>
                Add files…
              </Menu.Item>
              <Menu.Item leftSection={<IconFolder {...icon} />} onClick={onAddFolder}>
                Add a folder…
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
    </header>
  );
}

function Choice({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose(): void }) {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      rightSection={chosen ? <IconCheck {...icon} /> : undefined}
      onClick={onChoose}
    >
      {label}
    </Menu.Item>
  );
}

/** What is typed shows at once; the list follows when the keys have rested a moment. */
function SearchField({ value, onChange, onLeave }: { value: string; onChange(text: string): void; onLeave(): void }) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), 120);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && typed !== '') {
      event.preventDefault();
      event.stopPropagation();
      setTyped('');
      onChange('');
    } else if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      if (typed !== value) onChange(typed);
      onLeave();
    }
  };
  return (
    <TextInput
      id={searchId}
      className={css.search}
      aria-label="Search the library"
      placeholder="Name, tag, alt text"
      leftSection={<IconSearch {...icon} />}
      rightSection={
        typed !== '' && (
          <ActionIcon size={24} aria-label="Clear the search" onClick={() => onChange('')}>
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        )
      }
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
