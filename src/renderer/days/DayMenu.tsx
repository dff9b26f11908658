import { Menu } from '@mantine/core';
import {
  IconCalendarOff,
  IconCalendarPlus,
  IconCopy,
  IconEdit,
  IconFlag,
  IconHandStop,
  IconPencilPlus,
  IconRoute,
  IconTrash,
} from '@tabler/icons-react';
import { dateWords } from '../../shared/calendar-time/date-words';
import type { LocalDate } from '../../shared/calendar-time/local-date';
import { campaignsBetween } from '../../shared/campaigns/campaign-bars';
import { usePlanView } from '../app-frame/plan-view';
import { dayCell, holdFocus } from '../plan/keep-place';
import { useObserved } from '../plan/observable';
import { type DayAsked, usePlan } from '../plan/plan-context';
import { useProject, useProjectStore } from '../project-view/use-project';
import css from './DayMenu.module.css';
import { type DayMark, marksWords } from './day-marks';
import { useMarkDetails } from './use-mark-details';

const icon = { size: 16, stroke: 1.6, 'aria-hidden': true } as const;
/** More names of one day are found in the settings. */
const listed = 3;
const campaignsListed = 5;

/** What can be done with a day: write for what it is known for, keep a date of one's own, close it, copy it. */
export function DayMenu({ asked }: { asked: DayAsked }) {
  const { date, at, fromKeys } = asked;
  const plan = usePlan();
  const marks = useObserved(plan.marks, (value) => value.on(date));
  const language = useProject(({ project }) => project.settings.language);
  const readOnly = useProject(({ info }) => info.readOnly);
  const { go } = usePlanView();
  const records = useProject(({ project }) => project.campaigns);
  const campaigns = campaignsBetween(Object.values(records), date, date);
  const own = marks.flatMap(({ occasion }) => occasion ?? []).slice(0, listed);
  const close = () => {
    plan.dayMenu.set(null);
    if (fromKeys) holdFocus(() => dayCell(date) ?? document.querySelector<HTMLElement>(`main [data-stop="${date}"]`));
  };
  const ask = (form: { id?: string; blackout?: boolean }) => () => plan.asking.set({ form: 'occasion', date, ...form });
  return (
    <Menu opened onClose={close} position="bottom-start" width={280} trapFocus offset={2}>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={css.place}
          style={{ left: at.x, top: at.y }}
          aria-label={dateWords(date, 'long', language)}
        />
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>
        <DayHead date={date} marks={marks} />
        <Menu.Item leftSection={<IconPencilPlus {...icon} />} disabled={readOnly} onClick={() => plan.write({ date })}>
          Write a post
        </Menu.Item>
        {marks.slice(0, listed).map(
          ({ key, kind, name }) =>
            kind !== 'blackout' && (
              <Menu.Item
                key={key}
                leftSection={<IconPencilPlus {...icon} />}
                disabled={readOnly}
                onClick={() => plan.write({ date }, name.slice(0, 200))}
              >
                <span className={css.cut} dir="auto">
                  Write a post for “{name}”
                </span>
              </Menu.Item>
            ),
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconCalendarPlus {...icon} />} disabled={readOnly} onClick={ask({})}>
          Add a date or a note…
        </Menu.Item>
        <Menu.Item leftSection={<IconCalendarOff {...icon} />} disabled={readOnly} onClick={ask({ blackout: true })}>
          Nothing goes out here…
        </Menu.Item>
        {own.map((occasion) => (
          <Menu.Item
            key={occasion.id}
            leftSection={<IconEdit {...icon} />}
            disabled={readOnly}
            onClick={ask({ id: occasion.id })}
          >
            <span className={css.cut} dir="auto">
              Change “{occasion.name.trim() || 'Nothing goes out'}”…
            </span>
          </Menu.Item>
        ))}
        <Removals own={own} readOnly={readOnly} />
        <Menu.Divider />
        {campaigns.slice(0, campaignsListed).map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<IconFlag {...icon} />}
            onClick={() => go({ selectedCampaign: id, selectedPost: null })}
          >
            <span className={css.cut} dir="auto">
              Open “{name.trim() || 'Campaign'}”
            </span>
          </Menu.Item>
        ))}
        {campaigns.length > campaignsListed && (
          <Menu.Item onClick={() => go({ area: 'settings', settingsSection: 'campaigns' })}>
            All {campaigns.length} campaigns of this day and others…
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconRoute {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'layOut', date })}
        >
          New campaign from here…
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCopy {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'copySpan', span: 'day', date })}
        >
          Copy this day…
        </Menu.Item>
        <Menu.Item
          leftSection={<IconHandStop {...icon} />}
          disabled={readOnly}
          onClick={() => plan.asking.set({ form: 'hold', date })}
        >
          Hold everything from here on…
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Removals({ own, readOnly }: { own: readonly { id: string; name: string }[]; readOnly: boolean }) {
  const store = useProjectStore();
  const plan = usePlan();
  const remove = async (id: string, name: string) => {
    if (await store.run({ name: 'occasions.delete', payload: { id } })) plan.announce(`Deleted ${name}.`);
  };
  return own.map(({ id, name }) => (
    <Menu.Item
      key={id}
      color="red"
      leftSection={<IconTrash {...icon} />}
      disabled={readOnly}
      onClick={() => void remove(id, name.trim() || 'the date')}
    >
      <span className={css.cut} dir="auto">
        Delete “{name.trim() || 'Nothing goes out'}”
      </span>
    </Menu.Item>
  ));
}

/** The day and all that it is known for, in full. */
function DayHead({ date, marks }: { date: LocalDate; marks: readonly DayMark[] }) {
  const language = useProject(({ project }) => project.settings.language);
  const details = useMarkDetails(marks);
  return (
    <div className={css.head}>
      <p className={css.date}>{dateWords(date, 'dayYear', language)}</p>
      {details.map(({ key, words, detail }) => (
        <p key={key} className={css.mark} dir="auto">
          {words}
          {detail && <span className={css.detail}>{detail}</span>}
        </p>
      ))}
      {marks.length > details.length && (
        <p className={css.detail} title={marksWords(marks.slice(details.length))}>
          and {marks.length - details.length} more
        </p>
      )}
    </div>
  );
}
