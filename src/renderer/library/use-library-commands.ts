import { useRef } from 'react';
import { assetShows, assetSorts } from '../../shared/assets/asset-list';
import { dateWords } from '../../shared/calendar-time/date-words';
import { usePlanView } from '../app-frame/plan-view';
import { type AppCommand, useCommands } from '../commands/command-registry';
import { useProject } from '../project-view/use-project';
import { searchId } from './LibraryHeader';
import { showName, sortNames } from './library-look';
import type { Library } from './use-library';

interface Uses {
  library: Library;
  readOnly: boolean;
  onAddFiles(): void;
  onAddFolder(): void;
}

/** What can be done in the library by its name. */
export function useLibraryCommands(uses: Uses): void {
  const latest = useRef(uses);
  latest.current = uses;
  const { focusDate } = usePlanView();
  const language = useProject(({ project }) => project.settings.language);
  const month = dateWords(focusDate, 'month', language);
  const { readOnly } = uses;
  useCommands(() => {
    const unavailable = readOnly ? 'This project can only be read.' : undefined;
    const change = (changes: Parameters<Library['change']>[0]) => latest.current.library.change(changes);
    return [
      {
        id: 'library.add',
        title: 'Library: add files…',
        group: 'Project',
        words: 'upload import pictures videos',
        keys: ['U'],
        unavailable,
        run: () => latest.current.onAddFiles(),
      },
      {
        id: 'library.folder',
        title: 'Library: add a folder…',
        group: 'Project',
        words: 'upload import directory',
        unavailable,
        run: () => latest.current.onAddFolder(),
      },
      {
        id: 'library.search',
        title: 'Library: search',
        group: 'View',
        keys: ['/'],
        run: () => document.getElementById(searchId)?.focus(),
      },
      {
        id: 'library.layout',
        title: 'Library: grid or list',
        group: 'View',
        keys: ['V'],
        run: () => change({ layout: latest.current.library.look.layout === 'grid' ? 'list' : 'grid' }),
      },
      ...assetShows.map(
        (show): AppCommand => ({
          id: `library.show.${show}`,
          title: `Library: ${show === 'all' ? 'show all' : showName(show, month).replace(/^./, (first) => first.toLowerCase())}`,
          group: 'View',
          run: () => change({ show }),
        }),
      ),
      ...assetSorts.map(
        (sort): AppCommand => ({
          id: `library.sort.${sort}`,
          title: `Library: order by ${sortNames[sort].toLowerCase()}`,
          group: 'View',
          words: 'sort',
          run: () => change({ sort }),
        }),
      ),
    ] satisfies AppCommand[];
  }, [readOnly, month]);
}
