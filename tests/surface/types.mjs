// Checks values against the types of apps/wasm/surface.json, the list that the page's TypeScript is made from.

/** The places where `value` is not what `kind` says, as sentences; empty when it is. */
export function mismatches(types, kind, value, place = 'value') {
  const alternatives = splitAlternatives(kind);
  if (alternatives.length > 1) {
    const tried = alternatives.map((one) => mismatches(types, one, value, place));
    return tried.some((found) => found.length === 0) ? [] : tried.flat();
  }
  if (kind.endsWith('[]')) {
    if (!Array.isArray(value)) return [`${place}: expected a list`];
    return value.flatMap((item, i) => mismatches(types, kind.slice(0, -2), item, `${place}[${i}]`));
  }
  if (kind.startsWith("'")) return value === kind.slice(1, -1) ? [] : [`${place}: expected ${kind}`];
  if (kind === 'null') return value === null ? [] : [`${place}: expected null`];
  if (kind === 'object') return isObject(value) ? [] : [`${place}: expected an object`];
  if (kind.startsWith('Record<')) {
    const inner = kind.slice(kind.indexOf(',') + 1, -1).trim();
    if (!isObject(value)) return [`${place}: expected an object`];
    return Object.entries(value).flatMap(([name, item]) => mismatches(types, inner, item, `${place}.${name}`));
  }
  if (kind === 'number') return Number.isFinite(value) ? [] : [`${place}: expected a number`];
  if (kind === 'string' || kind === 'boolean') return typeof value === kind ? [] : [`${place}: expected a ${kind}`];
  const shape = types[kind];
  if (shape === undefined) return [`${place}: surface.json has no type ${kind}`];
  if (Array.isArray(shape)) return shape.includes(value) ? [] : [`${place}: ${value} is no ${kind}`];
  if (typeof shape === 'string') return mismatches(types, shape, value, place);
  return fieldMismatches(types, shape, value, place);
}

function fieldMismatches(types, shape, value, place) {
  if (!isObject(value)) return [`${place}: expected an object`];
  const found = [];
  const known = new Set();
  for (const [field, kind] of Object.entries(shape)) {
    const name = field.replace(/\?$/, '');
    known.add(name);
    if (!(name in value)) {
      if (!field.endsWith('?')) found.push(`${place}.${name}: missing`);
    } else {
      found.push(...mismatches(types, kind, value[name], `${place}.${name}`));
    }
  }
  for (const name of Object.keys(value)) if (!known.has(name)) found.push(`${place}.${name}: not in surface.json`);
  return found;
}

// Splits at | outside of <...>.
function splitAlternatives(kind) {
  const parts = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < kind.length; ++i) {
    if (kind[i] === '<') ++depth;
    if (kind[i] === '>') --depth;
    if (kind[i] === '|' && depth === 0) {
      parts.push(kind.slice(start, i).trim());
      start = i + 1;
    }
  }
  parts.push(kind.slice(start).trim());
  return parts;
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
