import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { ExportNote } from '../../shared/csv/preset';
import classes from './export.module.css';

interface Props {
  notes: readonly ExportNote[];
  language: string | undefined;
  onRemedy(remedy: NonNullable<ExportNote['remedy']>): void;
  onPost(post: string, date: string | undefined): void;
}

/** Posts that are named before a click on "and more". */
const firstPosts = 2;

/** Everything that the files will not hold, or not whole, with the posts it concerns and what can be done. */
export function Findings({ notes, language, onRemedy, onPost }: Props) {
  return (
    <section aria-labelledby="before-it-leaves" className={classes.findings}>
      <div className={classes.findingsHead}>
        <h2 className="k-overline" id="before-it-leaves">
          Before it leaves
        </h2>
        {notes.length > 0 && <span>{notes.length === 1 ? '1 finding' : `${notes.length} findings`}</span>}
      </div>
      {notes.length === 0 && (
        <p className={classes.fine}>
          <IconCheck size={16} stroke={1.6} aria-hidden /> Nothing is left out, and every post goes along whole.
        </p>
      )}
      {notes.map((note) => (
        <Finding key={note.short + note.reason} note={note} language={language} onRemedy={onRemedy} onPost={onPost} />
      ))}
    </section>
  );
}

function Finding({ note, language, onRemedy, onPost }: Omit<Props, 'notes'> & { note: ExportNote }) {
  const [all, setAll] = useState(false);
  const posts = [...new Map(note.posts.map((post) => [post.id, post])).values()];
  const shown = all ? posts : posts.slice(0, firstPosts);
  const { remedy } = note;
  return (
    <article className={classes.finding} data-kind={note.kind === 'left-out' && !remedy ? 'stop' : note.kind}>
      <h3>{note.short}</h3>
      <p>{note.reason}</p>
      <ul className={classes.posts}>
        {shown.map(({ id, headline, date }) => (
          <li key={id}>
            {date && <span className="k-times">{dateWords(date, 'day', language)}</span>}
            <button type="button" dir="auto" className={classes.link} onClick={() => onPost(id, date)}>
              {headline || 'Untitled post'}
            </button>
          </li>
        ))}
      </ul>
      <div className={classes.ways}>
        {!all && posts.length > firstPosts && (
          <button type="button" className={classes.link} onClick={() => setAll(true)}>
            and {posts.length - firstPosts} more
          </button>
        )}
        {remedy && (
          <button type="button" className={classes.link} onClick={() => onRemedy(remedy)}>
            {posts.length === 1 ? 'Include it' : 'Include them'}
          </button>
        )}
      </div>
    </article>
  );
}
