import { TemplateSettings } from '../templates/TemplateSettings';
import { SnippetSettings } from './SnippetSettings';

/** Texts to insert and posts to start from. */
export function TextSettings() {
  return (
    <>
      <SnippetSettings />
      <TemplateSettings />
    </>
  );
}
