// @vitest-environment jsdom
import { act, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Campaign, campaignSchema } from '../../../src/shared/campaigns/campaign';
import { campaignTemplateSchema } from '../../../src/shared/campaigns/campaign-template';
import { noFilter } from '../../../src/shared/posts/post-filter';
import { emptyProject } from '../../../src/shared/project/empty-project';
import { notified } from '../support/render-screen';
import { keyed, showView, testPost, type ViewScreen } from '../support/view-screen';

/** A plan that exists only in the tests. */
const fair = campaignTemplateSchema.parse({
  id: 'fair',
  name: 'Village fair',
  about: 'A stand at a fair',
  order: 1,
  length: 5,
  goal: 'Be seen',
  phases: [
    { name: 'Before', from: { anchor: 'start', days: 0 }, to: { anchor: 'end', days: -1 } },
    { name: 'The day', from: { anchor: 'end', days: 0 }, to: { anchor: 'end', days: 0 } },
  ],
  asks: [{ placeholder: 'place', label: 'Where', example: 'the square' }],
  steps: [
    { id: 'announce', name: 'Announce', anchor: 'start', days: 0, time: '09:00', title: '{campaign} at {place}' },
    { id: 'remind', name: 'Remind', anchor: 'start', days: 3, title: 'Soon: {campaign}' },
    { id: 'last call', name: 'Last call', anchor: 'end', days: 0, time: '08:00', title: 'Today: {campaign}' },
  ],
});

const fairDays = (fields: Partial<Campaign> = {}) =>
  campaignSchema.parse({
    id: 'stand',
    name: 'Our stand',
    start: '2026-12-07',
    end: '2026-12-11',
    template: 'fair',
    phases: [{ name: 'Before', start: '2026-12-07', end: '2026-12-10' }],
    ...fields,
  });
const its = (id: string, fields: object) => testPost(id, { campaign: 'stand', ...fields });
const posts = () => [
  its('announce', { date: '2026-12-07', campaignStep: 'announce' }),
  its('last', { date: '2026-12-11', campaignStep: 'last call' }),
  its('own', { date: '2026-12-09', time: '12:00' }),
  its('idea', {}),
  testPost('other', { date: '2026-12-08' }),
];

const { settings } = emptyProject({ id: 'p', name: 'Plan', timeZone: 'Europe/Berlin' });
let view: ViewScreen;
const show = async (changes: Parameters<typeof showView>[1] = {}, campaign: Campaign = fairDays(), more = posts()) => {
  view = await showView(
    more,
    changes,
    { campaigns: keyed([campaign]), settings: { ...settings, language: 'en-GB' } },
    { campaigns: { templates: async () => ({ templates: [fair] }) } },
  );
};
const stand = () => view.host.history.project.campaigns.stand;
const days = (...ids: string[]) => ids.map((id) => view.post(id)?.date?.slice(5));
/** Ranges of days are written with thin spaces. */
const plain = (words: string | null | undefined) => words?.replaceAll('\u2009', ' ');
const bars = () => [...document.querySelectorAll<HTMLElement>('[data-campaign]')];
const panel = () => within(screen.getByRole('complementary', { name: 'Campaign' }));
const type = async (field: HTMLElement, value: string) =>
  act(async () => {
    fireEvent.change(field, { target: { value } });
    fireEvent.blur(field);
  });

// What comes when it is first needed is there before, so that no test waits for it to be built.
beforeAll(async () => {
  await import('../../../src/renderer/bulk/AskingForm');
  await import('../../../src/renderer/campaigns/CampaignPanel');
  await import('../../../src/renderer/campaigns/LayOutForm');
  await import('../../../src/renderer/days/DayMenu');
  await import('../../../src/renderer/list-view/ListPage');
}, 60_000);
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-03T10:00:00Z') });
  document.adoptedStyleSheets = [];
  CSSStyleSheet.prototype.replaceSync = () => {};
});
afterEach(() => vi.useRealTimers());

