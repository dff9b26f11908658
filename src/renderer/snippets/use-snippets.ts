import { useMemo } from 'react';
import { byOrder } from '../../shared/channels/channel';
import type { Snippet } from '../../shared/snippets/snippet';
import { useProject } from '../project-view/use-project';

export function useSnippets(): readonly Snippet[] {
  const snippets = useProject(({ project }) => project.snippets);
  return useMemo(() => byOrder(snippets), [snippets]);
}
