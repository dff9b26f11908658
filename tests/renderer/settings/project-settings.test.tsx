import { act, fireEvent, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { languageOptions } from '../../../src/renderer/settings/languages';
import { ProjectSettings } from '../../../src/renderer/settings/ProjectSettings';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { MemoryHost } from '../support/memory-host';
import { renderScreen } from '../support/render-screen';

Element.prototype.scrollIntoView ??= () => {};
let host: MemoryHost;

async function shown(language?: string) {
  const { settings } = emptyProject({ id: 'p', name: '', timeZone: 'Europe/Berlin' });
  host = new MemoryHost({ settings: { ...settings, ...(language === undefined ? {} : { language }) } });
  renderScreen(<ProjectSettings />, { host: host.client(), store: await host.store() });
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Language of dates' });
const example = () => document.getElementById('project-language-example')?.textContent;
const choose = async (name: RegExp) => {
  fireEvent.click(field());
  await act(async () => fireEvent.click(screen.getByRole('option', { name })));
};

describe('the language of dates', () => {
  beforeEach(() => shown());

  test('is chosen by its name, shown by an example, and given back to the computer', async () => {
    expect(field().value).toBe('As this computer');
    await choose(/^German/);
    expect(host.history.project.settings.language).toBe('de');
    expect(example()).toBe('For example: Mittwoch 9. Dezember, Dezember, Mi');
    await choose(/As this computer/);
    expect(host.history.project.settings).not.toHaveProperty('language');
    expect(host.history.state.undo).toBe('Change the settings');
  });
});

test.each(['xx-unheard-of', 'no tag at all'])(
  '%s in the file is kept, and it is said what happens',
  async (language) => {
    await shown(language);
    expect(field().value).toContain(language);
    expect(example()).toMatch(/does not know this language/);
  },
);

test('each language is offered once and can be written', () => {
  const options = languageOptions('de-LI');
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
  expect(options.length).toBeGreaterThan(40);
  expect(options.filter(({ value }) => value === 'de-LI')).toHaveLength(1);
});
