// Texts by id, in the language of the person. The core and the screens know ids only; the sentences are in messages/.
//
// A missing text shows its id: visible, never empty, and found by the check of the gallery.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import pageEn from '../../../messages/page.en.ftl';
import pageDe from '../../../messages/page.de.ftl';
import guideEn from '../../../messages/guide.en.ftl';
import guideDe from '../../../messages/guide.de.ftl';
import diaryEn from '../../../messages/diary.en.ftl';
import diaryDe from '../../../messages/diary.de.ftl';
import programmeEn from '../../../messages/programme.en.ftl';
import programmeDe from '../../../messages/programme.de.ftl';
import screeningEn from '../../../messages/screening.en.ftl';
import screeningDe from '../../../messages/screening.de.ftl';
import shareEn from '../../../messages/share.en.ftl';
import shareDe from '../../../messages/share.de.ftl';
import syncEn from '../../../messages/sync.en.ftl';
import syncDe from '../../../messages/sync.de.ftl';
import whyEn from '../../../messages/why.en.ftl';
import whyDe from '../../../messages/why.de.ftl';

export type Language = 'en' | 'de';
export const languages: readonly Language[] = ['en', 'de'];
/** Every language in its own words, so that it can be found by those who read no other. */
export const languageNames: Record<Language, string> = { en: 'English', de: 'Deutsch' };

const sources: Record<Language, string[]> = {
  en: [pageEn, guideEn, screeningEn, programmeEn, diaryEn, shareEn, syncEn, whyEn], de: [pageDe, guideDe, screeningDe, programmeDe, diaryDe, shareDe, syncDe, whyDe],
};
const bundles = new Map<Language, FluentBundle>();
let current: Language = 'en';
export const missing = new Set<string>();

function bundleOf(language: Language): FluentBundle {
  let bundle = bundles.get(language);
  if (!bundle) {
    // Isolation marks are for texts of both directions, and speech reads them out.
    bundle = new FluentBundle(language, { useIsolating: false });
    for (const source of sources[language]) bundle.addResource(new FluentResource(source));
    bundles.set(language, bundle);
  }
  return bundle;
}

export function isLanguage(text: string): text is Language {
  return text === 'en' || text === 'de';
}

/** The first language of the browser that there are texts for. */
export function browserLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const short = tag.slice(0, 2).toLowerCase();
    if (isLanguage(short)) return short;
  }
  return 'en';
}

export function setLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
}

export function language(): Language {
  return current;
}

export function has(id: string): boolean {
  return bundleOf(current).hasMessage(id);
}

/** The text of `id`. Numbers are shown as the language writes them; the caller has rounded them. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const bundle = bundleOf(current);
  const message = bundle.getMessage(id);
  if (!message?.value) {
    missing.add(id);
    return id;
  }
  const errors: Error[] = [];
  const text = bundle.formatPattern(message.value, args, errors);
  for (const error of errors) missing.add(`${id}: ${error.message}`);
  return text.replace(/\s*\n\s*/g, ' ');
}

/** A day and a time as the person's language and place write them. */
export function day(ms: number, now: number): string {
  const days = Math.round((new Date(now).setHours(12, 0, 0, 0) - new Date(ms).setHours(12, 0, 0, 0)) / 86_400_000);
  if (days >= 0 && days < 7) return new Intl.RelativeTimeFormat(current, { numeric: 'auto' }).format(-days, 'day');
  return new Intl.DateTimeFormat(current, { day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
}

/** A time of today, or a day of this week with its time. */
export function time(ms: number, now = Date.now()): string {
  const today = new Date(ms).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(current, { ...(today ? {} : { weekday: 'long' }), hour: 'numeric', minute: '2-digit' }).format(ms);
}
