import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AssetImports, AssetImportsProvider } from '../assets/asset-imports';
import { ImportBar } from '../assets/ImportBar';
import { CheckKeeper } from '../checks/CheckKeeper';
import { newPlanFindings, PlanFindingsProvider } from '../checks/plan-findings';
import { BaseCommands } from '../commands/BaseCommands';
import { CommandRegistry, CommandRegistryProvider } from '../commands/command-registry';
import { FilterKeeper } from '../filter-bar/FilterKeeper';
import { useDeed } from '../hints/seen-hints';
import { PaletteFrame } from '../palette/PaletteFrame';
import { PlanArea } from '../plan/PlanArea';
import '../print/print.css';
import { watchPrinting } from '../print/printing';
import { ProjectStoreProvider } from '../project-view/use-project';
import { SaveTrouble } from '../save-status/SaveTrouble';
import type { OpenedProject } from '../start/use-opening';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { useArrivalFocus } from '../ui/keep-focus';
import { lazyPart } from '../ui/lazy-part';
import { useUndoKeys } from '../undo/use-undo-keys';
import { type Area, planAreas, useApp } from './app-state';
import { ErrorBoundary } from './ErrorBoundary';
import { FrameCommands } from './FrameCommands';
import classes from './frame.module.css';
import { Header } from './Header';
import { PlanViewProvider } from './plan-view';
import { Rail } from './Rail';
import { StatusLine } from './StatusLine';
import { useBack } from './use-back';
import { useClosing } from './use-closing';
import { useEscape } from './use-escape';
import { usePlanViewState } from './use-plan-view-state';
import { useSavePlaces } from './use-save-places';

const TodayArea = lazyPart(async () => (await import('../today/TodayArea')).TodayArea, <Waiting />);
const BalanceArea = lazyPart(async () => (await import('../balance/BalanceArea')).BalanceArea, <Waiting />);
const LibraryArea = lazyPart(async () => (await import('../library/LibraryArea')).LibraryArea, <Waiting />);
const ImportArea = lazyPart(async () => (await import('../csv-import/ImportArea')).ImportArea, <Waiting />);
const ExportArea = lazyPart(async () => (await import('../csv-export/ExportArea')).ExportArea, <Waiting />);
const BackupsArea = lazyPart(async () => (await import('../backups/BackupsArea')).BackupsArea, <Waiting />);
const SettingsArea = lazyPart(async () => (await import('../settings/SettingsArea')).SettingsArea, <Waiting />);
const ReminderKeeper = lazyPart(async () => (await import('../reminders/ReminderKeeper')).ReminderKeeper);
const SaveDialog = lazyPart(async () => (await import('./SaveDialog')).SaveDialog);
const SaveBundleDialog = lazyPart(async () => (await import('../bundles/SaveBundleDialog')).SaveBundleDialog);
const RenameDialog = lazyPart(async () => (await import('./RenameDialog')).RenameDialog);
const HistoryDialog = lazyPart(async () => (await import('../history/HistoryDialog')).HistoryDialog);
const AttentionDialog = lazyPart(async () => (await import('../checks/AttentionDialog')).AttentionDialog);
const ShortcutsDialog = lazyPart(async () => (await import('./ShortcutsDialog')).ShortcutsDialog);

const contents: Record<Area, { what: string; Content: React.ComponentType }> = {
  calendar: { what: 'The calendar', Content: PlanArea },
  today: { what: 'What is due today', Content: TodayArea },
  board: { what: 'The board', Content: PlanArea },
  table: { what: 'The table', Content: PlanArea },
  grid: { what: 'The profile', Content: PlanArea },
  library: { what: 'The library', Content: LibraryArea },
  balance: { what: 'The balance', Content: BalanceArea },
  import: { what: 'The import', Content: ImportArea },
  export: { what: 'The export', Content: ExportArea },
  backups: { what: 'The list of backups', Content: BackupsArea },
  settings: { what: 'The settings', Content: SettingsArea },
};

interface Props {
  opened: OpenedProject;
  /** The project is closed in the host; the start page comes next. */
  onClosed(): void;
  /** Takes what the shell's menu asks of an open project; null when the frame goes away. */
  onCommands(handle: ProjectCommands | null): void;
}

export interface ProjectCommands {
  saveAs(): void;
  saveCopy(): void;
  close(then?: () => void): void;
  show(dialog: FrameDialog): void;
}

/** The dialogs that the frame opens by itself. */
export type FrameDialog = 'rename' | 'bundle' | 'shortcuts' | 'history' | 'palette' | 'attention';

