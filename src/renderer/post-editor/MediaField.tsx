import { ActionIcon } from '@mantine/core';
import { IconPhoto, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Media } from '../../shared/posts/media';
import { isShowable } from '../cards/card-facts';
import { useTextField } from '../ui/use-text-field';
import css from './PostEditor.module.css';

interface Props {
  media: readonly Media[];
  onChange(media: Media[], joinKey?: string): unknown;
}

/** Pictures and videos as the plan names them: addresses, file names or notes. */
export function MediaField({ media, onChange: change }: Props) {
  const [adding, setAdding] = useState(false);
  const add = (url: string) => {
    setAdding(false);
    if (url.trim() !== '') void change([...media, { url: url.trim() }]);
  };
  return (
    <section className={css.stacked} aria-label="Pictures and videos">
      <div className={css.mediaHead}>
        <span>Pictures and videos</span>
        <ActionIcon size={22} aria-label="Add a picture or video" onClick={() => setAdding(true)}>
          <IconPlus size={14} stroke={1.6} />
        </ActionIcon>
      </div>
      {media.map((item, at) => (
        <MediaRow
          // biome-ignore lint/suspicious/noArrayIndexKey: the same address may stand there twice
          key={`${at} ${media.length}`}
          item={item}
          onSave={(alt, joinKey) =>
            change(
              media.map((other, index) => (index === at ? withAlt(other, alt) : other)),
              joinKey,
            )
          }
          onRemove={() => void change(media.filter((_, index) => index !== at))}
        />
      ))}
      {adding && (
        <input
          // biome-ignore lint/a11y/noAutofocus: it comes because the user pressed the button beside it
          autoFocus
          className={css.smallBox}
          aria-label="Address or name of the picture"
          placeholder="Address, file name or note"
          onBlur={(event) => add(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') add(event.currentTarget.value);
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}

function withAlt({ alt: _, ...item }: Media, alt: string): Media {
  return alt === '' ? { ...item, url: item.url } : { ...item, url: item.url, alt };
}

interface RowProps {
  item: Media;
  onSave(alt: string, joinKey: string): unknown;
  onRemove(): void;
}

function MediaRow({ item, onSave, onRemove }: RowProps) {
  const alt = useTextField({ value: item.alt ?? '', onSave });
  return (
    <div className={css.media}>
      {isShowable(item.url) ? (
        <img src={item.url} alt={item.alt ?? ''} className={css.thumb} />
      ) : (
        <span className={css.thumb}>
          <IconPhoto size={16} stroke={1.6} aria-hidden />
        </span>
      )}
      <span className={css.mediaText}>
        <span className={css.cut} title={item.url}>
          {item.url.startsWith('data:') ? 'Picture in the project' : item.url}
        </span>
        <input
          className={css.alt}
          aria-label={`Alt text of ${item.url.slice(0, 80)}`}
          placeholder="Alt text"
          {...alt}
        />
      </span>
      <ActionIcon size={22} aria-label="Take it out" onClick={onRemove}>
        <IconX size={14} stroke={1.6} />
      </ActionIcon>
    </div>
  );
}
