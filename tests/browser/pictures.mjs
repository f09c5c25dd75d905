// Finds pictures of the camera in whatever a browser left on the disk.
//
//   const camera = cameraFile(CLIP, folder, { filter: MARK });    // every picture carries a bar of black and white fields
//   const found = scanFolder(profile, known);                      // ['Default/...: JPEG at byte 4096', ...]
//
// Found:   files of JPEG, PNG, WebP, WebM, MP4 and Y4M, also in base64; and the bar in pixels as they lie in memory, one,
//          three or four bytes each, at half, full and double size. `known`: SHA-256 of the page's own pictures.
// Limits:  pixels that were compressed, ciphered, or are floating-point numbers are not found, nor PNG of 64 px: icons.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const FIELD_PX = 16;
const BAR = [...'1011000111010010100110111000010110101100'].map(Number); // 640 px; no part of it is like another
const BAR_ROWS = [0, 456];

/** FFmpeg's filter that draws the bar along the top and the bottom of a picture of 640 x 480. */
export const MARK = BAR_ROWS.flatMap(y => BAR.map((bit, at) => `drawbox=x=${at * FIELD_PX}:y=${y}:w=${FIELD_PX}:h=24:color=${bit ? 'white' : 'black'}:t=fill`)).join(',');

const BLACK_MAX = 70; // camera, JPEG and colour conversion move black and white by less than this
const WHITE_MIN = 185;
const ICON_PX_MAX = 64;
const JPEG_END = Buffer.from([0xff, 0xd9]);
const FIELDS_MIN = 32; // of the bar; by chance a run so long is seen once in 4^32 places or so

/** Where pixels of the bar lie in these bytes; -1 for nowhere. */
export function findBar(bytes) {
  for (const stride of [1, 3, 4]) {
    for (const field of [FIELD_PX / 2, FIELD_PX, 2 * FIELD_PX]) {
      const steps = BAR.slice(0, FIELDS_MIN).map((_, at) => stride * Math.floor(field * (at + 0.5)));
      const end = bytes.length - steps[FIELDS_MIN - 1];
      // A quarter of a field further on is the same field still; of two bytes side by side one at most is no colour.
      for (let from = 0; from < end; from += (stride * field) / 4) if (isBar(bytes, from, steps) || isBar(bytes, from + 1, steps)) return from;
    }
  }
  return -1;
}

function isBar(bytes, from, steps) {
  for (let at = 0; at < FIELDS_MIN; ++at) {
    const value = bytes[from + steps[at]];
    if (BAR[at] ? value < WHITE_MIN : value > BLACK_MAX) return false;
  }
  return true;
}

/** JPEG, and none of the page's own: segments that follow one another up to the start of a scan. */
function isForeignJpeg(bytes, from, known) {
  for (let at = from + 2; at + 4 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1];
    if (marker === 0xda) {
      const end = bytes.indexOf(JPEG_END, at); // in a scan no other 0xff is followed by 0xd9
      return end < 0 || !known.has(createHash('sha256').update(bytes.subarray(from, end + 2)).digest('hex'));
    }
    if (marker < 0xc0 || marker === 0xff) return false;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return false;
}

/** Neither one of the page's own nor what a browser makes of its icon. */
function isForeignPng(bytes, from, known) {
  if (bytes.readUInt32BE(from + 16) <= ICON_PX_MAX) return false;
  let at = from + 8;
  while (at + 12 <= bytes.length) {
    const isLast = bytes.toString('latin1', at + 4, at + 8) === 'IEND';
    at += 12 + bytes.readUInt32BE(at);
    if (isLast) return !known.has(createHash('sha256').update(bytes.subarray(from, at)).digest('hex'));
  }
  return true;
}

const signatures = [
  ['JPEG', Buffer.from([0xff, 0xd8, 0xff]), isForeignJpeg],
  ['PNG', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), isForeignPng],
  ['WebP', Buffer.from('WEBPVP8'), () => true],
  ['WebM', Buffer.from('\x42\x82\x84webm', 'latin1'), () => true],
  ['MP4', Buffer.from('ftyp'), (bytes, at) => at >= 4 && bytes.readUInt32BE(at - 4) <= 64 && /^[\w ]{4}$/.test(bytes.toString('latin1', at + 4, at + 8))],
  ['Y4M', Buffer.from('YUV4MPEG2 '), () => true],
  ['JPEG in base64', Buffer.from('/9j/4AAQ'), () => true],
  ['PNG in base64', Buffer.from('iVBORw0KGgo'), () => true],
];

/** What pictures there are in a file. */
export function scanBytes(bytes, known = new Set()) {
  const found = [];
  for (const [name, start, isOne] of signatures) {
    for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) if (isOne(bytes, at, known)) found.push(`${name} at byte ${at}`);
  }
  const bar = findBar(bytes);
  return bar < 0 ? found : [...found, `pixels at byte ${bar}`];
}

/** What pictures there are in the files below a folder. */
export function scanFolder(folder, known = new Set()) {
  const walk = at => readdirSync(at, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? walk(join(at, entry.name)) : entry.isFile() ? [join(at, entry.name)] : []);
  return walk(folder).flatMap(file => scanBytes(readFileSync(file), known).map(what => `${relative(folder, file)}: ${what}`));
}
