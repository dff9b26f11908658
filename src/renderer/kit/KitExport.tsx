import { Button, Loader } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { byOrder } from '../../shared/channels/channel';
import type { KitRequest } from '../../shared/kit/kit';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import exportCss from '../csv-export/export.module.css';
import { exportMemory } from '../csv-export/export-memory';
import { monthSpan, spanWords } from '../csv-export/export-span';
import { Findings } from '../csv-export/Findings';
import { SpanMenu } from '../csv-export/SpanMenu';
import { StatusSwitches } from '../csv-export/StatusSwitches';
import { usePreview } from '../csv-export/use-export-preview';
import { useToday } from '../plan/use-today';
import { useProject, useProjectStore } from '../project-view/use-project';
import { EmptyPlace } from '../ui/EmptyPlace';
import { counted, numberWords } from '../ui/format-when';
import { ChannelsMenu } from './ChannelsMenu';
import { KitSettings, LostFiles } from './KitSettings';
import { KitTable } from './KitTable';
import css from './kit.module.css';
import { firstKitChoices, type KitChoices } from './kit-choices';
import { useKitJob } from './use-kit-job';

/** Makes a folder or zip from which someone publishes by hand; what will be in it, and what will not, is seen before. */
export function KitExport() {
  const { hello, host } = useApp();
  const { focusDate, go } = usePlanView();
  const store = useProjectStore();
  const { timeZone, language } = useProject((view) => view.project.settings);
  const allChannels = useProject((view) => view.project.channels);
  const channels = byOrder(allChannels).filter(({ archived }) => !archived);
  const today = useToday(timeZone);
  const memory = exportMemory(store);
  const [choices, setChoices] = useState<KitChoices>(memory.kit ?? firstKitChoices);
  useEffect(() => {
    memory.kit = choices;
  }, [memory, choices]);
  const change = (changes: Partial<KitChoices>) => setChoices((last) => ({ ...last, ...changes }));
  const { switches, shape } = choices;
  const span = choices.span ?? monthSpan(focusDate);
  const request: KitRequest = { ...span, ...switches, ...(choices.channels && { channels: choices.channels }) };
  const { preview, problem, behind } = usePreview(request, () => host.door.kit.preview(request));
  const { running, last, make } = useKitJob();
  const showPost = (selectedPost: string, date: string | undefined) =>
    go({ area: 'calendar', selectedPost, ...(date && { focusDate: date }) });
  const count = preview?.count ?? 0;

  return (
    <>
      <div className={exportCss.main}>
        <header className={exportCss.header}>
          <h1 className={`k-serif ${exportCss.title}`}>
            Publish kit <span>{spanWords(span, language)}</span>
          </h1>
          <div className={exportCss.choices}>
            <SpanMenu
              span={span}
              today={today}
              shown={focusDate}
              language={language}
              onChange={(chosen) => change({ span: chosen })}
            />
            {channels.length > 1 && (
              <ChannelsMenu
                channels={channels}
                chosen={choices.channels}
                onChange={(chosen) => change({ channels: chosen })}
              />
            )}
            <StatusSwitches {...switches} onChange={(changes) => change({ switches: { ...switches, ...changes } })} />
          </div>
        </header>
        <div className={exportCss.content} aria-busy={behind}>
          {problem && (
            <p role="alert" className={exportCss.problem}>
              {problem}
            </p>
          )}
          {!preview && !problem && (
            <p className={exportCss.waiting} role="status">
              <Loader size="sm" /> Reading the plan…
            </p>
          )}
          {preview && count === 0 && <NothingToPublish notes={preview.notes.length} />}
          {preview && count > 0 && <KitTable preview={preview} onPost={showPost} />}
          {preview && count > 0 && (
            <p className={exportCss.below}>
              Each line becomes a folder with the texts to paste and the pictures as they are cut. The page index.html
              shows all of them, without a network and on a phone too.
            </p>
          )}
        </div>
      </div>
      <aside className={exportCss.side} aria-label="Checks and settings">
        <div className={exportCss.sideScroll}>
          {last && last.missing > 0 && <LostFiles saved={last} />}
          {preview && (
            <Findings
              notes={preview.notes}
              language={language}
              onRemedy={(remedy) => change({ switches: { ...switches, [remedy]: true } })}
              onPost={showPost}
            />
          )}
        </div>
        <KitSettings
          preview={preview}
          shape={shape}
          mayBeFolder={hello.nativeDialogs}
          onShape={(chosen) => change({ shape: chosen })}
        />
        <footer className={exportCss.save}>
          {running ? (
            <Progress {...running} />
          ) : (
            <>
              <span className={`k-times ${exportCss.rowCount}`}>{counted(count, 'post')}</span>
              <Button
                h={32}
                leftSection={<IconPackageExport size={16} stroke={1.6} />}
                disabled={!preview || count === 0}
                onClick={() => preview && void make(request, shape, preview)}
              >
                Make the kit
              </Button>
            </>
          )}
        </footer>
      </aside>
      <span role="status" className="k-visually-hidden">
        {running && `Making the kit: ${numberWords(Math.floor(running.share * 10) * 10)} percent`}
      </span>
    </>
  );
}

/**
 * How far the work is. The button that was pressed is away, so the focus goes to the one that ends the work. It lies where
 * the other was, so the second click of a double click (its `detail` is 2) does not end what the first began.
 */
function Progress({ share, cancel }: { share: number; cancel(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div className={css.running}>
      <progress value={share} max={1} aria-label="Making the kit" />
      <Button ref={button} variant="default" h={32} onClick={(event) => event.detail > 1 || cancel()}>
        Cancel
      </Button>
    </div>
  );
}

function NothingToPublish({ notes }: { notes: number }) {
  return (
    <div className={exportCss.nothing}>
      <EmptyPlace icon={<IconPackageExport size={34} stroke={1.4} />} title="No post fits this kit">
        A kit takes approved and scheduled posts of these days that have a channel.{' '}
        {notes > 0 && 'On the right is what was left out, and why.'}
      </EmptyPlace>
    </div>
  );
}
