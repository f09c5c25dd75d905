// What depends on where and when the person is.
import type { Region } from './screens/stopped';

/** Whose emergency number, by the region of the browser's language. */
export function region(tag: string): Region {
  const place = new Intl.Locale(tag).maximize().region ?? '';
  if (place === 'GB') return 'uk';
  if (place === 'US' || place === 'CA') return 'us';
  if (place === 'AU') return 'au';
  const union = 'AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK';
  return union.includes(place) && place !== '' ? 'eu' : 'other';
}

/** The local day, YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(number => String(number).padStart(2, '0')).join('-');
}
