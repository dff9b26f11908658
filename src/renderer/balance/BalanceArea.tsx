import { Button, Loader } from '@mantine/core';
import { IconChartPie } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { spanWords } from '../csv-export/export-span';
import { useToday } from '../plan/use-today';
import { useChannels, usePillars, useProject, useProjectStore } from '../project-view/use-project';
import { useCadence } from '../rhythm/use-cadence';
import { EmptyPlace } from '../ui/EmptyPlace';
import type { About } from './about';
import css from './balance.module.css';
import { Figures } from './Figures';
import { viewOfPosts } from './go-to-posts';
import { HourChart } from './HourChart';
import { KindSplit } from './KindSplit';
import { PillarParts } from './PillarParts';
import { PillarTargets } from './PillarTargets';
import { PostsPerPart } from './PostsPerPart';
import { Silences } from './Silences';
import { SpanBar } from './SpanBar';
import { Standouts } from './Standouts';
import {
  extentOf,
  plannedPart,
  rememberChoice,
  rememberedChoice,
  type SpanChoice,
  spanName,
  spanOf,
  spanTitle,
  turnedSpan,
} from './span-choice';
import { useSpanBalance } from './use-span-balance';
import { WeekdayHeat } from './WeekdayHeat';

/** How the plan is spread over pillars, kinds, channels and time. All posts of the span count, whatever is filtered. */
export function BalanceArea() {
  const store = useProjectStore();
  const { focusDate, go } = usePlanView();
  const { language, weekStart, hourFormat, timeZone } = useProject(({ project }) => project.settings);
  const posts = useProject(({ project }) => project.posts);
  const pillars = usePillars();
  const channels = useChannels();
  const today = useToday(timeZone);
  const [choice, setChoice] = useState(() => rememberedChoice(store));
  const [asked, setChannel] = useState<string | null>(null);
  const channel = channels.some(({ id }) => id === asked) ? asked : null;
  const all = useMemo(() => extentOf(posts), [posts]);
  const span = spanOf(choice, focusDate, all);
  const counted = span && all && plannedPart(choice.kind, span, all);
  const balance = useSpanBalance(counted, channel);
  const asking = useMemo(
    () => channels.filter(({ id, archived }) => !archived && (channel === null || id === channel)),
    [channels, channel],
  );
  const cadences = useCadence(counted, asking);
  const choose = (next: SpanChoice) => {
    rememberChoice(store, next);
    setChoice(next);
  };
  useCommands(
    () =>
      (['month', 'quarter', 'year', 'everything'] as const).map((kind) => ({
        id: `balance.${kind}`,
        title: kind === 'everything' ? 'Balance of everything' : `Balance of the ${kind}`,
        group: 'View' as const,
        run: () => choose({ ...rememberedChoice(store), kind }),
      })),
    [store],
  );
  const about: About | null =
    span && balance && cadences
      ? {
          balance,
          cadences,
          span: balance.span,
          name: spanName(choice.kind, span, language),
          pillars,
          channels,
          channel,
          weekStart,
          hourFormat,
          language,
          onPosts: (meant) => go(viewOfPosts(meant)),
          onSettings: (settingsSection) => go({ area: 'settings', settingsSection }),
        }
      : null;
  return (
    <div className={css.page}>
      <SpanBar
        choice={choice}
        span={span}
        title={span ? spanTitle(choice.kind, span, language) : { words: 'Everything', year: '' }}
        channels={channels.filter(({ archived }) => !archived)}
        channel={channel}
        onChoice={choose}
        onTurn={(direction) => span && go({ focusDate: turnedSpan(choice.kind, span, direction) })}
        onToday={() => go({ focusDate: today })}
        onChannel={setChannel}
      />
      {counted && span && (counted.from !== span.from || counted.to !== span.to) && (
        <p className={css.counted}>
          The plan has posts from {spanWords(counted, language).replace(' – ', ' to ')}; only these days are counted.
        </p>
      )}
      {all === null ? (
        <EmptyPlace
          icon={<IconChartPie size={32} stroke={1.6} />}
          title="No post has a day yet"
          action={<Button onClick={() => go({ area: 'calendar' })}>Go to the calendar</Button>}
        >
          Here you see how the plan is spread over pillars, channels and weeks. It begins with the first post on a day.
        </EmptyPlace>
      ) : about === null ? (
        <div className={css.waiting} role="status">
          <Loader size="sm" /> Counting…
        </div>
      ) : about.balance.posts === 0 ? (
        <EmptyPlace
          icon={<IconChartPie size={32} stroke={1.6} />}
          title={`No post in ${about.name}`}
          action={
            <Button
              variant="default"
              onClick={() => (channel ? setChannel(null) : choose({ ...choice, kind: 'everything' }))}
            >
              {channel ? 'Show all channels' : 'Show everything'}
            </Button>
          }
        >
          {channel ? 'On this channel nothing is planned on these days.' : 'Nothing is planned on these days.'}
        </EmptyPlace>
      ) : (
        <Charts about={about} />
      )}
    </div>
  );
}

function Charts({ about }: { about: About }) {
  return (
    <>
      <Figures about={about} />
      <div className={css.grid}>
        <PillarTargets about={about} />
        <div className={css.column}>
          <Standouts about={about} />
          <KindSplit about={about} />
        </div>
        <PillarParts about={about} />
        <PostsPerPart about={about} />
        <WeekdayHeat about={about} />
        <Silences about={about} />
        <HourChart about={about} />
      </div>
    </>
  );
}
