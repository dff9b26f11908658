import { useEffect, useRef } from 'react';
import { useTheme } from '../app-frame/AppearanceItems';
import { type Area, useApp } from '../app-frame/app-state';
import {
  calendarViewNames,
  calendarViews,
  type SettingsSection,
  settingsSections,
  usePlanView,
} from '../app-frame/plan-view';
import { daysLookedAt } from '../plan/keep-place';
import { dayLookedAt, turned } from '../plan/shown-range';
import { projectNow } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { type AppCommand, useCommandRegistry, useCommands } from './command-registry';
import { useCommandKeys } from './use-command-keys';

interface Props {
  onSearch(): void;
  onShortcuts(): void;
  onRename(): void;
  onSaveAs(): void;
  onSaveCopy(): void;
  onClose(): void;
}

const places: Record<Area, { title: string; keys: string; words?: string }> = {
  calendar: { title: 'Calendar', keys: 'G C', words: 'plan' },
  today: { title: 'What is due today', keys: 'G D', words: 'publish overdue tomorrow copy text published' },
  board: { title: 'Board', keys: 'G B', words: 'kanban status columns' },
  table: { title: 'Table', keys: 'G T', words: 'spreadsheet rows' },
  grid: { title: 'Profile', keys: 'G P', words: 'grid feed' },
  library: { title: 'Library', keys: 'G L', words: 'pictures photos videos files assets media' },
  balance: { title: 'Balance', keys: 'G A', words: 'charts statistics report' },
  import: { title: 'Import', keys: 'G I', words: 'csv file spreadsheet read' },
  export: { title: 'Export', keys: 'G E', words: 'csv file publish kit download' },
  backups: { title: 'Backups', keys: 'G U', words: 'restore versions' },
  settings: { title: 'Settings', keys: 'G S', words: 'preferences options' },
};

const sectionTitles: Record<SettingsSection, { title: string; words?: string }> = {
  project: { title: 'Project', words: 'time zone week start hours language' },
  channels: { title: 'Channels', words: 'profiles accounts platforms signatures' },
  rhythm: { title: 'Rhythm', words: 'slots posting times cadence frequency duplicates' },
  pillars: { title: 'Pillars', words: 'themes colours targets' },
  campaigns: { title: 'Campaigns' },
  days: { title: 'Days', words: 'holidays observances country region own dates blackout notes' },
  texts: { title: 'Texts', words: 'snippets templates hashtags signatures' },
  links: { title: 'Links', words: 'utm marks tracking statistics source medium' },
  fields: { title: 'Fields', words: 'own custom columns' },
  views: { title: 'Views', words: 'saved' },
  appearance: { title: 'Appearance', words: 'theme dark light reminders notifications' },
};

const themes = { light: 'Light', dark: 'Dark', system: 'As the system' } as const;
const closed = 'This project is read-only.';

/** The commands that are there in every area, and the ear for all shortcuts. */
export function BaseCommands(props: Props) {
  const { hello } = useApp();
  const registry = useCommandRegistry();
  useCommandKeys(registry);
  useEffect(
    () => registry.letterKeys.set(hello.preferences.letterKeys ?? true),
    [registry, hello.preferences.letterKeys],
  );
  // Fetched once the project is drawn, so that what is typed after Ctrl+K goes into the palette.
  useEffect(() => {
    const waiting = setTimeout(() => import('../palette/Palette'), 300);
    return () => clearTimeout(waiting);
  }, []);
  const { selectedPost } = usePlanView();
  useEffect(() => {
    if (selectedPost !== null) registry.remember(`post:${selectedPost}`);
  }, [registry, selectedPost]);
  useGoing();
  usePlanCommands();
  useProjectCommands(props);
  return null;
}

function useGoing(): void {
  const { go } = usePlanView();
  useCommands(() => {
    const areas = Object.entries(places) as [Area, (typeof places)[Area]][];
    return [
      ...areas.map(
        ([area, { title, keys, words }]): AppCommand => ({
          id: `go.${area}`,
          title: `Go to ${title.toLowerCase()}`,
          group: 'Go to',
          words,
          keys: [keys],
          run: () => go({ area }),
        }),
      ),
      ...settingsSections.map(
        (section): AppCommand => ({
          id: `settings.${section}`,
          title: `Settings: ${sectionTitles[section].title.toLowerCase()}`,
          group: 'Go to',
          words: sectionTitles[section].words,
          run: () => go({ area: 'settings', settingsSection: section }),
        }),
      ),
    ];
  }, [go]);
}

