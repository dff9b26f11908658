import { useEffect, useState } from 'react';
import type { ExportPreview, ExportRequest } from '../../shared/csv/preset';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';

/** Rest before the host is asked again while the plan is being edited, in milliseconds. */
const rest = 200;

export interface PreviewState {
  /** The last answer; it stays while the next one is on its way. */
  preview: ExportPreview | null;
  problem: string | null;
  /** True while what is shown is older than the request or the project. */
  behind: boolean;
}

/** What `request` would write, asked again whenever it or the project changes. */
export function useExportPreview(request: ExportRequest): PreviewState {
  const { host } = useApp();
  const version = useProject((view) => view.version);
  const key = JSON.stringify(request);
  const [state, setState] = useState<PreviewState>({ preview: null, problem: null, behind: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request, the version for the project
  useEffect(() => {
    let current = true;
    setState((last) => ({ ...last, behind: true }));
    const timer = setTimeout(
      () => {
        host.door.exports
          .preview(request)
          .then((preview) => current && setState({ preview, problem: null, behind: false }))
          .catch((error) => current && setState({ preview: null, problem: sentenceOf(error), behind: false }));
      },
      version === 0 ? 0 : rest,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [host, key, version]);
  return state;
}
