// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kitPage } from '../../../src/shared/kit/kit-page';
import type { KitFile } from '../../../src/shared/kit/kit-texts';
import { planKit } from '../../../src/shared/kit/plan-kit';
import type { Post } from '../../../src/shared/posts/post';
import { plan, post } from '../csv/export-project';

function pageOf(fields: Partial<Post>, files: KitFile[] = [], name = 'Café Lindner') {
  const project = { ...plan([post('a', { channels: ['ig'], ...fields })]), name };
  const kit = planKit({}, { project, platforms: new Map(), now: '2026-11-22T10:00:00Z', missing: new Set() });
  const html = kitPage(
    kit,
    kit.entries.map((entry) => ({ entry, files })),
  );
  return { html, page: new DOMParser().parseFromString(html, 'text/html'), kit };
}
const texts = (page: Document) => [...page.querySelectorAll('pre')].map((each) => each.textContent);

describe('the page of a kit', () => {
  it('shows text, first comment, pictures and their descriptions, and what did not come along', () => {
    const { page } = pageOf({ title: 'Gifts', text: '\nFirst\nSecond', firstComment: 'More' }, [
      { file: "1 box's & bow.jpg", name: 'box.jpg', alt: 'A red box', kind: 'picture' },
      { file: '2 film.mp4', name: 'film.mp4', alt: '', kind: 'video' },
      { name: 'gone.jpg', alt: '', why: 'is missing from the folder of the library' },
    ]);
    expect(texts(page)).toEqual(['\nFirst\nSecond', 'More', 'A red box']);
    const picture = page.querySelector('img');
    expect(decodeURIComponent(picture?.getAttribute('src') ?? '')).toBe(
      "2026-12-10 0900 Lindner - Gifts/1 box's & bow.jpg",
    );
    expect(picture?.getAttribute('alt')).toBe('A red box');
    expect(page.querySelector('video')?.getAttribute('src')).toMatch(/\/2%20film\.mp4$/);
    expect(page.querySelector('.warn')?.textContent).toBe(
      'Not in this kit: gone.jpg is missing from the folder of the library.',
    );
  });

  it('may do nothing but show what lies beside it', () => {
    const { page } = pageOf({});
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script|http|\*/);
    expect(page.querySelector('script, iframe, object, link, base, form')).toBeNull();
  });

  it('takes any words of a project as text, in their own direction', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</pre><script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        '<!--',
        ']]>',
        '&lt;b&gt; &amp; &#60;',
        '</style></title></head>',
        'مرحبا \u202e world',
        '👩🏽‍🍳',
        '../',
        'x'.repeat(10_000),
      ),
      fc.string({ unit: 'binary', maxLength: 80 }),
    );
    // Without words of the project in it: what elements there are then is all there ever may be.
    const elements = (page: Document) => [...page.querySelectorAll('*')].map(({ tagName }) => tagName);
    const attributes = (page: Document) =>
      new Set([...page.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
    const files = (word: string): KitFile[] => [
      { file: `1 ${word}.jpg`, name: word, alt: word || 'x', kind: 'picture' },
      { name: word, alt: word, why: 'is missing', address: word },
    ];
    const words = (word: string) => ({ title: word, text: `a${word}`, firstComment: `a${word}`, format: `a${word}` });
    const plain = pageOf(words('plain'), files('plain')).page;
    fc.assert(
      fc.property(hostile, (word) => {
        const { page } = pageOf(words(word), files(`a${word}`), `a${word}`);
        expect(elements(page)).toEqual(elements(plain));
        expect(attributes(page)).toEqual(attributes(plain));
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that HTML does not allow
        const seen = word.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]/gu, '\ufffd');
        expect(texts(page)[0]).toBe(`a${seen}`);
        for (const each of page.querySelectorAll('pre, h1')) expect(each.getAttribute('dir')).toBe('auto');
      }),
      { numRuns: 60 },
    );
  });
});