/** Ways to look at the calendar and to turn its pages. */
function usePlanCommands(): void {
  const { area, calendarView, focusDate, selectedPost, sidePanelOpen, go } = usePlanView();
  const store = useProjectStore();
  useCommands(() => {
    const today = () => projectNow(store.getView().project.settings.timeZone).date;
    // The board shows a month; areas that show no days are left for the calendar.
    const turning = area === 'calendar' || area === 'board';
    const page = area === 'board' ? 'list' : calendarView;
    const goTo = (date: string) => go({ area: turning ? area : 'calendar', focusDate: date });
    return [
      ...calendarViews.map(
        (view, at): AppCommand => ({
          id: `view.${view}`,
          title: `Calendar: ${calendarViewNames[view].toLowerCase()}`,
          group: 'View',
          words: view === 'list' ? 'agenda' : undefined,
          keys: [`${at + 1}`],
          run: () => {
            const open = selectedPost === null ? undefined : store.getView().project.posts[selectedPost]?.date;
            const focus = dayLookedAt(calendarView, focusDate, daysLookedAt(focusDate, open, today()));
            go({ area: 'calendar', calendarView: view, focusDate: focus });
          },
        }),
      ),
      { id: 'plan.today', title: 'Go to today', group: 'Go to', keys: ['T'], run: () => goTo(today()) },
      {
        id: 'plan.next',
        title: 'Turn to the next page',
        group: 'Go to',
        words: 'forward month week day year later',
        keys: ['J'],
        run: () => goTo(turned(page, focusDate, 1)),
      },
      {
        id: 'plan.previous',
        title: 'Turn to the page before',
        group: 'Go to',
        words: 'back previous last month week day year earlier',
        keys: ['K'],
        run: () => goTo(turned(page, focusDate, -1)),
      },
      {
        id: 'view.side-panel',
        title: sidePanelOpen ? 'Hide ideas, pillars and channels' : 'Show ideas, pillars and channels',
        group: 'View',
        words: 'side panel fold',
        keys: ['P'],
        run: () => go({ sidePanelOpen: !sidePanelOpen }),
      },
    ];
  }, [area, calendarView, focusDate, selectedPost, sidePanelOpen, go, store]);
}

function useProjectCommands(props: Props): void {
  const latest = useRef(props);
  latest.current = props;
  const store = useProjectStore();
  const undo = useProject(({ history }) => history.undo);
  const redo = useProject(({ history }) => history.redo);
  const readOnly = useProject(({ info }) => info.readOnly);
  const { theme: current, setTheme } = useTheme();
  useCommands(
    () => [
      {
        id: 'palette.open',
        title: 'Search or run a command',
        group: 'Go to',
        words: 'find palette',
        keys: ['Mod+K'],
        run: () => latest.current.onSearch(),
      },
      {
        id: 'help.shortcuts',
        title: 'Keyboard shortcuts',
        group: 'View',
        words: 'help keys',
        keys: ['?'],
        run: () => latest.current.onShortcuts(),
      },
      {
        id: 'project.rename',
        title: 'Rename the project…',
        group: 'Project',
        unavailable: readOnly ? closed : undefined,
        run: () => latest.current.onRename(),
      },
      {
        id: 'project.save-as',
        title: 'Save as…',
        group: 'Project',
        words: 'file',
        run: () => latest.current.onSaveAs(),
      },
      {
        id: 'project.save-copy',
        title: 'Save a copy…',
        group: 'Project',
        words: 'file duplicate',
        run: () => latest.current.onSaveCopy(),
      },
      { id: 'project.close', title: 'Close the project', group: 'Project', run: () => latest.current.onClose() },
    ],
    [readOnly],
  );
  useCommands(
    () => [
      {
        id: 'project.undo',
        title: undo === null ? 'Undo' : `Undo: ${undo}`,
        group: 'Project',
        keys: ['Mod+Z'],
        heardElsewhere: true,
        unavailable: readOnly ? closed : undo === null ? 'There is nothing to undo.' : undefined,
        run: () => void store.undo(),
      },
      {
        id: 'project.redo',
        title: redo === null ? 'Redo' : `Redo: ${redo}`,
        group: 'Project',
        keys: ['Mod+Shift+Z', 'Mod+Y'],
        heardElsewhere: true,
        unavailable: readOnly ? closed : redo === null ? 'There is nothing to redo.' : undefined,
        run: () => void store.redo(),
      },
    ],
    [store, undo, redo, readOnly],
  );
  useCommands(
    () =>
      (Object.keys(themes) as (keyof typeof themes)[]).map((theme) => ({
        id: `theme.${theme}`,
        title: `Appearance: ${themes[theme].toLowerCase()}`,
        group: 'View',
        words: 'theme mode colours',
        unavailable: theme === current ? 'That is how it looks now.' : undefined,
        run: () => setTheme(theme),
      })),
    [current],
  );
}
