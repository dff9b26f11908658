import { useProject } from '../project-view/use-project';

/** The language of dates and of the names of days, a BCP 47 tag: the project's, else this machine's. */
export function useDatesLanguage(): string {
  const language = useProject(({ project }) => project.settings.language);
  return (language ?? navigator.language).slice(0, 40);
}
