import { Menu } from '@mantine/core';
import {
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconCalendarPlus,
  IconCalendarX,
  IconCopyCheck,
  IconRepeat,
  IconRepeatOff,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import { Fragment } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { Post } from '../../shared/posts/post';
import { mayNeedMore } from '../../shared/series/near-end';
import { readRule } from '../../shared/series/rule-parts';
import { listed } from '../../shared/series/rule-words';
import { differingFields, laterThan, regularPlace } from '../../shared/series/series-plan';
import { usePlan } from '../plan/plan-context';
import { useToday } from '../plan/use-today';
import css from '../post-editor/PostEditor.module.css';
import { useProject } from '../project-view/use-project';
import own from './series.module.css';
import { shiftOf } from './series-actions';
import { fieldNames, numberOf, placeWords, rhythmWords } from './series-words';
import { type InSeries, useInSeries } from './use-series';
import { type SeriesActions, useSeriesActions } from './use-series-actions';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;

/** What a post of a series is among the others, and what can be done with them; nothing for a post by itself. */
export function SeriesField({ post }: { post: Post }) {
  const place = useInSeries(post);
  if (place) return <Field place={place} />;
  return post.series ? <Orphan id={post.id} /> : null;
}

function Field({ place }: { place: InSeries }) {
  const { series, post, posts } = place;
  const plan = usePlan();
  const settings = useProject(({ project }) => project.settings);
  const readOnly = useProject(({ info }) => info.readOnly);
  const actions = useSeriesActions();
  const act = (action: keyof SeriesActions) => () => actions[action](post.id);
  const at = posts.indexOf(post);
  const neighbours = [
    { word: 'Previous', post: posts[at - 1], Icon: IconArrowNarrowLeft },
    { word: 'Next', post: posts[at + 1], Icon: IconArrowNarrowRight },
  ];
  const rhythm = rhythmWords(series, settings);
  const number = numberOf(post, posts);
  const later = laterThan(post, posts).length;
  return (
    <>
      <div className={css.field}>
        <span className={css.label} aria-hidden>
          Repeats
        </span>
        <Menu position="bottom-end" width={290}>
          <Menu.Target>
            <button type="button" className={css.box} aria-label={`Repeats: ${rhythm}, ${number}`} title={rhythm}>
              <IconRepeat size={15} stroke={1.6} />
              <span className={css.cut}>{rhythmWords({ ...series, time: undefined }, settings)}</span>
              <span className={own.number}>{number}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown className={own.menu}>
            <Menu.Label>Changes of this post stay with this post</Menu.Label>
            {neighbours.map(
              ({ word, post: other, Icon }) =>
                other && (
                  <Menu.Item key={word} leftSection={<Icon {...icon} />} onClick={() => plan.open(other.id, false)}>
                    {word}: {dateWords(other.date ?? other.series.date, 'dayYear', settings.language)}
                  </Menu.Item>
                ),
            )}
            {!readOnly && (
              <>
                <Menu.Divider />
                {posts.length > 1 && (
                  <Menu.Item leftSection={<IconCopyCheck {...icon} />} onClick={act('content')}>
                    Use this content for others…
                  </Menu.Item>
                )}
                {shiftOf(place) && later > 0 && (
                  <Menu.Item leftSection={<IconRoute {...icon} />} onClick={act('moveLater')}>
                    Move the later ones as well
                  </Menu.Item>
                )}
                <Menu.Item leftSection={<IconRepeat {...icon} />} onClick={act('rhythm')}>
                  Change the rhythm from here on…
                </Menu.Item>
                <Menu.Item leftSection={<IconCalendarPlus {...icon} />} onClick={act('more')}>
                  Make more, bring back…
                </Menu.Item>
                <Menu.Divider />
                <Menu.Item leftSection={<IconCalendarX {...icon} />} onClick={act('skip')}>
                  Skip this one
                </Menu.Item>
                <Menu.Item leftSection={<IconRepeatOff {...icon} />} onClick={act('leave')}>
                  Leave the series
                </Menu.Item>
                <Menu.Item leftSection={<IconTrash {...icon} />} color="red" onClick={act('end')}>
                  Delete this and {later === 0 ? 'end the series' : `${later} later`}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      </div>
      <Notes place={place} act={act} readOnly={readOnly} />
    </>
  );
}

interface NotesProps {
  place: InSeries;
  act(action: keyof SeriesActions): () => void;
  readOnly: boolean;
}

/** What is out of the ordinary with this post or its series, each with the way on. */
function Notes({ place, act, readOnly }: NotesProps) {
  const { series, post, posts } = place;
  const settings = useProject(({ project }) => project.settings);
  const today = useToday(settings.timeZone);
  const differing = differingFields(series, post, posts);
  const regular = regularPlace(series, post.series.date);
  const read = readRule(series.rule);
  const notes: { says: string; way?: { label: string; run(): void } | undefined }[] = [];
  if (differing.length > 0) {
    const fields = differing.map((field) => fieldNames[field]);
    notes.push({
      says: `Differs from its series in ${listed(fields)}.`,
      way: posts.length > 1 ? { label: 'Use for others…', run: act('content') } : undefined,
    });
  }
  if (post.date !== regular.date || post.time !== regular.time) {
    const later = shiftOf(place) && laterThan(post, posts).length > 0;
    notes.push({
      says: `Moved from ${placeWords(regular, settings)}.`,
      way: later ? { label: 'Move later ones as well', run: act('moveLater') } : undefined,
    });
  }
  if ('problem' in read) notes.push({ says: `The rule of the series is kept, but cannot be read: ${read.problem}` });
  else if (mayNeedMore(series, posts.length, read.parts.end, today)) {
    const until = dateWords(series.madeUntil, 'dayYear', settings.language);
    notes.push({ says: `Posts are made until ${until}.`, way: { label: 'Make more…', run: act('more') } });
  }
  if (notes.length === 0) return null;
  return (
    <div className={own.notes}>
      {notes.map(({ says, way }) => (
        <Fragment key={says}>
          <p>
            {says}{' '}
            {way && !readOnly && (
              <button type="button" className={css.link} onClick={way.run}>
                {way.label}
              </button>
            )}
          </p>
        </Fragment>
      ))}
    </div>
  );
}

/** A post that names a series which the file does not hold. */
function Orphan({ id }: { id: string }) {
  const { leave } = useSeriesActions();
  const readOnly = useProject(({ info }) => info.readOnly);
  return (
    <div className={own.notes}>
      <p>
        This post names a series that is not in the file.{' '}
        {!readOnly && (
          <button type="button" className={css.link} onClick={() => leave(id)}>
            Make it a post of its own
          </button>
        )}
      </p>
    </div>
  );
}