describe('the bars of campaigns', () => {
  it('open the campaign, and move it with its posts by Alt and arrows in one step', async () => {
    await show();
    expect(bars().map(({ textContent }) => plain(textContent))).toEqual([
      'Campaign Our stand, 7 – 11 December 2026, BeforeOur stand Before',
    ]);
    const [bar] = bars();
    if (!bar) throw new Error('no bar');
    await act(async () => fireEvent.click(bar));
    expect(view.view().selectedCampaign).toBe('stand');
    expect(bar.getAttribute('aria-current')).toBe('true');

    await act(async () => fireEvent.keyDown(bar, { key: 'ArrowDown', altKey: true }));
    expect(stand()).toMatchObject({ start: '2026-12-14', end: '2026-12-18' });
    expect(stand()?.phases).toEqual([{ name: 'Before', start: '2026-12-14', end: '2026-12-17' }]);
    expect(days('announce', 'own', 'last', 'other')).toEqual(['12-14', '12-16', '12-18', '12-08']);
    expect(screen.getByText('Moved Our stand: 14 – 18 December 2026 with 3 posts.')).toBeTruthy();
    await act(() => view.store.undo());
    expect([stand()?.start, ...days('announce', 'own')]).toEqual(['2026-12-07', '12-07', '12-09']);
  });

  it('go with the filter, and are none where they are switched off', async () => {
    await show({ filter: { ...noFilter, campaigns: new Set(['another']) } });
    expect(bars()).toEqual([]);
    await show({ campaignBars: false });
    expect(bars()).toEqual([]);
  });

  it('leave what was published where it is, and say so', async () => {
    await show({}, fairDays(), [
      its('out', { date: '2026-12-07', status: 'published' }),
      its('last', { date: '2026-12-11' }),
    ]);
    await act(async () => bars().map((bar) => fireEvent.keyDown(bar, { key: 'ArrowRight', altKey: true })));
    expect(days('out', 'last')).toEqual(['12-07', '12-12']);
    expect(notified.map(plain)).toEqual(['Our stand: 8 – 12 December 2026 with 1 post. 1 published post stays.']);
  });

  it('stand above the list, where the same keys move them', async () => {
    await show({ calendarView: 'list' });
    const [chip] = bars();
    expect(plain(chip?.textContent)).toBe('Our stand7 – 11 December 2026');
    await act(async () => fireEvent.keyDown(chip ?? document, { key: 'ArrowLeft', altKey: true }));
    expect(stand()?.start).toBe('2026-12-06');
  });
});

describe('the campaign beside the plan', () => {
  it('says what it is about, and how far its posts are', async () => {
    await show(
      { selectedCampaign: 'stand' },
      fairDays({ goal: 'Be <b>seen</b>', budget: '50 €', brief: 'Bring the oven' }),
      [its('one', { date: '2026-12-07', time: '09:00', status: 'approved' }), its('two', {})],
    );
    expect(panel().getByDisplayValue('Be <b>seen</b>')).toBeTruthy();
    expect(panel().getByText('1 of 2 posts ready')).toBeTruthy();
    expect(panel().getByRole('button', { name: /Mon 7 Dec 09:00.*Post one.*Approved/ })).toBeTruthy();
    await type(panel().getByLabelText('Goal'), ' ');
    await type(panel().getByLabelText('Budget'), '80 €');
    await type(panel().getByLabelText('Brief'), 'Bring the small oven');
    expect(stand()).toMatchObject({ budget: '80 €', brief: 'Bring the small oven' });
    expect(stand()).not.toHaveProperty('goal');
    await act(async () => fireEvent.click(panel().getByRole('button', { name: /Post two/ })));
    expect(view.view().selectedPost).toBe('two');
  });

  it('moves as a whole by its first day, what hangs on its end by its last, and alone with the switch off', async () => {
    await show({ selectedCampaign: 'stand' });
    await type(panel().getByLabelText('First day'), '2026-12-10');
    expect(stand()).toMatchObject({ start: '2026-12-10', end: '2026-12-14' });
    expect(days('announce', 'own', 'last')).toEqual(['12-10', '12-12', '12-14']);
    await type(panel().getByLabelText('Last day'), '2026-12-20');
    expect(days('announce', 'own', 'last')).toEqual(['12-10', '12-12', '12-20']);
    fireEvent.click(panel().getByRole('switch', { name: 'Move its 1 phase and 3 posts as well' }));
    await type(panel().getByLabelText('First day'), '2026-12-01');
    expect(stand()).toMatchObject({ start: '2026-12-01', end: '2026-12-20' });
    expect(days('announce', 'own', 'last')).toEqual(['12-10', '12-12', '12-20']);
    await type(panel().getByLabelText('Last day'), '2026-11-20');
    expect(panel().getByRole('alert').textContent).toBe('The last day lies before the first.');
    expect(stand()?.end).toBe('2026-12-20');
    await type(panel().getByLabelText('Last day'), '');
    expect(stand()).not.toHaveProperty('end');
  });

  it('has phases that are added, renamed, given days and taken out', async () => {
    await show({ selectedCampaign: 'stand' });
    await act(async () => fireEvent.click(panel().getByRole('button', { name: 'Add a phase' })));
    expect(stand()?.phases?.[1]).toEqual({ name: 'Phase 2', start: '2026-12-10', end: '2026-12-10' });
    await type(panel().getByLabelText('Name of Phase 2'), 'After');
    await type(panel().getByLabelText('Last day of After'), '2026-12-20');
    await type(panel().getByLabelText('First day of After'), '2026-12-24');
    expect(panel().getByText('Before the first day')).toBeTruthy();
    expect(stand()?.phases?.[1]).toEqual({ name: 'After', start: '2026-12-10', end: '2026-12-20' });
    await act(async () => fireEvent.click(panel().getByRole('button', { name: 'Take out Before' })));
    await act(async () => fireEvent.click(panel().getByRole('button', { name: 'Take out After' })));
    expect(stand()).not.toHaveProperty('phases');
  });

  it('is deleted after a question, and its posts stay', async () => {
    await show({ selectedCampaign: 'stand' });
    fireEvent.click(panel().getByRole('button', { name: 'More for the campaign' }));
    const item = await screen.findByRole('menuitem', { name: 'Delete…' });
    await act(async () => fireEvent.click(item));
    expect(screen.getByText(/4 posts belong to this campaign/)).toBeTruthy();
    await act(async () => fireEvent.click(screen.getByRole('button', { name: 'Delete campaign' })));
    expect(stand()).toBeUndefined();
    expect(view.view().selectedCampaign).toBeNull();
    expect(view.post('own')?.campaign).toBeUndefined();
    expect(view.post('own')?.date).toBe('2026-12-09');
  });
});

