import { useEffect, useState } from 'react';
import type { ExportPreview, ExportRequest } from '../../shared/csv/preset';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';
import { useProject } from '../project-view/use-project';

/** Rest before the host is asked again while the plan is being edited, in milliseconds. */
const rest = 200;

export interface PreviewState<Preview> {
  /** The last answer; it stays while the next one is on its way. */
  preview: Preview | null;
  problem: string | null;
  /** True while what is shown is older than the request or the project. */
  behind: boolean;
}

/** What `request` would write, asked again whenever it or the project changes. */
export function useExportPreview(request: ExportRequest): PreviewState<ExportPreview> {
  const { host } = useApp();
  return usePreview(request, () => host.door.exports.preview(request));
}

/** What `ask` answers about `request`, asked again whenever the request or the project changes. */
export function usePreview<Preview>(request: unknown, ask: () => Promise<Preview>): PreviewState<Preview> {
  const { host } = useApp();
  const version = useProject((view) => view.version);
  const key = JSON.stringify(request);
  const [state, setState] = useState<PreviewState<Preview>>({ preview: null, problem: null, behind: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the request and what is asked, the version for the project
  useEffect(() => {
    let current = true;
    setState((last) => ({ ...last, behind: true }));
    const timer = setTimeout(
      () => {
        ask()
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
