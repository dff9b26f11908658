import { Button, Loader, Tabs } from '@mantine/core';
import { IconFileExport, IconTableExport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { ExportPreview, ExportRequest, PresetSummary } from '../../shared/csv/preset';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { KitExport } from '../kit/KitExport';
import { kitChoice } from '../kit/kit-choices';
import { useToday } from '../plan/use-today';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject, useProjectStore } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { numberWords } from '../ui/format-when';
import { refocus } from '../ui/keep-focus';
import { PlatformMark } from '../ui/PlatformMark';
import { deliveredWords, download } from './deliver';
import { ExportSettings, type FileSettings } from './ExportSettings';
import classes from './export.module.css';
import { exportMemory } from './export-memory';
import { everything, monthSpan, type Span, spanWords } from './export-span';
import { FileTable } from './FileTable';
import { Findings } from './Findings';
import { LeftOutLine } from './LeftOutLine';
import { PresetList } from './PresetList';
import { SpanMenu } from './SpanMenu';
import { StatusSwitches, type Switches } from './StatusSwitches';
import { useExportPreview } from './use-export-preview';

/** Hands the plan to a spreadsheet or a publishing tool: what the files will hold is seen before they are written. */
export function ExportArea() {
  const { hello } = useApp();
  const memory = exportMemory(useProjectStore());
  const presets = [...hello.presets].sort((a, b) => a.order - b.order);
  const [chosen, setChosen] = useState(memory.preset ?? presets[0]?.id ?? '');
  const choose = (id: string) => {
    memory.preset = id;
    setChosen(id);
  };
  const preset = presets.find(({ id }) => id === chosen);
  if (chosen === kitChoice)
    return (
      <div className={classes.area}>
        <PresetList presets={presets} chosen={chosen} onChoose={choose} />
        <KitExport />
      </div>
    );
  if (!preset)
    return (
      <EmptyPlace icon={<IconFileExport size={34} stroke={1.4} />} title="No export is known">
        The descriptions of the files that publishing tools take were not found. Installing Kalends again brings them
        back.
      </EmptyPlace>
    );
  return (
    <div className={classes.area}>
      <PresetList presets={presets} chosen={chosen} onChoose={choose} />
      <PresetExport key={preset.id} preset={preset} />
    </div>
  );
}

function PresetExport({ preset }: { preset: PresetSummary }) {
  const { host, notify } = useApp();
  const { focusDate, go } = usePlanView();
  const store = useProjectStore();
  const { timeZone: projectZone, language } = useProject((view) => view.project.settings);
  const today = useToday(projectZone);
  const publishing = preset.kind === 'publishing';
  const { choices } = exportMemory(store);
  const before = choices.get(preset.id);
  const [chosenSpan, setSpan] = useState<Span | null>(before?.span ?? null);
  const span = chosenSpan ?? (publishing ? monthSpan(focusDate) : everything);
  const [switches, setSwitches] = useState<Switches>(
    before?.switches ?? { includeUnapproved: false, includePast: false },
  );
  const [settings, setSettings] = useState<FileSettings>(before?.settings ?? {});
  useEffect(
    () => void choices.set(preset.id, { span: chosenSpan, switches, settings }),
    [choices, preset.id, chosenSpan, switches, settings],
  );
  const [saving, setSaving] = useState(false);
  const request: ExportRequest = { preset: preset.id, ...span, ...switches, ...settings };
  const { preview, problem, behind } = useExportPreview(request);
  const change = (changes: Partial<Switches>) => setSwitches((last) => ({ ...last, ...changes }));
  const showPost = (selectedPost: string, date = store.getView().project.posts[selectedPost]?.date) =>
    go({ area: 'calendar', selectedPost, ...(date && { focusDate: date }) });

  async function save(): Promise<void> {
    setSaving(true);
    try {
      await store.flushTyping();
      const { files, cancelled } = await host.door.exports.write(request);
      await download(files);
      if (!cancelled) notify(deliveredWords(files));
    } catch (error) {
      notify(sentenceOf(error), 'error');
    } finally {
      setSaving(false);
      // A button that is loading is disabled and loses the focus.
      setTimeout(() => refocus());
    }
  }

  const files = preview?.files ?? [];
  const rows = files.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (
    <>
      <div className={classes.main}>
        <header className={classes.header}>
          <h1 className={`k-serif ${classes.title}`}>
            {preset.name} <span>{spanWords(span, language)}</span>
          </h1>
          <div className={classes.choices}>
            <SpanMenu span={span} today={today} shown={focusDate} language={language} onChange={setSpan} />
            {publishing && <StatusSwitches {...switches} onChange={change} />}
          </div>
        </header>
        <div className={classes.content} aria-busy={behind}>
          {problem && (
            <p role="alert" className={classes.problem}>
              {problem}
            </p>
          )}
          {!preview && !problem && (
            <p className={classes.waiting} role="status">
              <Loader size="sm" /> Reading the plan…
            </p>
          )}
          {preview && files.length === 0 && <NothingToExport preset={preset} notes={preview.notes.length} />}
          {preview && files.length > 0 && <Files preset={preset} preview={preview} onPost={showPost} />}
          {preview && (
            <LeftOutLine table={files.length > 0} notes={preview.notes} switches={switches} onChange={setSwitches} />
          )}
        </div>
      </div>
      <aside className={classes.side} aria-label="Checks and settings">
        <div className={classes.sideScroll}>
          {preview && (
            <Findings
              notes={preview.notes}
              language={language}
              onRemedy={(remedy) => change({ [remedy]: true })}
              onPost={showPost}
            />
          )}
        </div>
        <ExportSettings
          preset={preset}
          preview={preview}
          settings={settings}
          projectZone={projectZone}
          onChange={(changes) => setSettings((last) => ({ ...last, ...changes }))}
        />
        <footer className={classes.save}>
          <span className={`k-times ${classes.rowCount}`}>
            {numberWords(rows)} {rows === 1 ? 'row' : 'rows'}
          </span>
          <Button
            h={32}
            leftSection={<IconFileExport size={16} stroke={1.6} />}
            disabled={files.length === 0}
            loading={saving}
            onClick={() => void save()}
          >
            {files.length > 1 ? `Save ${files.length} files` : 'Save file'}
          </Button>
        </footer>
      </aside>
    </>
  );
}

