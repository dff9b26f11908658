import { describe, expect, onTestFinished, test } from 'vitest';
import { HolidayThread } from '../../../src/main/holidays/holiday-thread';
import { Holidays } from '../../../src/main/holidays/holidays';
import { holidayKinds, holidayQuestionSchema } from '../../../src/shared/holidays/holiday';
import { buildChild } from '../../faults/support/build-child';

const holidays = new Holidays();
const all = [...holidayKinds];
const ask = (regions: string[], from: string, to: string, { kinds = all as string[], language = 'en' } = {}) =>
  holidays.between({ regions, from, to, kinds, language });
const inYear = async (region: string, year: number) => {
  const written = String(year).padStart(4, '0');
  return (await ask([region], `${written}-01-01`, `${written}-12-31`)).holidays;
};

/**
 * Dates as they are published: by the federal and state governments of Germany (feiertage of the interior ministries),
 * gov.uk/bank-holidays, opm.gov (federal holidays), the Cabinet Office of Japan, the Swedish almanac, the Ecumenical
 * Patriarchate (Orthodox Easter), the Hebrew calendar, and the State Council of China.
 */
const published: [region: string, name: string | RegExp, dates: string[]][] = [
  ['DE', 'Easter Sunday', ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16', '2038-04-25']],
  ['DE', 'Good Friday', ['2025-04-18', '2026-04-03', '2027-03-26']],
  ['DE', 'Ascension Day', ['2025-05-29', '2026-05-14', '2027-05-06']],
  ['DE-BY', 'Corpus Christi', ['2025-06-19', '2026-06-04', '2027-05-27']],
  ['DE-SN', /Repentance/, ['2025-11-19', '2026-11-18', '2027-11-17']],
  ['DE', "Mother's Day", ['2025-05-11', '2026-05-10', '2027-05-09']],
  ['GB-ENG', "Mother's Day", ['2025-03-30', '2026-03-15', '2027-03-07']],
  ['GB-ENG', 'Spring bank holiday', ['2025-05-26', '2026-05-25', '2027-05-31']],
  ['GR', 'Easter Sunday', ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02']],
  ['US', 'Thanksgiving Day', ['2024-11-28', '2025-11-27', '2026-11-26', '2027-11-25']],
  ['US', 'Martin Luther King Jr. Day', ['2025-01-20', '2026-01-19', '2027-01-18']],
  ['CA-ON', 'Victoria Day', ['2025-05-19', '2026-05-18', '2027-05-24']],
  ['NL', "King's Day", ['2025-04-26', '2026-04-27', '2027-04-27']],
  ['SE', 'Midsummer Day', ['2025-06-21', '2026-06-20', '2027-06-26']],
  ['JP', 'Spring Equinox Day', ['2025-03-20', '2026-03-20', '2027-03-21']],
  ['IL', /^Passover \(Pesach\)/, ['2025-04-13', '2026-04-02', '2027-04-22']],
  ['IL', /^Rosh Hashanah \(/, ['2025-09-23', '2026-09-12', '2027-10-02']],
];

describe('feasts that move', () => {
  test.each(published)('%s: %s', async (region, name, dates) => {
    const found = await Promise.all(
      dates.map(async (date) => {
        const named = (await inYear(region, Number(date.slice(0, 4)))).filter((day) =>
          typeof name === 'string' ? day.name === name : name.test(day.name),
        );
        return named[0]?.date;
      }),
    );
    expect(found).toEqual(dates);
  });

  test('the new year of China; a Boxing Day on a Saturday is made up for on Monday', async () => {
    const china = (await inYear('CN', 2026)).filter(({ date }) => date.startsWith('2026-02'));
    expect(china.map(({ date }) => date)).toContain('2026-02-17');
    const england = (await inYear('GB-ENG', 2026)).filter(({ date }) => date >= '2026-12-25');
    expect(england.map(({ date, kind }) => [date, kind])).toEqual([
      ['2026-12-25', 'public'],
      ['2026-12-26', 'public'],
      ['2026-12-28', 'public'],
    ]);
  });
});

describe('what is asked', () => {
  test('a day that several regions share is one holiday, with those that have it', async () => {
    const { holidays: found } = await ask(['DE-SN', 'DE-BY'], '2026-10-01', '2026-11-30', { kinds: ['public'] });
    expect(found.map(({ date, name, regions }) => [date, name, regions.join(' ')])).toEqual([
      ['2026-10-03', 'National Holiday', 'DE-SN DE-BY'],
      ['2026-10-31', 'Reformation Day', 'DE-SN'],
      ['2026-11-01', "All Saints' Day", 'DE-BY'],
      ['2026-11-18', expect.stringMatching(/Repentance/), 'DE-SN'],
    ]);
  });

  test('a stretch that began in the year before reaches into this one', async () => {
    // Hanukkah of 5785: 26 December 2024 to 2 January 2025.
    const { holidays: found } = await ask(['IL'], '2025-01-01', '2025-01-31');
    expect(found[0]).toMatchObject({ name: 'Hanukkah', date: '2024-12-26', until: '2025-01-02' });
  });

  test('a day that begins at noon, and one on which the clock is changed, is one day', async () => {
    const { holidays: found } = await ask(['DE'], '2026-12-01', '2026-12-31', { kinds: ['bank'] });
    expect(found.map(({ date, until }) => [date, until])).toEqual([
      ['2026-12-24', undefined],
      ['2026-12-31', undefined],
    ]);
    // Easter Sunday of 2024 had 23 hours in Germany, 26 October 2025 had 25.
    const { holidays: easter } = await ask(['DE'], '2024-03-31', '2024-03-31');
    expect(easter.map(({ name, until }) => [name, until])).toEqual([['Easter Sunday', undefined]]);
  });

  test('names come in the language, in one of the region, or in English', async () => {
    const name = async (region: string, language: string) =>
      (await ask([region], '2026-12-25', '2026-12-25', { language, kinds: ['public'] })).holidays[0]?.name;
    expect(await name('DE', 'en-GB')).toBe('Christmas Day');
    expect(await name('DE', 'de')).toBe('1. Weihnachtstag');
    expect(await name('AT', 'de-AT')).toBe('Christtag');
    expect(await name('NO', 'nb-NO')).toBe('Første juledag');
    expect(await name('DE', 'tlh')).toBe('1. Weihnachtstag');
    for (const odd of ['', '__proto__', 'constructor']) expect(await name('DE', odd)).toBe('1. Weihnachtstag');
  });

  test('regions that nobody knows are named, and nothing is shown for them', async () => {
    const odd = ['DE-ZZ', 'Atlantis', '', 'constructor', '__proto__-x', 'de'];
    const { holidays: found, unknown } = await ask([...odd, 'DE-SN'], '2026-10-31', '2026-10-31');
    expect(unknown).toEqual(odd);
    expect(found.map(({ name }) => name)).toEqual(['Reformation Day']);
  });

  test('years at the ends of the calendar, and days that are too many', async () => {
    for (const year of [100, 1583, 9999]) expect((await inYear('DE', year)).length).toBeGreaterThan(5);
    const question = { regions: ['DE'], kinds: ['public'], language: 'en', from: '2026-01-01' };
    expect(holidayQuestionSchema.safeParse({ ...question, to: '2029-12-31' }).success).toBe(true);
    expect(holidayQuestionSchema.safeParse({ ...question, to: '2030-01-01' }).success).toBe(false);
    expect(holidayQuestionSchema.safeParse({ ...question, to: '2025-12-31' }).success).toBe(false);
  });
});

test('countries, states and regions are known by name', async () => {
  const places = await holidays.placesIn('en');
  expect(places.length).toBeGreaterThan(600);
  expect(places).toContainEqual({ code: 'DE', name: 'Germany', within: [] });
  expect(places).toContainEqual({ code: 'DE-SN', name: 'Sachsen', within: ['Germany'] });
  expect(places.find(({ code }) => code === 'DE-BY-A')?.within).toEqual(['Germany', 'Bayern']);
  expect(new Set(places.map(({ code }) => code)).size).toBe(places.length);
  const nameOf = async (code: string, language: string) =>
    (await holidays.placesIn(language)).find((place) => place.code === code)?.name;
  expect(await nameOf('DE', 'pl')).toBe('Niemcy');
  expect(await nameOf('DE', 'no language')).toBe('Deutschland');
});

test('a year is worked out once', async () => {
  let asked = 0;
  const thread = new HolidayThread();
  const counting = new Holidays(
    Object.assign(Object.create(thread), {
      ask: (question: Parameters<HolidayThread['ask']>[0]) => {
        asked += 1;
        return thread.ask(question);
      },
    }),
  );
  const question = { regions: ['DE', 'FR'], kinds: all as string[], language: 'en' };
  await counting.between({ ...question, from: '2026-01-01', to: '2026-12-31' });
  expect(asked).toBe(4);
  await counting.between({ ...question, from: '2026-03-01', to: '2026-03-31', kinds: ['public'] });
  expect(asked).toBe(4);
  await counting.between({ ...question, from: '2027-01-01', to: '2027-12-31' });
  expect(asked).toBe(6);
});

describe('the built thread', () => {
  test('answers while this thread goes on, and comes again after it was stopped', async () => {
    const { script, remove } = await buildChild('../../../src/main/holidays/holiday-worker.ts');
    onTestFinished(remove);
    const thread = new HolidayThread(script);
    const question = { language: 'en', region: { code: 'DE-SN', year: 2026 } };
    let answered = false;
    const answer = thread.ask(question).then((found) => {
      answered = true;
      return found;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(false);
    expect((await answer).holidays?.map(({ name }) => name)).toContain('Reformation Day');
    expect((await thread.ask({ language: 'en', region: { code: 'XX', year: 2026 } })).holidays).toBeNull();
    const late = expect(thread.ask({ language: 'en' })).rejects.toThrow('the program ends');
    await thread.stop();
    await late;
    expect((await thread.ask(question)).holidays?.length).toBeGreaterThan(10);
    await thread.stop();
  }, 60_000);

  test('a thread that cannot be started fails what it was asked, and nothing else', async () => {
    const broken = new Holidays(new HolidayThread('/nowhere/holiday-worker.js'));
    const question = { regions: ['DE'], kinds: ['public'], language: 'en', from: '2026-01-01', to: '2026-12-31' };
    await expect(broken.between(question)).rejects.toThrow(/holiday-worker/);
    await expect(broken.placesIn('en')).rejects.toThrow(/holiday-worker/);
  });
});
