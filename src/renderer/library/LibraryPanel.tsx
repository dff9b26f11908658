import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { type AssetShow, assetShows } from '../../shared/assets/asset-list';
import { dateWords } from '../../shared/calendar-time/date-words';
import { byOrder } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import { usePlanView } from '../app-frame/plan-view';
import { useProject, useProjectStore } from '../project-view/use-project';
import { numberWords } from '../ui/format-when';
import { CollectionRow } from './CollectionRow';
import css from './LibraryPanel.module.css';
import { showName } from './library-look';
import type { Library } from './use-library';

/** Tags that are offered at first; a library of years has hundreds. */
const tagsAtFirst = 30;

/** Beside the assets: which of them are shown, the collections, the tags. */
export function LibraryPanel({ library }: { library: Library }) {
  const { look, change, list } = library;
  const { focusDate } = usePlanView();
  const language = useProject(({ project }) => project.settings.language);
  const month = dateWords(focusDate, 'month', language);
  const choose = (show: AssetShow) => change({ show });
  return (
    <aside className={css.panel} aria-label="Parts of the library">
      <section className={css.section} aria-labelledby="library-show">
        <h2 className={`k-overline ${css.head}`} id="library-show">
          Show
        </h2>
        {assetShows.map((show) => (
          <button
            key={show}
            type="button"
            className={css.row}
            aria-pressed={look.show === show}
            onClick={() => choose(show)}
          >
            <span className={css.name}>{showName(show, month)}</span>
            <span className={css.number}>{numberWords(list?.counts[show] ?? 0)}</span>
          </button>
        ))}
      </section>
      <Collections library={library} />
      <Tags library={library} />
    </aside>
  );
}

function Collections({ library }: { library: Library }) {
  const { look, change, list } = library;
  const store = useProjectStore();
  const readOnly = useProject(({ info }) => info.readOnly);
  const records = useProject(({ project }) => project.collections);
  const collections = useMemo(() => byOrder(records), [records]);
  const [naming, setNaming] = useState<string | null>(null);
  const create = () => {
    const order = Math.max(0, ...collections.map((each) => each.order)) + 1;
    const record = { id: newId(), name: 'New collection', order };
    void store.run({ name: 'collections.create', payload: { record } });
    setNaming(record.id);
  };
  return (
    <section className={css.section} aria-labelledby="library-collections">
      <div className={css.head}>
        <h2 className="k-overline" id="library-collections">
          Collections
        </h2>
        {!readOnly && (
          <ActionIcon size={24} aria-label="New collection" onClick={create}>
            <IconPlus size={16} stroke={1.6} />
          </ActionIcon>
        )}
      </div>
      {collections.map((collection) => (
        <CollectionRow
          key={collection.id}
          collection={collection}
          count={list?.collections.get(collection.id) ?? 0}
          pressed={look.collection === collection.id}
          naming={naming === collection.id}
          onNaming={(on) => setNaming(on ? collection.id : null)}
          onToggle={() => change({ collection: look.collection === collection.id ? null : collection.id })}
          onGone={() => look.collection === collection.id && change({ collection: null })}
        />
      ))}
      {collections.length === 0 && (
        <p className={css.hint}>What belongs together, such as the pictures of one campaign. Drag assets onto one.</p>
      )}
    </section>
  );
}

function Tags({ library }: { library: Library }) {
  const { look, change, list } = library;
  const [all, setAll] = useState(false);
  const known = list?.tags ?? [];
  const shown = known.filter(([tag], at) => all || at < tagsAtFirst || look.tags.includes(tag));
  // A tag that the last asset has lost can still be let go of.
  const gone = look.tags.filter((tag) => !known.some(([each]) => each === tag));
  if (known.length === 0 && gone.length === 0) return null;
  const toggle = (tag: string) =>
    change({ tags: look.tags.includes(tag) ? look.tags.filter((each) => each !== tag) : [...look.tags, tag] });
  return (
    <section className={css.section} aria-labelledby="library-tags">
      <h2 className={`k-overline ${css.head}`} id="library-tags">
        Tags
      </h2>
      <div className={css.tags}>
        {[...gone.map((tag) => [tag, 0] as const), ...shown].map(([tag, count]) => (
          <button
            key={tag}
            type="button"
            className={css.tag}
            aria-pressed={look.tags.includes(tag)}
            title={numberWords(count)}
            onClick={() => toggle(tag)}
          >
            {tag}
          </button>
        ))}
      </div>
      {shown.length < known.length && (
        <button type="button" className={css.all} onClick={() => setAll(true)}>
          Show all {numberWords(known.length)} tags
        </button>
      )}
    </section>
  );
}
