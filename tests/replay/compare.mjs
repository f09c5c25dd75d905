// Native and WebAssembly must come to the same session: decisions and texts equal, numbers within 1e-9.

// Sine and exponential differ in the last bit between the two C libraries; anything above that is a difference.
export const TOLERANCE = 1e-9;

/** The places where two values of JSON differ, as sentences; empty when they agree. */
export function differences(a, b, place = '') {
  if (typeof a === 'number' && typeof b === 'number') {
    const allowed = TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
    return Math.abs(a - b) <= allowed ? [] : [`${place}: ${a} and ${b}`];
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) return [`${place}: ${a.length} and ${b.length} entries`];
    return a.flatMap((value, i) => differences(value, b[i], `${place}[${i}]`));
  }
  if (isObject(a) && isObject(b)) {
    const names = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...names].flatMap((name) => differences(a[name], b[name], place ? `${place}.${name}` : name));
  }
  return a === b ? [] : [`${place}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
