// Takes the person mask out of a BlazePose landmark network, so that nothing computes what nobody asked for.
//
//   node tools/web/without_mask.mjs IN.tflite OUT.tflite      prints the SHA-256 of what it wrote
//
// The mask costs lite and full nearly half of their time (docs/decisions/0003). OpenVINO drops what only the mask needs
// by itself when the result is removed; LiteRT.js runs every operator of the file. So the file is edited in place: the
// vectors of operators and outputs are shortened to those that the kept outputs reach, and weights that nobody reads any
// more are set to zero, which compresses to nothing. All offsets stay as they are.
//
// Source: TensorFlow Lite schema v3 (table and field numbers below); FlatBuffers' binary format.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const MODEL = { subgraphs: 2, buffers: 4, signatures: 7 };
const SUBGRAPH = { tensors: 0, inputs: 1, outputs: 2, operators: 3 };
const TENSOR = { buffer: 2, name: 3 };
const OPERATOR = { inputs: 1, outputs: 2 };
const BUFFER = { data: 0 };
const MASK = 'Identity_2';

/** Reads FlatBuffers tables; every address is a byte offset into the file. */
class Flat {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  u32(at) {
    return this.view.getUint32(at, true);
  }
  i32(at) {
    return this.view.getInt32(at, true);
  }
  /** Where a field of a table lies; 0 when it is absent. */
  field(table, number) {
    const vtable = table - this.i32(table);
    const at = 4 + 2 * number;
    if (at + 2 > this.view.getUint16(vtable, true)) return 0;
    const offset = this.view.getUint16(vtable + at, true);
    return offset === 0 ? 0 : table + offset;
  }
  /** The table or vector that a field points at; 0 when it is absent. */
  target(table, number) {
    const at = this.field(table, number);
    return at === 0 ? 0 : at + this.u32(at);
  }
  length(vector) {
    return vector === 0 ? 0 : this.u32(vector);
  }
  tables(vector) {
    return Array.from({ length: this.length(vector) }, (_, i) => {
      const at = vector + 4 + 4 * i;
      return at + this.u32(at);
    });
  }
  numbers(vector) {
    return Array.from({ length: this.length(vector) }, (_, i) => this.i32(vector + 4 + 4 * i));
  }
  text(vector) {
    return new TextDecoder().decode(this.bytes.subarray(vector + 4, vector + 4 + this.length(vector)));
  }
}

/** The operators (as indices, in their order) that `wanted` tensors need, and all tensors that are read or written. */
function reach(operators, wanted) {
  const maker = new Map();
  operators.forEach((operator, i) => operator.outputs.forEach(tensor => maker.set(tensor, i)));
  const kept = new Set();
  const waiting = [...wanted];
  for (let tensor = waiting.pop(); tensor !== undefined; tensor = waiting.pop()) {
    const i = maker.get(tensor);
    if (i === undefined || kept.has(i)) continue;
    kept.add(i);
    waiting.push(...operators[i].inputs.filter(input => input >= 0));
  }
  const tensors = new Set(wanted);
  for (const i of kept) for (const t of [...operators[i].inputs, ...operators[i].outputs]) tensors.add(t);
  return { kept: [...kept].sort((a, b) => a - b), tensors };
}

/** A copy of a network's file without its mask. */
export function withoutMask(file) {
  const flat = new Flat(Uint8Array.from(file));
  const model = flat.u32(0);
  const subgraphs = flat.tables(flat.target(model, MODEL.subgraphs));
  if (subgraphs.length !== 1) throw new Error(`The network has ${subgraphs.length} graphs, not one.`);
  if (flat.length(flat.target(model, MODEL.signatures)) !== 0) throw new Error('The network has signatures.');
  const [graph] = subgraphs;
  const tensors = flat.tables(flat.target(graph, SUBGRAPH.tensors));
  const nameOf = tensor => flat.text(flat.target(tensors[tensor], TENSOR.name));

  // The outputs, less the mask.
  const outputVector = flat.target(graph, SUBGRAPH.outputs);
  const outputs = flat.numbers(outputVector);
  const keptOutputs = outputs.filter(tensor => nameOf(tensor) !== MASK);
  if (keptOutputs.length !== outputs.length - 1) throw new Error(`The network has no output ${MASK}.`);
  keptOutputs.forEach((tensor, i) => flat.view.setInt32(outputVector + 4 + 4 * i, tensor, true));
  flat.view.setUint32(outputVector, keptOutputs.length, true);

  // The operators that they need. An entry holds its distance to its table, which changes as the entry moves up.
  const operatorVector = flat.target(graph, SUBGRAPH.operators);
  const operatorTables = flat.tables(operatorVector);
  const operators = operatorTables.map(table => ({
    inputs: flat.numbers(flat.target(table, OPERATOR.inputs)),
    outputs: flat.numbers(flat.target(table, OPERATOR.outputs)),
  }));
  const inputs = flat.numbers(flat.target(graph, SUBGRAPH.inputs));
  const needed = reach(operators, keptOutputs);
  needed.kept.forEach((operator, i) => {
    const at = operatorVector + 4 + 4 * i;
    flat.view.setUint32(at, operatorTables[operator] - at, true);
  });
  flat.view.setUint32(operatorVector, needed.kept.length, true);

  // Weights that nobody reads any more.
  const bufferOf = tensor => {
    const at = flat.field(tensors[tensor], TENSOR.buffer);
    return at === 0 ? 0 : flat.u32(at);
  };
  const live = new Set([0, ...[...needed.tensors, ...inputs].filter(t => t >= 0).map(bufferOf)]);
  const buffers = flat.tables(flat.target(model, MODEL.buffers));
  const dead = new Set(tensors.map((_, tensor) => bufferOf(tensor)).filter(buffer => !live.has(buffer)));
  let zeroed = 0;
  for (const buffer of dead) {
    const data = flat.target(buffers[buffer], BUFFER.data);
    if (data === 0) continue;
    flat.bytes.fill(0, data + 4, data + 4 + flat.length(data));
    zeroed += flat.length(data);
  }
  return { file: flat.bytes, operators: operators.length, kept: needed.kept.length, zeroed };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [from, to] = process.argv.slice(2);
  if (from === undefined || to === undefined) {
    console.error('usage: node tools/web/without_mask.mjs IN.tflite OUT.tflite');
    process.exit(2);
  }
  const made = withoutMask(readFileSync(from));
  writeFileSync(to, made.file);
  console.error(`${made.kept} of ${made.operators} operators kept, ${made.zeroed} bytes of weights set to zero`);
  console.log(`${createHash('sha256').update(made.file).digest('hex')}  ${to.split('/').pop()}`);
}
