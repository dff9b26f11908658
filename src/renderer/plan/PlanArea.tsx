import { type ComponentType, type KeyboardEvent, useCallback, useEffect, useRef } from 'react';
import type { Area } from '../app-frame/app-state';
import { type CalendarView, usePlanView } from '../app-frame/plan-view';
import { BulkBar } from '../bulk/BulkBar';
import { CalendarPage } from '../calendar/CalendarPage';
import { barOf } from '../campaigns/use-bar-gestures';
import { useCommands } from '../commands/command-registry';
import { DaysKeeper } from '../days/DaysKeeper';
import { useDayMenu } from '../days/use-day-menu';
import { useDragLayer } from '../drag/use-drag-layer';
import { Hints } from '../hints/Hints';
import { HoldBar } from '../holds/HoldBar';
import { usePictureDrops } from '../pictures/use-picture-drops';
import { PrintSheet } from '../print/PrintSheet';
import { QuickLine } from '../quick-line/QuickLine';
import { ViewNotice } from '../saved-views/ViewNotice';
import { SeriesCommands } from '../series/SeriesCommands';
import { SidePanel } from '../side-panel/SidePanel';
import { lazyPart } from '../ui/lazy-part';
import { cardOf } from './keep-place';
import css from './PlanArea.module.css';
import { PlanHeader } from './PlanHeader';
import { PlanProvider } from './plan-context';
import { usePlanSetup } from './use-plan';
import { useRemembered } from './use-remembered';

const loadEditor = async () => (await import('../post-editor/PostEditor')).PostEditor;
const PostEditor = lazyPart(loadEditor, <aside className={css.waiting} aria-label="Post" />);
const CampaignPanel = lazyPart(
  async () => (await import('../campaigns/CampaignPanel')).CampaignPanel,
  <aside className={css.waiting} aria-label="Campaign" />,
);
const PictureShelf = lazyPart(async () => (await import('../pictures/PictureShelf')).PictureShelf);
const ListPage = lazyPart(async () => (await import('../list-view/ListPage')).ListPage, <Waiting />);
const YearPage = lazyPart(async () => (await import('../year-view/YearPage')).YearPage, <Waiting />);
const BoardPage = lazyPart(async () => (await import('../board/BoardPage')).BoardPage, <Waiting />);
const TablePage = lazyPart(async () => (await import('../table/TablePage')).TablePage, <Waiting />);
const GridPage = lazyPart(async () => (await import('../profile-grid/GridPage')).GridPage, <Waiting />);

const viewNames: Partial<Record<Area, string>> = { board: 'Board', table: 'Table', grid: 'Profile' };

function contentOf(area: Area, view: CalendarView): ComponentType {
  if (area === 'board') return BoardPage;
  if (area === 'table') return TablePage;
  if (area === 'grid') return GridPage;
  if (view === 'list') return ListPage;
  return view === 'year' ? YearPage : CalendarPage;
}

/** The plan: ideas, pillars and channels, one view of the posts, and the editor of the chosen post. */
export function PlanArea() {
  const { area, calendarView, sidePanelOpen, selectedPost, selectedCampaign, go } = usePlanView();
  const Content = contentOf(area, calendarView);
  const spoken = useRef<HTMLParagraphElement>(null);
  const announce = useCallback((sentence: string) => {
    if (spoken.current) spoken.current.textContent = sentence;
  }, []);
  const plan = usePlanSetup(announce);
  const root = useRef<HTMLDivElement>(null);
  useDragLayer(root, plan);
  useDayMenu(root, plan);
  usePictureDrops(root, plan);
  const [shelf, setShelf] = useRemembered('pictures', '');
  useCommands(
    () => [
      {
        id: 'plan.pictures',
        title: shelf ? 'Hide the pictures' : 'Show the pictures below the calendar',
        group: 'Plan',
        words: 'library shelf images photos',
        keys: ['Mod+Shift+L'],
        run: () => setShelf(shelf ? '' : 'open'),
      },
    ],
    [shelf],
  );
  const latest = useRef({ go, sidePanelOpen });
  latest.current = { go, sidePanelOpen };
  const onSidePanel = useCallback(() => latest.current.go({ sidePanelOpen: !latest.current.sidePanelOpen }), []);

  // Fetched once the calendar is drawn, so that the first post that is opened takes what is typed at once.
  useEffect(() => {
    const waiting = setTimeout(loadEditor, 200);
    return () => clearTimeout(waiting);
  }, []);

  const close = useCallback(() => {
    const id = plan.selected.get();
    latest.current.go({ selectedPost: null });
    if (id) cardOf(id)?.focus();
  }, [plan]);
  const closeCampaign = useCallback(() => {
    latest.current.go({ selectedCampaign: null });
    if (selectedCampaign !== null) barOf(selectedCampaign)?.focus();
  }, [selectedCampaign]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    // Menus and pickers float outside this element; Escape closes them first, whichever side has the focus.
    const { currentTarget, target } = event;
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (target.closest('[aria-haspopup][aria-expanded="true"]')) return;
    if (plan.selection.get().size > 0) {
      // For whoever hears Escape on the page and would close the post.
      event.preventDefault();
      plan.clear();
    } else if (selectedPost !== null) close();
    else if (selectedCampaign !== null) closeCampaign();
  };

  return (
    <PlanProvider value={plan}>
      <DaysKeeper />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from whatever inside has the focus */}
      <div className={css.area} ref={root} onKeyDown={onKeyDown}>
        {sidePanelOpen && <SidePanel />}
        <section className={css.view} data-plan-view aria-label={viewNames[area] ?? 'Calendar'}>
          <PlanHeader
            sidePanelShown={sidePanelOpen}
            onSidePanel={onSidePanel}
            picturesShown={shelf !== ''}
            onPictures={() => setShelf(shelf === '' ? 'open' : '')}
          />
          <HoldBar />
          <ViewNotice />
          <Hints />
          <Content />
          {shelf !== '' && <PictureShelf onClose={() => setShelf('')} />}
          <BulkBar />
        </section>
        <SeriesCommands />
        <QuickLine />
        <PrintSheet />
        {selectedPost !== null && <PostEditor key={selectedPost} id={selectedPost} onClose={close} />}
        {selectedPost === null && selectedCampaign !== null && (
          <CampaignPanel key={selectedCampaign} id={selectedCampaign} onClose={closeCampaign} />
        )}
        <p className="k-visually-hidden" role="status" ref={spoken} />
      </div>
    </PlanProvider>
  );
}

/** Appears only when a view takes longer to come than one notices. */
function Waiting() {
  return (
    <p className={css.loading} role="status">
      Loading…
    </p>
  );
}
