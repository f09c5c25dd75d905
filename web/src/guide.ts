// The pictures of the instructions: each moment of a stretch as a drawing, or as a rendered person with the same arrows.
//
// Use:     of() while a screen is drawn; changed() is called when there is more to show.
// Limits:  the core draws both. Until it is there nothing is shown; a person's picture that is not there yet is a drawing.
import type { FigureDrawing, FigureJoints, FigureRequest, FigureStyle } from './core/surface_types';

export type Stretch = 'one' | 'two';
export type Moment = 'start' | 'on_the_way' | 'hold' | 'tight_hold' | 'rounded_back' | 'thigh_dropped' | 'knee_locked';
export const people = ['young_woman', 'young_man', 'older_woman', 'older_man'] as const;
export type Person = (typeof people)[number];
export type Shown = 'drawing' | Person;

/** A rendered picture and where the joints are in it, as tools/people writes them; `url` from the folder of the page. */
export interface Still {
  url: string;
  stretch: Stretch;
  moment: Moment;
  person: Person;
  size: number[];
  joints: FigureJoints;
}

export interface GuidePieces {
  core: () => Promise<{ draw: (request: FigureRequest) => FigureDrawing }>;
  stills: () => Promise<Still[]>;
  changed: () => void;
}

/** One moment: a drawing, or a person's picture with a drawing that only explains. Null as long as nothing can be drawn. */
export interface Picture {
  drawing: FigureDrawing | null;
  photo: { url: string; width: number; height: number } | null;
}

type Load = 'coming' | 'there' | 'missing';

// The two people of the still pictures (tools/web/figures.mjs); the room around them is as high as a rendered picture's.
const styles: Record<Stretch, FigureStyle> = {
  one: { hair: 'bob', hair_colour: 'brown', skin: 'tan', shirt: 'pine', legs: 'ink', legwear: 'leggings', view: [-100, -131, 192, 144] },
  two: { hair: 'short', hair_colour: 'grey', skin: 'light', shirt: 'clay', legs: 'ink', legwear: 'shorts', view: [-84, -150, 216, 162] },
};

export class Guide {
  private draw: ((request: FigureRequest) => FigureDrawing) | null = null;
  private stills: Still[] | null = null;
  private asked = { core: false, stills: false };
  private failed = false; // the list of pictures could not be had
  private readonly photos = new Map<string, Load>();
  private readonly drawings = new Map<string, FigureDrawing>();

  constructor(private readonly pieces: GuidePieces) {}

  /** What could not be had is tried again, as when a screen is opened. */
  again(): void {
    this.failed = false;
    for (const [url, load] of this.photos) if (load === 'missing') this.photos.delete(url);
  }

  of(stretch: Stretch, moment: Moment, shown: Shown, judged = false): Picture {
    const still = this.still(stretch, moment, shown);
    const photo = still && this.load(still.url) === 'there' ? still : null;
    const id = [stretch, moment, judged, photo?.person ?? ''].join();
    let drawing = this.drawings.get(id) ?? null;
    if (!drawing && this.core()) {
      const request: FigureRequest = { guide: { stretch, moment, judged }, ...(photo ? { picture: pictured(photo) } : { style: styles[stretch] }) };
      drawing = this.draw?.(request) ?? null;
      if (drawing) this.drawings.set(id, drawing);
    }
    const [width = 0, height = 0] = photo?.size ?? [];
    return { drawing, photo: photo ? { url: photo.url, width, height } : null };
  }

  /** Whether the pictures of a person are missing from what is shown, and why; null: all are there. */
  lacks(stretch: Stretch, moments: readonly Moment[], shown: Shown): 'coming' | 'missing' | null {
    if (shown === 'drawing') return null;
    if (!this.stills) return this.failed ? 'missing' : 'coming';
    const loads = moments.flatMap(moment => { const still = this.still(stretch, moment, shown); return still ? [this.load(still.url)] : []; });
    return loads.includes('missing') ? 'missing' : loads.includes('coming') ? 'coming' : null;
  }

  private core(): boolean {
    if (!this.asked.core) {
      this.asked.core = true;
      this.pieces.core().then(core => { this.draw = request => core.draw(request); this.pieces.changed(); }, () => { this.asked.core = false; });
    }
    return this.draw !== null;
  }

  private still(stretch: Stretch, moment: Moment, shown: Shown): Still | null {
    if (shown === 'drawing') return null;
    if (!this.stills && !this.asked.stills && !this.failed) {
      this.asked.stills = true;
      const end = (list: Still[] | null): void => { this.stills = list; this.failed = list === null; this.asked.stills = false; this.pieces.changed(); };
      this.pieces.stills().then(end, () => end(null));
    }
    return this.stills?.find(one => one.stretch === stretch && one.moment === moment && one.person === shown) ?? null;
  }

  /** A picture is shown only when it is whole, so that nothing is drawn over an empty frame. */
  private load(url: string): Load {
    const known = this.photos.get(url);
    if (known) return known;
    this.photos.set(url, 'coming');
    const image = new Image();
    image.src = url;
    const end = (load: Load): void => { this.photos.set(url, load); this.pieces.changed(); };
    image.decode().then(() => end('there'), () => end('missing'));
    return 'coming';
  }
}

function pictured({ size, joints, stretch }: Still): NonNullable<FigureRequest['picture']> {
  return { size, joints, position: stretch === 'one' ? 'lying' : 'sitting' };
}
