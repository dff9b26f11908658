import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadResources } from '../../src/main/resources/load-resources';

const root = resolve(import.meta.dirname, '../..');

async function filesBelow(folder: string, endings: RegExp): Promise<string[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && endings.test(entry.name));
  return files.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')).sort();
}

const texts = new Map<string, string>();
const source = /\.(ts|tsx|mjs|css|html)$/;
beforeAll(async () => {
  const files = [...(await filesBelow('src', source)), ...(await filesBelow('tests', source))];
  for (const file of files) texts.set(file, await readFile(join(root, file), 'utf8'));
});
const inSource = () => [...texts].filter(([file]) => file.startsWith('src/'));

/** A comment may name the source of a rule; what runs may not know whom it is about. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

describe('platforms and tools are data', () => {
  /** Kinds of places rather than networks: their names are ordinary words. */
  const generic = new Set(['blog', 'newsletter', 'forum', 'other']);
  /** Names that are words of calendars as well; in the word lists of the import they mean a format or a text. */
  const ordinary = new Set(['threads', 'snap', 'pins', 'tweet', 'tweets', 'medium']);
  /** Node's class shares its name with a tool. */
  const nodeBuffer = /\bBuffer(\.(from|concat|alloc|byteLength|isBuffer)\b|(?=[ ;,>)|[]|$))|'node:buffer'/gm;

  const namesIn = (text: string, names: string[]) => {
    const words = ` ${withoutComments(text).replace(nodeBuffer, '').toLowerCase()} `;
    return names.filter((name) => {
      for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
        if (!/[\p{L}\p{N}]/u.test(words[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(words[at + name.length] ?? ''))
          return true;
      return false;
    });
  };
  const forbidden = async () => {
    const { platforms, presets } = await loadResources(join(root, 'resources'));
    const networks = platforms
      .filter(({ id }) => !generic.has(id))
      .flatMap(({ id, name, aliases }) => [id, name, ...aliases]);
    const tools = presets.filter(({ kind }) => kind === 'publishing').flatMap(({ id, name }) => [id, name]);
    const names = [...networks, ...tools].map((name) => name.toLowerCase());
    return [...new Set(names)].filter((name) => name.length > 3 && !ordinary.has(name));
  };

  test('no source file names one', async () => {
    const names = await forbidden();
    expect(names).toEqual(expect.arrayContaining(['instagram', 'twitter', 'buffer', 'google my business']));
    expect(inSource().flatMap(([file, text]) => namesIn(text, names).map((name) => `${file}: ${name}`))).toEqual([]);
  });

  test('the check finds what it looks for', async () => {
    const names = await forbidden();
    expect(namesIn(`if (platform === 'instagram') x();`, names)).toEqual(['instagram']);
    expect(namesIn(`<b>Open in Buffer.</b>`, names)).toEqual(['buffer']);
    expect(namesIn(`const bytes = Buffer.from(text); // as Twitter does`, names)).toEqual([]);
  });
});

test('no two platforms share a spelling', async () => {
  const { foldedName } = await import('../../src/shared/platforms/platform');
  const { platforms } = await loadResources(join(root, 'resources'));
  const owners = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, name, aliases } of platforms)
    for (const spelling of new Set([id, name, ...aliases].map(foldedName))) {
      const owner = owners.get(spelling);
      if (owner) twice.push(`${spelling}: ${owner} and ${id}`);
      owners.set(spelling, id);
    }
  expect(twice).toEqual([]);
});

/** Files over 250 lines, each with the reason why dividing it would make it worse. Suites are lists of cases. */
const longFiles: Record<string, string> = {
  'src/main/project-session/session.ts':
    'one queue orders commands, saving and events; its parts already live beside it',
  'src/shared/csv/words/heading-words.ts': 'a list of words',
};

test('files stay short, or the reason is given here', () => {
  const counted = [...texts].filter(([file]) => !/\.css$|\.test\.tsx?$/.test(file));
  const long = counted.filter(([, text]) => text.split('\n').length - 1 > 250).map(([file]) => file);
  expect(long).toEqual(Object.keys(longFiles));
});

test('nothing escapes the type checker by `any`', async () => {
  const biome = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  expect(biome.linter.rules.suspicious.noExplicitAny).toBe('error');
  const escapes = /biome-ignore lint\/suspicious\/noExplicitAny|@ts-(ignore|nocheck)/;
  const own = 'tests/repository/source.test.ts';
  expect([...texts].filter(([file, text]) => file !== own && escapes.test(text)).map(([file]) => file)).toEqual([]);
});

test('nothing names a place of one machine', async () => {
  const places = /(?<![\w.])\/(work|root)\/[\w.]/;
  const own = 'tests/repository/source.test.ts';
  const docs = await Promise.all(
    [
      ...(await filesBelow('docs', /\.(md|json)$/)),
      ...(await filesBelow('resources', /\.(json|kalends)$/)),
      'README.md',
    ].map(async (file) => [file, await readFile(join(root, file), 'utf8')] as const),
  );
  const found = [...texts, ...docs].filter(([file, text]) => file !== own && places.test(text)).map(([file]) => file);
  expect(found).toEqual([]);
});

test('no field of the browser asks for days or times: it would write them in the browser’s language, not the project’s', () => {
  const fields = /type=["']?(date|month|week|time|datetime-local)\b/;
  expect(fields.test('<TextInput type="date" />')).toBe(true);
  expect(inSource().flatMap(([file, text]) => (fields.test(withoutComments(text)) ? [file] : []))).toEqual([]);
});
