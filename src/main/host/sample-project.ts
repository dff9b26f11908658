import { Temporal } from 'temporal-polyfill';
import type { Project, Settings } from '../../shared/project/project';

/**
 * A sample as a new project: whole years are added to its dates so that its last month is the coming one (that of this
 * year as long as it is not over), and what was changed when is forgotten.
 */
export function fromSample(
  sample: Project,
  init: {
    id: string;
    name: string;
    settings: Partial<Settings> & Pick<Settings, 'timeZone'>;
    today: string;
    now: string;
  },
): Project {
  const last = Object.values(sample.posts).reduce((latest, { date }) => (date && date > latest ? date : latest), '');
  const years = last === '' ? 0 : yearsUntil(last, init.today);
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
  const settings = { ...sample.settings, ...init.settings };
  return { ...sample, id: init.id, name: init.name || sample.name, settings, posts, campaigns };
}

/** Whole years to add so that the month of `last` is the first one of its name that is not over on `today`. */
function yearsUntil(last: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(last.slice(0, 4));
  return last.slice(5, 7) < today.slice(5, 7) ? years + 1 : years;
}

/** The same day so many years later; 29 February becomes the 28th where there is none. */
function later(date: string, years: number): string {
  return Temporal.PlainDate.from(date).add({ years }).toString();
}