/** The files by channel, where there are several; the table of the chosen one. */
function Files({
  preset,
  preview,
  onPost,
}: {
  preset: PresetSummary;
  preview: ExportPreview;
  onPost(id: string): void;
}) {
  const { platforms } = useApp();
  const channels = useProject((view) => view.project.channels);
  const [tab, setTab] = useState<string | null>(null);
  const groups = byChannel(preview.files);
  const current = groups.find(([id]) => id === tab) ?? groups[0];
  if (!current) return null;
  const table = (
    <FileTable
      files={current[1]}
      notes={preview.notes}
      label={`Rows for ${current[1][0]?.channel ?? preset.name}`}
      onPost={onPost}
    />
  );
  if (preset.split === 'one-file') return table;
  return (
    <Tabs
      value={current[0]}
      onChange={setTab}
      classNames={{ root: classes.tabs, panel: classes.panel, list: classes.tabList }}
    >
      <Tabs.List aria-label="Channels">
        {groups.map(([id, files]) => (
          <Tabs.Tab
            key={id}
            value={id}
            leftSection={<PlatformMark platform={platforms.get(channels[id]?.platform ?? '')} />}
          >
            {files[0]?.channel || 'Unnamed channel'}{' '}
            <span className="k-times">· {files.reduce((sum, { rowCount }) => sum + rowCount, 0)}</span>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={current[0]}>{table}</Tabs.Panel>
    </Tabs>
  );
}

/** A channel has several files where its rows go over the limit of the tool; they share a tab. */
function byChannel(files: ExportPreview['files']): [string, ExportPreview['files']][] {
  const groups = new Map<string, ExportPreview['files']>();
  for (const file of files) groups.set(file.channelId ?? '', [...(groups.get(file.channelId ?? '') ?? []), file]);
  return [...groups];
}

function NothingToExport({ preset, notes }: { preset: PresetSummary; notes: number }) {
  return (
    <div className={classes.nothing}>
      <EmptyPlace icon={<IconTableExport size={34} stroke={1.4} />} title="No post fits this export">
        {preset.kind === 'publishing'
          ? 'A publishing tool takes approved and scheduled posts that lie ahead and have a channel and a time.'
          : 'There is no post on these days yet.'}{' '}
        {notes > 0 && 'On the right is what was left out, and why.'}
      </EmptyPlace>
    </div>
  );
}
