import { Temporal } from 'temporal-polyfill';
import type { Project, Settings } from '../../shared/project/project';

/**
 * A sample as a new project: whole years are added to its dates so that the month it is about, the one with most of its
 * posts, is the coming one (that of this year as long as it is not over). What was changed when is forgotten.
 */
export function fromSample(
  sample: Project,
  init: {
    id: string;
    name: string;
    /** Only what was asked for by name; the rest stays the sample's own. */
    settings?: Partial<Settings> | undefined;
    today: string;
    now: string;
  },
): Project {
  const years = yearsUntil(busiestMonth(sample), init.today);
  const shift = (date: string | undefined) => (date === undefined ? {} : { date: later(date, years) });
  const posts = Object.fromEntries(
    Object.values(sample.posts).map((post) => [
      post.id,
      { ...post, ...shift(post.date), createdAt: init.now, updatedAt: init.now },
    ]),
  );
  const campaigns = Object.fromEntries(
    Object.values(sample.campaigns).map((campaign) => [
      campaign.id,
      {
        ...campaign,
        ...(campaign.start === undefined ? {} : { start: later(campaign.start, years) }),
        ...(campaign.end === undefined ? {} : { end: later(campaign.end, years) }),
      },
    ]),
  );
  const occasions = Object.fromEntries(
    Object.values(sample.occasions).map((occasion) => [
      occasion.id,
      {
        ...occasion,
        // A yearly one comes back by itself.
        ...(occasion.yearly ? {} : shift(occasion.date)),
        ...(occasion.yearly || occasion.until === undefined ? {} : { until: later(occasion.until, years) }),
      },
    ]),
  );
  const settings = { ...sample.settings, ...init.settings };
  return { ...sample, id: init.id, name: init.name || sample.name, settings, posts, campaigns, occasions };
}

/** `YYYY-MM` of most posts, or an empty text when none has a date. */
function busiestMonth({ posts }: Project): string {
  const counts = new Map<string, number>();
  for (const { date } of Object.values(posts))
    if (date !== undefined) counts.set(date.slice(0, 7), (counts.get(date.slice(0, 7)) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** Whole years to add so that the month is the first one of its name that is not over on `today`. */
function yearsUntil(month: string, today: string): number {
  if (month === '') return 0;
  const years = Number(today.slice(0, 4)) - Number(month.slice(0, 4));
  return month.slice(5, 7) < today.slice(5, 7) ? years + 1 : years;
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
function later(date: string, years: number): string {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}