describe('laying posts out by a plan', () => {
  const ask = async () => {
    await act(async () => fireEvent.contextMenu(document.querySelector('[data-date="2026-12-14"]') ?? document));
    const item = await screen.findByRole('menuitem', { name: 'New campaign from here…' });
    await act(async () => fireEvent.click(item));
    return within(await screen.findByRole('dialog', { name: 'New campaign by a plan' }));
  };
  const rowDays = (form: ReturnType<typeof within>) =>
    form
      .getAllByLabelText(/^Day of/)
      .map((field: HTMLElement) => (field instanceof HTMLInputElement ? field.value : ''));

  it('shows which post stands when, takes changes of them along, and makes all of it in one step', async () => {
    await show();
    const form = await ask();
    expect(rowDays(form)).toEqual(['14 Dec 2026', '17 Dec 2026', '18 Dec 2026']);
    await type(form.getByLabelText('Name of the campaign'), 'Winter fair');
    await type(form.getByLabelText('Where'), 'the market');
    expect(form.getByText('Winter fair at the market')).toBeTruthy();
    await type(form.getByLabelText('Day of “Remind”'), '2026-12-16');
    await type(form.getByLabelText('Time of “Remind”'), '17:00');
    await type(form.getByLabelText('First day'), '2026-12-07');
    expect(rowDays(form)).toEqual(['7 Dec 2026', '9 Dec 2026', '11 Dec 2026']);
    // Where there is a post already, it is said.
    expect(form.getAllByText('1 other post on this day')).toHaveLength(3);
    fireEvent.click(form.getByLabelText('Make the post “Last call”'));
    await act(async () => fireEvent.click(form.getByRole('button', { name: 'Lay out 2 posts' })));
    const { campaigns, posts: all } = view.host.history.project;
    const made = Object.values(campaigns).find(({ name }) => name === 'Winter fair');
    expect(made).toMatchObject({ start: '2026-12-07', end: '2026-12-11', template: 'fair', goal: 'Be seen' });
    expect(made?.phases?.map(({ name }) => name)).toEqual(['Before', 'The day']);
    expect(
      Object.values(all).flatMap(({ campaign, title, date, time, campaignStep }) =>
        campaign === made?.id ? [[title, date, time, campaignStep]] : [],
      ),
    ).toEqual([
      ['Winter fair at the market', '2026-12-07', '09:00', 'announce'],
      ['Soon: Winter fair', '2026-12-09', '17:00', 'remind'],
    ]);
    expect(view.view().selectedCampaign).toBe(made?.id);
    await act(() => view.store.undo());
    expect(Object.keys(view.host.history.project.campaigns)).toEqual(['stand']);
    expect(Object.keys(view.host.history.project.posts)).toHaveLength(5);
  });

  it('leaves out what a short campaign has no day for, and refuses days that run backwards', async () => {
    await show();
    const form = await ask();
    await type(form.getByLabelText('Last day'), '2026-12-15');
    expect(form.getByText('The campaign is too short for it')).toBeTruthy();
    expect(form.getByRole('button', { name: 'Lay out 2 posts' })).toBeTruthy();
    await type(form.getByLabelText('Last day'), '2026-12-10');
    expect(form.getByText('The last day lies before the first.')).toBeTruthy();
    expect(form.getByRole<HTMLButtonElement>('button', { name: 'Lay out 0 posts' }).disabled).toBe(true);
  });

  it('adds to a campaign what it does not have yet', async () => {
    await show({ selectedCampaign: 'stand' });
    fireEvent.click(panel().getByRole('button', { name: 'More for the campaign' }));
    const item = await screen.findByRole('menuitem', { name: 'Lay out posts by a plan…' });
    await act(async () => fireEvent.click(item));
    const form = within(await screen.findByRole('dialog', { name: 'Lay out Our stand' }));
    expect(form.getAllByText('The campaign has this post already')).toHaveLength(2);
    await act(async () => fireEvent.click(form.getByRole('button', { name: 'Lay out 1 post' })));
    expect(Object.keys(view.host.history.project.campaigns)).toEqual(['stand']);
    expect(stand()?.phases).toHaveLength(1);
    expect(Object.values(view.host.history.project.posts).filter(({ campaign }) => campaign === 'stand')).toHaveLength(
      5,
    );
  });
});