/** An open project: header, rail, the area, status line. */
export function ProjectFrame(props: Props) {
  return (
    <ProjectStoreProvider value={props.opened.store}>
      <Frame {...props} />
    </ProjectStoreProvider>
  );
}

function Frame({ opened, onClosed, onCommands }: Props) {
  const { store } = opened;
  const { host, notify } = useApp();
  const view = usePlanViewState(opened);
  const places = useSavePlaces();
  const closing = useClosing(onClosed);
  const [dialog, setDialog] = useState<FrameDialog | null>(null);
  const [registry] = useState(() => new CommandRegistry());
  const [findings] = useState(newPlanFindings);
  const [imports] = useState(() => new AssetImports(host, notify));
  useArrivalFocus();
  useUndoKeys(store);
  useEscape(view);
  useBack(view);
  useDeed('find', dialog === 'palette');
  useEffect(watchPrinting, []);
  useEffect(() => {
    const send = () => void store.flushTyping();
    window.addEventListener('pagehide', send);
    return () => window.removeEventListener('pagehide', send);
  }, [store]);
  const { ask } = places;
  const { close } = closing;
  useEffect(() => {
    onCommands({ saveAs: () => ask('save-as'), saveCopy: () => ask('copy'), close, show: setDialog });
    return () => onCommands(null);
  }, [onCommands, ask, close]);

  const { what, Content } = contents[view.area];
  const closeDialog = () => setDialog(null);
  return (
    <CommandRegistryProvider value={registry}>
      <PlanFindingsProvider value={findings}>
        <PlanViewProvider value={view}>
          <AssetImportsProvider value={imports}>
            <FrameCommands
              onHistory={() => setDialog('history')}
              onAttention={() => setDialog('attention')}
              onSaveBundle={() => setDialog('bundle')}
            />
            <BaseCommands
              onSearch={() => setDialog('palette')}
              onShortcuts={() => setDialog('shortcuts')}
              onRename={() => setDialog('rename')}
              onSaveAs={() => ask('save-as')}
              onSaveCopy={() => ask('copy')}
              onClose={() => close()}
            />
            <FilterKeeper />
            <CheckKeeper />
            <ReminderKeeper />
            <div className={classes.frame} data-printed>
              <Header
                onRename={() => setDialog('rename')}
                onSaveAs={() => ask('save-as')}
                onSaveCopy={() => ask('copy')}
                onSaveBundle={() => setDialog('bundle')}
                onShortcuts={() => setDialog('shortcuts')}
                onHistory={() => setDialog('history')}
                onSearch={() => setDialog('palette')}
                onClose={() => close()}
              />
              <Rail />
              <main className={classes.work} data-printed>
                <SaveTrouble onSaveElsewhere={() => ask('elsewhere')} onSaveCopy={() => ask('copy')} />
                <div className={classes.imports}>
                  <ImportBar />
                </div>
                <div className={classes.area} data-printed>
                  <ErrorBoundary key={planAreas.includes(view.area) ? 'plan' : view.area} what={what}>
                    <Content />
                  </ErrorBoundary>
                </div>
              </main>
              <StatusLine onAttention={() => setDialog('attention')} />
            </div>
            {places.asking && <SaveDialog kind={places.asking} save={places.save} onClose={places.close} />}
            {dialog === 'bundle' && <SaveBundleDialog onClose={closeDialog} />}
            {dialog === 'rename' && <RenameDialog onClose={closeDialog} />}
            {dialog === 'history' && <HistoryDialog onClose={closeDialog} />}
            {dialog === 'attention' && <AttentionDialog onClose={closeDialog} />}
            {dialog === 'palette' && <PaletteFrame onClose={closeDialog} />}
            {dialog === 'shortcuts' && <ShortcutsDialog onClose={closeDialog} />}
            <ConfirmDialog
              opened={closing.unsaved !== null}
              title="Not everything is saved"
              confirm="Close and lose the changes"
              danger
              instead={{ label: 'Save elsewhere…', run: () => ask('elsewhere') }}
              onConfirm={closing.closeAnyway}
              onClose={closing.stay}
            >
              {closing.unsaved} If you close the project now, the changes that are not saved are lost.
            </ConfirmDialog>
          </AssetImportsProvider>
        </PlanViewProvider>
      </PlanFindingsProvider>
    </CommandRegistryProvider>
  );
}

function Waiting() {
  return (
    <div className={classes.waiting} role="status">
      <Loader size="sm" /> Loading…
    </div>
  );
}
