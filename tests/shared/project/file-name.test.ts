import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseName, fileNameOf, fileNameProblem, withEnding } from '../../../src/shared/project/file-name';

describe('file names of projects', () => {
  it.each([
    ['Café Lindner', 'cafe-lindner'],
    ['  Praxis Dr. Weiß ', 'praxis-dr-weiss'],
    ['../../etc/passwd', 'etc-passwd'],
    ['日本の計画 2026', '日本の計画-2026'],
    ['???', 'plan'],
  ])('%s becomes %s', (name, file) => expect(fileNameOf(name)).toBe(file));

  it('are always accepted when made from a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const file = fileNameOf(name);
        expect(file).not.toMatch(/[\\/]/);
        if (!/^(con|prn|aux|nul|com\d|lpt\d)$/.test(file)) expect(fileNameProblem(file)).toBeNull();
      }),
    );
  });

  it.each(['', ' .kalends', 'a/b', 'a\\b', 'what?', 'a\u0007b', 'NUL', 'plan.', 'x'.repeat(151)])(
    'refuses %j',
    (name) => expect(fileNameProblem(name)).not.toBeNull(),
  );

  it('get their ending once', () => {
    expect(withEnding('plan')).toBe('plan.kalends');
    expect(withEnding(' plan.Kalends ')).toBe('plan.Kalends');
  });

  it('are found at the end of paths of every system', () => {
    expect(baseName('/home/anna/plan.kalends')).toBe('plan.kalends');
    expect(baseName('C:\\Users\\Anna\\plan.kalends')).toBe('plan.kalends');
  });
});
