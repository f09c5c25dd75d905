// The skeleton over the picture: lines, joints, the arc at the knee with its number. Mirrored as the video is; labels never.
//
// Points come as 33 x (x, y, visible) in pixels of the picture; which number is which: BlazePose's list of landmarks.
import { t } from '../i18n/i18n';
import type { Measured, Side } from '../core/surface_types';

export interface SkeletonDrawing {
  points: Float32Array | null;
  width: number; // of the picture
  height: number;
  mirrored: boolean;
  side: Side;
  knee: Measured | null;
  good: boolean; // nothing to put right: pine, else clay
}

interface Point {
  x: number;
  y: number;
  seen: boolean;
}

const seenFrom = 0.5; // of `visible`, which the core has judged: 0 or 1
const legs: Record<Side, readonly [number, number, number, number, number]> = { left: [11, 23, 25, 27, 31], right: [12, 24, 26, 28, 32] };

/** Draws on `canvas`, which lies over a video shown with object-fit: contain. */
export function drawSkeleton(canvas: HTMLCanvasElement, drawing: SkeletonDrawing): void {
  const box = canvas.getBoundingClientRect();
  const ratio = Math.min(window.devicePixelRatio, 2);
  const width = Math.round(box.width * ratio);
  const height = Math.round(box.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, box.width, box.height);
  const { points } = drawing;
  if (!points || drawing.width === 0) return;

  const scale = Math.min(box.width / drawing.width, box.height / drawing.height);
  const left = (box.width - drawing.width * scale) / 2;
  const above = (box.height - drawing.height * scale) / 2;
  const point = (number: number): Point => {
    const x = (points[3 * number] ?? 0) * scale;
    return {
      x: left + (drawing.mirrored ? drawing.width * scale - x : x),
      y: above + (points[3 * number + 1] ?? 0) * scale,
      seen: (points[3 * number + 2] ?? 0) >= seenFrom,
    };
  };
  const unit = Math.max(3, Math.min(box.width, box.height) / 90);
  const other: Side = drawing.side === 'left' ? 'right' : 'left';
  chain(context, legs[other].map(point), unit, 'rgb(255 253 248 / 55%)', 0.6);
  const leg = legs[drawing.side].map(point);
  chain(context, leg, unit, '#fffdf8', 1);
  const [, hip, knee, ankle] = leg;
  if (hip?.seen && knee?.seen && ankle?.seen) arc(context, hip, knee, ankle, unit, drawing);
}

function chain(context: CanvasRenderingContext2D, points: Point[], unit: number, colour: string, size: number): void {
  for (const [ink, width] of [['rgb(30 24 18 / 70%)', unit * 2.1 * size], [colour, unit * 1.2 * size]] as const) {
    context.beginPath();
    context.strokeStyle = ink;
    context.lineWidth = width;
    context.lineCap = 'round';
    points.forEach((one, at) => {
      const previous = points[at - 1];
      if (!previous?.seen || !one.seen) return;
      context.moveTo(previous.x, previous.y);
      context.lineTo(one.x, one.y);
    });
    context.stroke();
  }
  for (const one of points) {
    if (!one.seen) continue;
    context.beginPath();
    context.arc(one.x, one.y, unit * 1.5 * size, 0, 7);
    context.fillStyle = colour;
    context.fill();
    context.lineWidth = unit * 0.5;
    context.strokeStyle = 'rgb(30 24 18 / 85%)';
    context.stroke();
  }
}

function towards(from: Point, to: Point, length: number): { x: number; y: number } {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const whole = Math.max(1, Math.hypot(dx, dy));
  return { x: (dx / whole) * length, y: (dy / whole) * length };
}

/** What the knee still lacks to be straight: between the thigh drawn on and the shank. The number is the core's. */
function arc(context: CanvasRenderingContext2D, hip: Point, knee: Point, ankle: Point, unit: number, drawing: SkeletonDrawing): void {
  const radius = Math.hypot(ankle.x - knee.x, ankle.y - knee.y) * 0.55;
  const straight = towards(hip, knee, radius);
  const shank = towards(knee, ankle, radius);
  const colour = drawing.good ? '#7ee0bd' : '#ff9f78';
  context.strokeStyle = colour;
  context.lineWidth = unit * 0.7;
  context.setLineDash([unit * 1.2, unit * 1.2]);
  context.beginPath();
  context.moveTo(knee.x, knee.y);
  context.lineTo(knee.x + straight.x * 1.15, knee.y + straight.y * 1.15);
  context.stroke();
  context.setLineDash([]);
  const middle = { x: straight.x + shank.x, y: straight.y + shank.y };
  const long = Math.max(1, Math.hypot(middle.x, middle.y));
  const bend = { x: (middle.x / long) * radius * 1.12, y: (middle.y / long) * radius * 1.12 };
  context.lineWidth = unit;
  context.beginPath();
  context.moveTo(knee.x + straight.x, knee.y + straight.y);
  context.quadraticCurveTo(knee.x + bend.x, knee.y + bend.y, knee.x + shank.x, knee.y + shank.y);
  context.stroke();
  if (!drawing.knee) return;
  label(context, t('label-knee', { value: Math.round(drawing.knee.value), pm: Math.round(drawing.knee.plus_minus) }),
    knee.x + bend.x * 2.3, knee.y + bend.y * 1.9, unit, drawing.good);
}

function label(context: CanvasRenderingContext2D, words: string, x: number, y: number, unit: number, good: boolean): void {
  const size = Math.max(18, unit * 4.6);
  context.font = `650 ${size}px ${getComputedStyle(context.canvas).fontFamily}`;
  context.textBaseline = 'middle';
  const width = context.measureText(words).width + size;
  const height = size * 1.7;
  const left = Math.max(4, Math.min(context.canvas.clientWidth - width - 4, x - width / 2));
  const top = Math.max(4, Math.min(context.canvas.clientHeight - height - 4, y - height / 2));
  context.fillStyle = good ? '#1c5c4c' : '#a63c17';
  context.beginPath();
  context.roundRect(left, top, width, height, size * 0.45);
  context.fill();
  context.fillStyle = '#ffffff';
  context.fillText(words, left + size / 2, top + height / 2);
}
