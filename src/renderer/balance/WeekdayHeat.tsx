import type { CSSProperties } from 'react';
import { dateOfDay } from '../../shared/balance/day-number';
import { dateWords } from '../../shared/calendar-time/date-words';
import { counted, numberWords } from '../ui/format-when';
import { weekdays } from '../ui/weekdays';
import type { About } from './about';
import shared from './balance.module.css';
import table from './DataTable.module.css';
import css from './WeekdayHeat.module.css';

/** How many posts each channel has on each day of the week: a table whose cells are tinted by their number. */
export function WeekdayHeat({ about }: { about: About }) {
  const { balance, channels, channel, span, weekStart, language, onPosts } = about;
  const rows = channels.flatMap(({ id, name }) => {
    const counts = balance.weekdays.get(id);
    return counts ? [{ id, name: name || 'Channel', counts, all: balance.channels.get(id)?.posts ?? 0 }] : [];
  });
  const silent = channels.filter(
    ({ id, archived }) => !archived && !balance.weekdays.has(id) && channel === null,
  ).length;
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const order = Array.from({ length: 7 }, (_, at) => (weekStart - 1 + at) % 7);
  // The 4th day from 1 January 1970 is a Monday.
  const short = (day: number) => dateWords(dateOfDay(4 + day), 'weekday', language);
  const long = (day: number) => weekdays[day]?.label ?? '';
  const title = 'Channels and weekdays';
  return (
    <section className={shared.section} aria-label={title}>
      <div className={shared.sectionHead}>
        <h2 className={shared.sectionTitle}>{title}</h2>
      </div>
      <p className={shared.summary}>
        A post on several channels counts on each.
        {silent > 0 && ` ${counted(silent, 'channel has', 'channels have')} no post and no row.`}
      </p>
      {rows.length > 0 && (
        <div className={table.scroll}>
          <table className={css.heat}>
            <caption className="k-visually-hidden">Posts per channel and weekday</caption>
            <thead>
              <tr>
                <th scope="col">Channel</th>
                {order.map((day) => (
                  <th key={day} scope="col" abbr={long(day)}>
                    {short(day)}
                  </th>
                ))}
                <th scope="col">All</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, name, counts, all }) => (
                <tr key={id}>
                  <th scope="row" title={name}>
                    {name}
                  </th>
                  {order.map((day) => {
                    const posts = counts[day] ?? 0;
                    return (
                      <td key={day} style={{ '--heat': `${Math.round((posts * 55) / most)}%` } as CSSProperties}>
                        {posts === 0 ? (
                          <span className={css.none}>0</span>
                        ) : (
                          <button
                            type="button"
                            onClick={() => onPosts({ channels: [id], span })}
                            aria-label={`${counted(posts, 'post')} on ${name}, ${long(day)}: show the channel's posts`}
                          >
                            {numberWords(posts)}
                          </button>
                        )}
                      </td>
                    );
                  })}
                  <td className={css.all}>{numberWords(all)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
