import { IconAlertTriangle } from '@tabler/icons-react';
import { dateWords, timeWords } from '../../shared/calendar-time/date-words';
import type { KitItem, KitPreview } from '../../shared/kit/kit';
import { useApp } from '../app-frame/app-state';
import exportCss from '../csv-export/export.module.css';
import { useProject } from '../project-view/use-project';
import { channelName } from '../ui/channel-name';
import { counted, numberWords } from '../ui/format-when';
import { PlatformMark } from '../ui/PlatformMark';
import css from './kit.module.css';

interface Props {
  preview: KitPreview;
  onPost(post: string, date: string): void;
}

/** The posts of a kit, each with the folder that it becomes, its text and what comes along of its pictures. */
export function KitTable({ preview: { items, count }, onPost }: Props) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable with the keyboard */}
      <section className={exportCss.tableFrame} aria-label="Posts in the kit" tabIndex={0}>
        <table className={`${exportCss.table} ${css.table}`}>
          <thead>
            <tr>
              {['When', 'Channel', 'Post', 'Files', 'Text'].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <Row key={item.folder} item={item} onPost={onPost} />
            ))}
          </tbody>
        </table>
      </section>
      {items.length < count && (
        <p className={exportCss.more}>
          These are the first {numberWords(items.length)} of {numberWords(count)} posts.
        </p>
      )}
    </>
  );
}

function Row({ item, onPost }: { item: KitItem } & Pick<Props, 'onPost'>) {
  const { platforms } = useApp();
  const channel = useProject((view) => view.project.channels[item.channelId]);
  const { language, hourFormat } = useProject((view) => view.project.settings);
  const platform = platforms.get(channel?.platform ?? '');
  const { date, time, headline, caption, files, missing, folder, post } = item;
  return (
    <tr title={folder}>
      <td className="k-times">
        {dateWords(date, 'day', language)} {time === undefined ? '' : timeWords(time, hourFormat)}
      </td>
      <td>
        <span className={css.channel}>
          <PlatformMark platform={platform} />
          <bdi>{channel ? channelName(channel, platform) : ''}</bdi>
        </span>
      </td>
      <td>
        <button type="button" dir="auto" className={exportCss.link} onClick={() => onPost(post, date)}>
          {headline || 'Untitled post'}
        </button>
      </td>
      <td>
        {files > 0 && <span className="k-times">{counted(files, 'file')}</span>}
        {missing.length > 0 && (
          <span className={css.missing} title={`Not in the kit: ${missing.join(', ')}`}>
            <IconAlertTriangle size={14} stroke={1.6} aria-hidden /> {numberWords(missing.length)} missing
          </span>
        )}
        {files === 0 && missing.length === 0 && <span className={css.none}>text only</span>}
      </td>
      <td dir="auto" className={css.caption}>
        {caption}
      </td>
    </tr>
  );
}
