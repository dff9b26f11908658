import { IconTable } from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { Post } from '../../shared/posts/post';
import { excerptOf, fits } from '../../shared/search/match';
import { foundIn } from '../../shared/search/post-search';
import { type CardLookup, cardFacts } from '../cards/card-facts';
import { StatusDot } from '../cards/StatusDot';
import { counted } from '../ui/format-when';
import { PillarSwatch } from '../ui/PillarSwatch';
import { PlatformMark } from '../ui/PlatformMark';
import type { PaletteItem } from './palette-item';
import type { GoTo } from './use-go-to';

const marksShown = 4;

/** A post as a line: its title, its day, and where else the words were found. */
export function postItem(
  post: Post,
  words: readonly string[],
  fit: number,
  lookup: CardLookup,
  goTo: GoTo,
): PaletteItem {
  const facts = cardFacts(post, lookup);
  const when = post.date ? dateWords(post.date, 'dayYear', lookup.language) : 'Idea';
  const found = foundIn(post, words, lookup.checks.assets);
  const excerpt = found && excerptOf(found.text, words);
  const detail = [when, facts.time, excerpt && (found?.where ? `${found.where}: ${excerpt}` : excerpt)];
  const rest = facts.marks.length - marksShown;
  return {
    key: `post:${post.id}`,
    title: facts.headline,
    detail: detail.filter(Boolean).join(' · '),
    icon: <PillarSwatch colour={facts.pillar?.colour ?? 'var(--k-border-strong)'} />,
    end: (
      <>
        {facts.marks.slice(0, marksShown).map((mark) => (
          <PlatformMark key={mark.channel} platform={mark.platform} size={14} title={mark.name} />
        ))}
        {rest > 0 && <span>+{rest}</span>}
        <StatusDot status={post.status} />
      </>
    ),
    fit,
    run: () => goTo.post(post),
  };
}

/** Leads to all that were found, where the list shows the best of them only. */
export function restItem(total: number, shown: number, typed: string, goTo: GoTo): PaletteItem[] {
  if (total <= shown) return [];
  return [
    {
      key: 'posts:all',
      title: `Show all ${counted(total, 'post')} in the table`,
      icon: <IconTable size={16} stroke={1.6} />,
      fit: fits.none,
      run: () => goTo.table(typed),
    },
  ];
}
