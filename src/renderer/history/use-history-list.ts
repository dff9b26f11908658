import { useEffect, useState } from 'react';
import type { HistoryList } from '../../shared/history/project-history';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';

/** The steps of this session as the host has them, asked for again after every change; null until they are here. */
export function useHistoryList(): { list: HistoryList | null; problem: string | null } {
  const { host } = useApp();
  const history = useProject((view) => view.history);
  const revision = useProject((view) => view.revision);
  const [list, setList] = useState<HistoryList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision, and each new step, means to ask again
  useEffect(() => {
    let stale = false;
    host.door.project.history({}).then(
      (answer) => {
        if (stale) return;
        setList(answer);
        setProblem(null);
      },
      (error) => {
        if (!stale) setProblem(sentenceOf(error));
      },
    );
    return () => {
      stale = true;
    };
  }, [host, revision, history]);
  return { list, problem };
}
