// Where the person is, as the part of the address behind #/. Back, forward and reload work through it.
export type Screen =
  | 'welcome' | 'screening' | 'stopped' | 'home' | 'plan' | 'pain' | 'cautions' | 'setup' | 'session' | 'after' | 'check' | 'nerve' | 'diary'
  | 'settings' | 'privacy' | 'why' | 'share' | 'clinic';

export interface Route {
  screen: Screen;
  step: number; // of the screening, the cautions and the lesson, from 0
}

const screens: readonly Screen[] =
  ['welcome', 'screening', 'stopped', 'home', 'plan', 'pain', 'cautions', 'setup', 'session', 'after', 'check', 'nerve', 'diary',
    'settings', 'privacy', 'why', 'share', 'clinic'];

export function parseRoute(hash: string): Route | null {
  const [name = '', step = ''] = hash.replace(/^#\/?/, '').split('/');
  const screen = screens.find(one => one === name);
  if (!screen) return null;
  const number = Number.parseInt(step, 10);
  return { screen, step: Number.isFinite(number) && number > 0 ? number - 1 : 0 };
}

export function routeHash(screen: Screen, step = 0): string {
  return step > 0 ? `#/${screen}/${step + 1}` : `#/${screen}`;
}
