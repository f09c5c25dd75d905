// Reminders while the page is open. When one is due is the core's to say; here is a timer, and what the browser shows.
//
// Limits:  without push a browser reminds only while a page of ours lives and the device is awake. A late timer shows nothing
//          that is not due any more: the core is asked again before every one.
import { t } from './i18n/i18n';
import type { ReminderOrder } from './store/types';

const place = 'sitbone.reminding';
const snooze_ms = 30 * 60_000;
const look_ms = 15 * 60_000; // chosen: a device that slept is noticed within this time
const shownKept = 30;

export interface Hours {
  from: string; // HH:MM, when reminders may come
  until: string;
}
interface Kept extends Hours {
  on: boolean;
  shown: number[]; // ms
  snoozedUntil: number | null;
}
export interface RemindingSurroundings {
  next: (order: ReminderOrder) => Promise<number | null>; // ms
  busy: () => boolean; // a session is going on
  changed: () => void;
}

export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const isClock = (value: unknown): value is string => typeof value === 'string' && /^\d\d:\d\d$/.test(value);

function read(): Kept {
  const kept: Kept = { on: false, from: '09:00', until: '19:00', shown: [], snoozedUntil: null };
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return kept;
    if ('on' in stored && stored.on === true) kept.on = true;
    if ('from' in stored && isClock(stored.from)) kept.from = stored.from;
    if ('until' in stored && isClock(stored.until)) kept.until = stored.until;
    if ('shown' in stored && Array.isArray(stored.shown)) kept.shown = stored.shown.filter(one => Number.isSafeInteger(one)).slice(-shownKept);
    if ('snoozedUntil' in stored && Number.isSafeInteger(stored.snoozedUntil)) kept.snoozedUntil = Number(stored.snoozedUntil);
  } catch {
    // Refused or not ours: as if nothing had been chosen.
  }
  return kept;
}

export class Reminding {
  private kept = read();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private nextAt: number | null = null;
  private asked = 0;

  constructor(private readonly around: RemindingSurroundings) {
    navigator.serviceWorker?.addEventListener('message', event => {
      if (event.data === 'snooze') this.snooze();
    });
  }

  get hours(): Hours {
    return this.kept;
  }

  setHours(hours: Partial<Hours>): void {
    this.keep(hours);
    void this.refresh();
  }

  /** What the switch shows, and why it may not be had. */
  get state(): { on: boolean; can: 'yes' | 'refused' | 'none'; next: number | null } {
    const can = !('Notification' in globalThis) ? 'none' : Notification.permission === 'denied' ? 'refused' : 'yes';
    return { on: this.kept.on && can === 'yes' && Notification.permission === 'granted', can, next: this.nextAt };
  }

  async turn(on: boolean): Promise<void> {
    if (on && 'Notification' in globalThis && Notification.permission !== 'granted') await Notification.requestPermission();
    this.keep({ on });
    await this.refresh();
    this.around.changed();
  }

  /** After every change of the diary, and when the timer has run out. */
  async refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.nextAt = null;
    if (!this.state.on) return;
    const asked = ++this.asked;
    const { shown, snoozedUntil, from, until } = this.kept;
    const at = await this.around.next({ from_min: minutesOf(from), until_min: minutesOf(until), shown, snoozed_until: snoozedUntil }).catch(() => null);
    if (asked !== this.asked) return;
    this.nextAt = at;
    const wait = at === null ? look_ms : Math.min(Math.max(at - Date.now(), 0), look_ms);
    this.timer = setTimeout(() => void this.look(at), wait);
    this.around.changed();
  }

  private async look(due: number | null): Promise<void> {
    if (due !== null && Date.now() >= due && !this.around.busy()) await this.show();
    await this.refresh();
  }

  private async show(): Promise<void> {
    this.keep({ shown: [...this.kept.shown, Date.now()].slice(-shownKept), snoozedUntil: null });
    const options = { body: t('diary-remind-description'), tag: 'sitbone-reminder', icon: 'icon-192.png' };
    const registration = await navigator.serviceWorker?.getRegistration();
    // Buttons are shown by a service worker's notifications only, and TypeScript's library does not know them.
    if (registration) await registration.showNotification(t('diary-remind-summary'), { ...options, actions: [{ action: 'snooze', title: t('remind-snooze') }] } as NotificationOptions);
    else new Notification(t('diary-remind-summary'), options);
  }

  /** The one that was just shown comes once more, and does not count twice. */
  private snooze(): void {
    this.keep({ shown: this.kept.shown.slice(0, -1), snoozedUntil: Date.now() + snooze_ms });
    void this.refresh();
  }

  private keep(change: Partial<Kept>): void {
    this.kept = { ...this.kept, ...change };
    try {
      localStorage.setItem(place, JSON.stringify(this.kept));
    } catch {
      // Refused in some private windows: it holds for this visit.
    }
  }
}
