import { useMemo } from 'react';
import { useApp } from '../app-frame/app-state';
import type { HostClient } from '../host-client/host-client';
import { Observable, useObserved } from '../plan/observable';

/** How long before its time one can be reminded of a post, in minutes. */
export const minutesOffered = [0, 5, 10, 15, 30, 60] as const;
const usualMinutes = 10;

/** Whether one is reminded on this machine, for all projects. */
export interface ReminderChoice {
  /** Reminders come: they are switched on, and this page may show them. */
  on: boolean;
  minutes: number;
  /** Why none come although they were asked for, in a sentence; empty where that is not so. */
  problem: string;
}

type Wanted = Omit<ReminderChoice, 'on'> & { wanted: boolean };

/** The same for all parts of the screen, as long as the connection lives. */
const choiceOn = new WeakMap<HostClient, Observable<Wanted>>();

/** What this page may do now; a person can change that at any time outside of it. */
function permission(): NotificationPermission | 'none' {
  return typeof Notification === 'undefined' ? 'none' : Notification.permission;
}

const problems: Record<Exclude<ReturnType<typeof permission>, 'granted'>, string> = {
  none: 'This browser shows no notifications.',
  denied:
    'Notifications are not allowed here. Allow them in the settings of the browser or the system, then switch this on again.',
  default: 'Nothing was decided about notifications. Switch this on again to be asked.',
};

export interface ReminderControl extends ReminderChoice {
  /** Asks for permission where nobody has decided yet; stays off, with a sentence, where it is declined. */
  switchOn(): Promise<void>;
  switchOff(): void;
  setMinutes(minutes: number): void;
}

/** Whether and when one is reminded; kept in the preferences of this machine. */
export function useReminderChoice(): ReminderControl {
  const { host, hello } = useApp();
  const state = useMemo(() => {
    const { reminders = false, reminderMinutes = usualMinutes } = hello.preferences;
    const known =
      choiceOn.get(host) ?? new Observable<Wanted>({ wanted: reminders, minutes: reminderMinutes, problem: '' });
    choiceOn.set(host, known);
    return known;
  }, [host, hello]);
  const { wanted, minutes, problem } = useObserved(state, (value) => value);
  const actions = useMemo(() => {
    // Losing this preference costs one click, so a failure is not worth a message.
    const keep = (change: { reminders?: boolean; reminderMinutes?: number }) =>
      void host.door.app.setPreferences(change).catch(() => undefined);
    return {
      async switchOn() {
        const asked = permission() === 'default' ? await Notification.requestPermission() : permission();
        const given = asked === 'granted';
        state.set({ ...state.get(), wanted: given, problem: given ? '' : problems[asked] });
        keep({ reminders: given });
      },
      switchOff() {
        state.set({ ...state.get(), wanted: false, problem: '' });
        keep({ reminders: false });
      },
      setMinutes(next: number) {
        state.set({ ...state.get(), minutes: next });
        keep({ reminderMinutes: next });
      },
    };
  }, [state, host]);
  const now = permission();
  const on = wanted && now === 'granted';
  return { on, minutes, problem: wanted && now !== 'granted' ? problems[now] : problem, ...actions };
}
