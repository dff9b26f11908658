import { IconAlertTriangle } from '@tabler/icons-react';
import { useMemo } from 'react';
import { checkText } from '../../shared/platforms/count-text';
import { type Platform, platformOf } from '../../shared/platforms/platform';
import type { Post } from '../../shared/posts/post';
import { useApp } from '../app-frame/app-state';
import { useProject } from '../project-view/use-project';
import { takesSnippets } from '../snippets/insert-text';
import { SnippetMenu } from '../snippets/SnippetMenu';
import { counted, numberWords } from '../ui/format-when';
import { useTextField } from '../ui/use-text-field';
import { GrowingText } from './GrowingText';
import css from './PostEditor.module.css';
import { useEditPost } from './use-edit-post';

/** The text with a counter for each platform that it goes to, and a word where it is too long. */
export function PostText({ post }: { post: Post }) {
  const { platforms } = useApp();
  const channels = useProject(({ project }) => project.channels);
  const readOnly = useProject(({ info }) => info.readOnly);
  const edit = useEditPost(post.id);
  const field = useTextField({ value: post.text, onSave: (text, joinKey) => edit({ text }, joinKey) });
  const kinds = useMemo(() => {
    const found = post.channels.flatMap((id) => {
      const platform = channels[id] && platformOf(platforms, channels[id].platform);
      return platform ? [platform] : [];
    });
    return [...new Set(found)];
  }, [post.channels, channels, platforms]);
  const checks = kinds.map((platform) => ({ platform, ...checkText(field.value, platform) }));
  const over = checks.filter((check) => check.over);
  return (
    <div className={css.text}>
      <div className={css.textHead}>
        <span className="k-overline" aria-hidden>
          Text
        </span>
        {!readOnly && <SnippetMenu post={post.id} />}
      </div>
      <GrowingText
        {...field}
        {...takesSnippets}
        className={css.textBox}
        aria-label="Text"
        placeholder="What the post says"
        rows={5}
      />
      <div className={css.counters}>
        {checks.map(({ platform, count, limit, over: tooLong }) => (
          <span key={platform.id} className={css.counter} data-over={tooLong || undefined} title={explain(platform)}>
            {platform.short} {numberWords(count)}
            {limit !== undefined && ` / ${numberWords(limit)}`}
          </span>
        ))}
      </div>
      {over.map(({ platform, count, limit }) => (
        <p key={platform.id} className={css.warning} role="status">
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>
            <strong>{platform.name}</strong> {excess(count, limit)} Write a shorter text, or leave {platform.name} out.
          </span>
        </p>
      ))}
    </div>
  );
}

function excess(count: number, limit: number | undefined): string {
  const more = limit === undefined ? 0 : count - limit;
  if (more <= 0) return 'takes fewer bytes than this text has.';
  return `is ${counted(more, 'character')} over.`;
}

const units = {
  characters: 'characters',
  graphemes: 'characters as they are seen',
  weighted: 'weighted characters: links have a fixed length, emoji and some scripts count double',
} as const;

function explain({ name, text, facts }: Platform): string {
  const fact = facts.find(({ about }) => about.startsWith('text'));
  const source = fact ? `. Checked on ${fact.checkedOn}: ${fact.source}` : '';
  return `${name}: counted in ${units[text.counting.unit]}${source}`;
}
