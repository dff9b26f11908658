import type { CSSProperties, ReactNode } from 'react';
import type { Post } from '../../shared/posts/post';
import { statusWords } from '../cards/status-words';
import { usePillars, useProject } from '../project-view/use-project';
import { statusSigns } from './PrintPost';
import css from './print.module.css';

/** The head of a sheet: what it shows, and of which project. */
export function SheetHead({ children }: { children: ReactNode }) {
  const name = useProject(({ project }) => project.name);
  return (
    <header className={css.head}>
      <h1 className={css.title}>{children}</h1>
      <span className={css.project} dir="auto">
        {name}
      </span>
    </header>
  );
}

/** The foot of a sheet: what the colours and signs of these posts mean. */
export function Legend({ posts }: { posts: readonly Post[] }) {
  const pillars = usePillars().filter(({ id }) => posts.some(({ pillar }) => pillar === id));
  const statuses = [...new Set(posts.map(({ status }) => statusWords(status).known))];
  return (
    <footer className={css.legend}>
      {statuses.map((known) => (
        <span key={known}>
          {statusSigns[known]} {statusWords(known).label.toLowerCase()}
        </span>
      ))}
      {pillars.slice(0, 12).map(({ id, name, colour }) => (
        <span key={id} className={css.pillar} style={{ '--pillar': colour } as CSSProperties} dir="auto">
          {name}
        </span>
      ))}
    </footer>
  );
}
