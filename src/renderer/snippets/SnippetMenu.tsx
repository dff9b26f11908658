import { Menu } from '@mantine/core';
import { IconBlockquote } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { fillPlaceholders, unfilled, valuesOf, withAnswers } from '../../shared/snippets/placeholders';
import type { Snippet } from '../../shared/snippets/snippet';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { useProjectStore } from '../project-view/use-project';
import { lazyPart } from '../ui/lazy-part';
import { insertText, watchBoxes } from './insert-text';
import css from './SnippetMenu.module.css';
import { useSnippets } from './use-snippets';

const PlaceholderDialog = lazyPart(async () => (await import('./PlaceholderDialog')).PlaceholderDialog);

/** More than this are found in the palette by their names. */
const listed = 40;

/** Inserts a snippet at the caret of the text of a post, or of its first comment where that was written in last. */
export function SnippetMenu({ post: id }: { post: string }) {
  const snippets = useSnippets();
  const { go } = usePlanView();
  const [opened, setOpened] = useState(false);
  const { asking, choose, insert, cancel } = useInsert(id);
  const pick = useCallback(
    (snippet: Snippet) => {
      setOpened(false);
      void choose(snippet);
    },
    [choose],
  );
  useCommands(
    () => [
      {
        id: 'snippet.menu',
        title: 'Insert snippet…',
        group: 'Plan',
        words: 'hashtags signature text',
        keys: ['Mod+.'],
        run: () => setOpened(true),
      },
      ...snippets.map((snippet) => ({
        id: `snippet.${snippet.id}`,
        title: `Insert snippet: ${snippet.name || 'without a name'}`,
        group: 'Plan' as const,
        words: snippet.text.slice(0, 100),
        run: () => pick(snippet),
      })),
    ],
    [snippets, pick],
  );
  return (
    <>
      <Menu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        width={270}
        returnFocus={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <button type="button" className={css.button} aria-keyshortcuts="Control+.">
            <IconBlockquote size={14} stroke={1.6} aria-hidden />
            Insert snippet
          </button>
        </Menu.Target>
        <Menu.Dropdown className={css.menu}>
          {snippets.slice(0, listed).map((snippet) => (
            <Menu.Item key={snippet.id} onClick={() => pick(snippet)}>
              <span className={css.name} dir="auto">
                {snippet.name || 'Without a name'}
              </span>
              <span className={css.text} dir="auto">
                {snippet.text.slice(0, 120)}
              </span>
            </Menu.Item>
          ))}
          {snippets.length === 0 && (
            <Menu.Label>Hashtag sets, signatures and texts that come back are kept as snippets.</Menu.Label>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => go({ area: 'settings', settingsSection: 'texts' })}>
            {snippets.length === 0 ? 'Write the first snippet…' : 'Edit snippets…'}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking && (
        <PlaceholderDialog of={asking.snippet.name} placeholders={asking.names} onInsert={insert} onClose={cancel} />
      )}
    </>
  );
}

/** Fills what the post knows, asks for the rest, and puts the text at the caret. */
function useInsert(id: string) {
  const store = useProjectStore();
  const box = useRef<HTMLTextAreaElement | null>(null);
  const [asking, setAsking] = useState<{ snippet: Snippet; names: string[]; values: Map<string, string> } | null>(null);
  useEffect(() => watchBoxes((entered) => (box.current = entered)), []);

  // Menus and dialogs hand the focus back as they close; the box takes it after them.
  const put = useCallback((text: string) => setTimeout(() => insertText(box.current, text), 20), []);
  const choose = useCallback(
    async (snippet: Snippet) => {
      await store.flushTyping();
      const { project } = store.getView();
      const post = Object.hasOwn(project.posts, id) ? project.posts[id] : undefined;
      if (!post) return;
      const values = valuesOf(post, project);
      const names = unfilled(snippet.text, values);
      if (names.length === 0) put(fillPlaceholders(snippet.text, values));
      else setAsking({ snippet, names, values });
    },
    [store, id, put],
  );
  return {
    asking,
    choose,
    cancel: () => setAsking(null),
    insert(answers: Record<string, string>) {
      setAsking(null);
      if (asking) put(fillPlaceholders(asking.snippet.text, withAnswers(asking.values, answers)));
    },
  };
}
