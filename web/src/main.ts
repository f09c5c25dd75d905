// The entry of the page: makes the parts and wires them. Nothing is decided here.
import './lockdown';
import one from '../../stretches/one.json';
import two from '../../stretches/two.json';
import { App } from './app';
import { Core } from './core/surface';
import type { SittingView } from './core/surface_types';
import { Engine } from './engine/engine';
import { addressOf, fetchFile, fetchText, files } from './engine/files';
import { Guide, type Still } from './guide';
import type { Dose } from './screens/plan';
import { readSettings } from './settings';
import { startShell } from './shell';
import { createStore, StoreError, SyncError } from './store/store';
import { Voice } from './voice/voice';

/** What may be chosen: the doses of both stretches, in whole repetitions and steps of five seconds. */
function readDose(): Dose {
  const doses = [one.dose, two.dose];
  const range = (least: number, most: number, step: number): number[] => Array.from({ length: Math.floor((most - least) / step) + 1 }, (_, at) => least + at * step);
  return {
    repetitions: range(Math.max(...doses.map(dose => dose.repetitions_min)), Math.min(...doses.map(dose => dose.repetitions_max)), 1),
    hold_s: range(Math.max(...doses.map(dose => dose.hold_s_min)), Math.min(...doses.map(dose => dose.hold_s_max)), 5),
  };
}

/** The core on this thread draws; it comes when it is first wanted, and nothing waits for it but what it draws. */
class Drawer {
  private core: Core | null = null;
  private coming: Promise<Core> | null = null;

  readonly start = (): Promise<Core> => {
    this.coming ??= fetchFile(files.core).then(bytes => WebAssembly.compile(bytes)).then(module => Core.start(module));
    this.coming.then(core => { this.core = core; }, () => { this.coming = null; }); // tried again the next time
    return this.coming;
  };

  readonly draw = (view: SittingView): ReturnType<Core['draw']> | null => {
    if (!this.core) void this.start().catch(() => undefined);
    return this.core?.draw({ posture: view.figure, style: { scenery: true, glow: view.stage === 'hold' } }) ?? null;
  };
}

/** The list of the rendered people's pictures; the pictures themselves come when they are looked at. */
async function readStills(): Promise<Still[]> {
  const list = JSON.parse(await fetchText(files.people)) as Still[]; // our own file of this version, by its digest
  return list.map(still => ({ ...still, url: addressOf(still.url) }));
}

const root = document.querySelector<HTMLElement>('#app');
if (!root) throw new Error('index.html has no #app.');
const workers: Record<string, string> = files.workers;
const drawer = new Drawer();
const guide = new Guide({ core: drawer.start, stills: readStills, changed: () => app.update() });
addEventListener('hashchange', () => guide.again());
const app: App = new App({
  root, settings: readSettings(), voice: new Voice(), dose: readDose(), version: document.documentElement.dataset.version ?? 'dev', draw: drawer.draw, core: drawer.start, guide,
  engine: new Engine(event => app.onEngine(event)),
  vault: { worker: workers['vault'] ?? '', core: files.core.url },
  store: createStore({ worker: workers['store'] ?? '', core: files.core.url }),
  syncFailure: error => (error instanceof SyncError ? error.failure : null),
  storeProblem: error => (error instanceof StoreError ? { problem: error.problem, detail: error.message } : { problem: 'internal', detail: String(error) }),
});
app.setShell(startShell((shell, fresh) => app.setShell(shell, fresh)), false);
void app.start();
