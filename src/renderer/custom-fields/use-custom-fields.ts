import { useMemo } from 'react';
import { byOrder } from '../../shared/channels/channel';
import type { CustomField } from '../../shared/custom-fields/custom-field';
import { useProject } from '../project-view/use-project';

/** The user's own fields in their order. */
export function useCustomFields(): readonly CustomField[] {
  const fields = useProject(({ project }) => project.customFields);
  return useMemo(() => byOrder(fields), [fields]);
}
