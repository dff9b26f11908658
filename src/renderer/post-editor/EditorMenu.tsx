import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowBackUpDouble,
  IconDots,
  IconFileText,
  IconRepeat,
  IconTemplate,
} from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { byOrder } from '../../shared/channels/channel';
import { newId } from '../../shared/ids';
import { commonAgain } from '../../shared/posts/common-again';
import { templateFromPost, templateName } from '../../shared/templates/use-template';
import { useApp } from '../app-frame/app-state';
import { usePlanView } from '../app-frame/plan-view';
import { useCommands } from '../commands/command-registry';
import { usePost, useProject, useProjectStore } from '../project-view/use-project';
import { isInSeries } from '../series/use-series';
import { useSeriesActions } from '../series/use-series-actions';
import { useNewFromTemplate } from '../templates/use-new-from-template';
import css from './PostEditor.module.css';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
/** More than this are found in the palette and, behind `=`, in the quick line. */
const listed = 20;

/** What is rarer than the buttons below: repeating, templates, and the way back from versions for single channels. */
export function EditorMenu({ post: id }: { post: string }) {
  const store = useProjectStore();
  const { notify } = useApp();
  const { go } = usePlanView();
  const records = useProject(({ project }) => project.templates);
  const templates = useMemo(() => byOrder(records), [records]);
  const create = useNewFromTemplate();
  const { repeat } = useSeriesActions();
  const repeats = useProject(({ project }) => isInSeries(project, id));
  const save = useCallback(async () => {
    await store.flushTyping();
    const { posts, templates: taken } = store.getView().project;
    const post = Object.hasOwn(posts, id) ? posts[id] : undefined;
    if (!post) return;
    const all = Object.values(taken);
    const name = templateName(post, all);
    const order = Math.max(-1, ...all.map((template) => template.order)) + 1;
    const record = templateFromPost(post, { id: newId(), name, order });
    if (await store.run({ name: 'templates.create', payload: { record } }))
      notify(`Saved as the template “${name}”. It can be changed in the settings, under Texts.`);
  }, [store, id, notify]);
  const backTo = useCallback(
    async (what: 'text' | 'all') => {
      await store.flushTyping();
      const { posts } = store.getView().project;
      const [edit] = commonAgain(Object.hasOwn(posts, id) && posts[id] ? [posts[id]] : [], what);
      if (!edit) notify('All channels of this post have the common one already.');
      else await store.run({ name: 'posts.edit', payload: edit });
    },
    [store, id, notify],
  );
  useCommands(
    () => [
      {
        id: 'versions.common-text',
        title: 'Use the common text again on all channels',
        group: 'Plan',
        words: 'versions variants put back',
        run: () => void backTo('text'),
      },
      {
        id: 'versions.common',
        title: 'Use the common content again on all channels',
        group: 'Plan',
        words: 'versions variants put back',
        run: () => void backTo('all'),
      },
      {
        id: 'template.save',
        title: 'Save the post as a template',
        group: 'Plan',
        run: () => void save(),
      },
    ],
    [save, backTo],
  );
  const post = usePost(id);
  const ownTexts = post !== undefined && commonAgain([post], 'text').length > 0;
  const differs = post !== undefined && commonAgain([post], 'all').length > 0;
  const fromTemplate = (template: string) => create(template, store.getView().project.posts[id]?.date);
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon size={28} aria-label="More: templates, repeat, versions" title="Templates, repeat, versions">
          <IconDots size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>
        {!repeats && (
          <Menu.Item leftSection={<IconRepeat {...icon} />} onClick={() => repeat(id)}>
            Repeat…
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconTemplate {...icon} />} onClick={() => void save()}>
          Save as template
        </Menu.Item>
        {ownTexts && (
          <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => void backTo('text')}>
            Common text on all channels
          </Menu.Item>
        )}
        {differs && (
          <Menu.Item leftSection={<IconArrowBackUpDouble {...icon} />} onClick={() => void backTo('all')}>
            Common content on all channels
          </Menu.Item>
        )}
        {templates.length > 0 && <Menu.Label>New from template</Menu.Label>}
        {templates.slice(0, listed).map(({ id: template, name }) => (
          <Menu.Item key={template} leftSection={<IconFileText {...icon} />} onClick={() => fromTemplate(template)}>
            <span className={css.cutLine} dir="auto">
              {name || 'Without a name'}
            </span>
          </Menu.Item>
        ))}
        {templates.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item onClick={() => go({ area: 'settings', settingsSection: 'texts' })}>Edit templates…</Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
