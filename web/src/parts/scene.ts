// Drawings that stand still: the two stretches and where the camera goes. They are there before anything is loaded; the
// moving figure (figure.ts) comes from the core.
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit/html.js';
import { t } from '../i18n/i18n';

type Point = readonly [number, number];
interface Pose {
  head: Point;
  shoulder: Point;
  hip: Point;
  near: readonly [Point, Point, Point]; // knee, ankle, toe of the leg that is stretched
  far: readonly [Point, Point, Point];
  arm: readonly [Point, Point]; // elbow, hand
}

const lying: Pose = {
  head: [66, 186], shoulder: [118, 196], hip: [232, 198], near: [[238, 112], [268, 34], [240, 22]],
  far: [[312, 146], [350, 206], [380, 206]], arm: [[176, 168], [244, 150]],
};
const lyingStart: Pose = { ...lying, near: [[238, 112], [318, 104], [322, 74]] };
const sitting: Pose = {
  head: [262, 30], shoulder: [232, 70], hip: [164, 150], near: [[262, 176], [344, 218], [364, 190]],
  far: [[246, 152], [240, 222], [270, 224]], arm: [[246, 122], [284, 160]],
};
const sittingStart: Pose = { ...sitting, head: [184, 12], shoulder: [174, 54], arm: [[194, 104], [228, 142]] };

function line(points: readonly Point[]): string {
  return points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

function body(pose: Pose): SVGTemplateResult {
  const [knee, ankle, toe] = pose.near;
  return svg`
    <path class="limb far" d=${line([pose.hip, pose.far[0], pose.far[1]])}/>
    <path class="foot far" d=${line([pose.far[1], pose.far[2]])}/>
    <path class="trunk" d=${line([pose.shoulder, pose.hip])}/>
    <path class="neck" d=${line([pose.shoulder, pose.head])}/>
    <circle class="head" cx=${pose.head[0]} cy=${pose.head[1]} r="20"/>
    <path class="limb" d=${line([pose.hip, knee, ankle])}/>
    <path class="foot" d=${line([ankle, toe])}/>
    <path class="arm" d=${line([pose.shoulder, ...pose.arm])}/>
    <path class="pull" d=${line([[pose.hip[0] + (knee[0] - pose.hip[0]) * 0.25, pose.hip[1] + (knee[1] - pose.hip[1]) * 0.25],
      [pose.hip[0] + (knee[0] - pose.hip[0]) * 0.85, pose.hip[1] + (knee[1] - pose.hip[1]) * 0.85]])}/>`;
}

const mat = svg`<path class="mat" d="M24 222H392"/>`;
const chair = svg`<path class="chair" d="M112 46V232M112 166H206V232"/><path class="floor" d="M64 236H392"/>`;

export type SceneName = 'one' | 'one-start' | 'two' | 'two-start' | 'place';

/** `words`: what the drawing shows, for those who do not see it; empty where the text beside it says the same. */
export function scene(name: SceneName, words = ''): TemplateResult {
  if (name === 'place') return place(words);
  const content =
    name === 'one' ? svg`${mat}${body(lying)}` : name === 'one-start' ? svg`${mat}${body(lyingStart)}`
    : name === 'two' ? svg`${chair}${body(sitting)}` : svg`${chair}${body(sittingStart)}`;
  return html`<svg class="drawing scene" viewBox="0 -14 416 262" role=${words ? 'img' : 'presentation'} aria-label=${words}>${content}</svg>`;
}

/** From above: the person, and the device square beside the hips. */
function place(words: string): TemplateResult {
  return html`<svg class="drawing scene" viewBox="0 0 416 262" role=${words ? 'img' : 'presentation'} aria-label=${words}>
    ${svg`<path class="cone" d="M208 226 40 44H376Z"/>
      <path class="mat wide" d="M56 62H360"/>
      <circle class="head" cx="92" cy="62" r="19"/>
      <path class="trunk" d="M136 62H214"/>
      <path class="arm" d="M140 82 186 88 232 78"/>
      <path class="limb far" d="M226 52 290 48 330 50"/>
      <path class="limb" d="M226 72 268 76 306 74"/>
      <path class="measure" d="M208 108V196M198 116 208 106 218 116M198 188 208 198 218 188"/>
      <rect class="device" x="174" y="214" width="68" height="34" rx="7"/><circle class="lens" cx="208" cy="222" r="3.500"/>
      <text class="label" x="228" y="158">${t('place-distance')}</text>`}
  </svg>`;
}
