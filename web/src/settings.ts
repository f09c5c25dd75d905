// What the person chose about the page itself. Nothing about the body: that is in the diary, which another file keeps.
import { people, type Shown } from './guide';
import { browserLanguage, isLanguage, type Language } from './i18n/i18n';

export type Theme = 'auto' | 'light' | 'dark';
export type HurtKey = 'h' | 'any';
export type Picture = 'video' | 'figure';

export interface Settings {
  language: Language;
  theme: Theme;
  voice: boolean;
  volume: number; // 0..1
  hurtKey: HurtKey; // 'any': every key but the ones for pause and mute says "it hurts more", save in no-camera mode
  picture: Picture;
  figures: Shown; // who shows how a stretch goes
}

const place = 'sitbone.settings';

export function readSettings(): Settings {
  const chosen: Settings = {
    language: browserLanguage(navigator.languages), theme: 'auto', voice: true, volume: 0.8, hurtKey: 'h', picture: 'video', figures: 'drawing',
  };
  let stored: unknown = null;
  try {
    stored = JSON.parse(localStorage.getItem(place) ?? 'null');
  } catch {
    return chosen; // storage refused or not ours: the choices of this visit still work
  }
  if (typeof stored !== 'object' || stored === null) return chosen;
  if ('language' in stored && typeof stored.language === 'string' && isLanguage(stored.language)) chosen.language = stored.language;
  if ('theme' in stored && (stored.theme === 'light' || stored.theme === 'dark')) chosen.theme = stored.theme;
  if ('voice' in stored && typeof stored.voice === 'boolean') chosen.voice = stored.voice;
  if ('volume' in stored && typeof stored.volume === 'number' && stored.volume >= 0 && stored.volume <= 1) chosen.volume = stored.volume;
  if ('hurtKey' in stored && stored.hurtKey === 'any') chosen.hurtKey = 'any';
  if ('picture' in stored && stored.picture === 'figure') chosen.picture = 'figure';
  if ('figures' in stored) chosen.figures = people.find(one => one === stored.figures) ?? chosen.figures;
  return chosen;
}

export function writeSettings(settings: Settings): void {
  try {
    localStorage.setItem(place, JSON.stringify(settings));
  } catch {
    // Refused in some private windows: the choice holds for this visit.
  }
}

export function forgetSettings(): void {
  try {
    localStorage.clear();
  } catch {
    // Nothing was kept then.
  }
}

/** Light, dark, or as the device is. */
export function applyTheme(theme: Theme): void {
  const dark = theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}
