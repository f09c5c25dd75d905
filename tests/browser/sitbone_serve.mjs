// The real `sitbone serve` on the built page, with a diary of its own.
//
//   const computer = await startComputer(folder);      // computer.origin, computer.nextCode(), computer.sitbone('diary', 'verify')
//   await computer.stop();
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { root } from './coach_walk.mjs';

const binary = process.env.SITBONE_BINARY ?? join(root, 'build/dev/bin/sitbone');
const run = promisify(execFile);

/** `port`: 0 = any; the one of an earlier start, so that the page finds it again. */
export async function startComputer(folder, port = 0) {
  const diary = join(folder, 'computer', 'diary.db');
  const process_ = spawn(binary, ['serve', '--port', String(port), '--web', join(root, 'build/web'), '--diary', diary], { stdio: ['ignore', 'pipe', 'pipe'] });
  const told = []; // on stderr
  createInterface({ input: process_.stderr }).on('line', line => told.push(line));
  const lines = createInterface({ input: process_.stdout });
  const codes = [];
  const waiting = [];
  const origin = await new Promise((resolve, reject) => {
    process_.once('exit', () => reject(new Error(`sitbone serve ended: ${told.join('; ')}`)));
    lines.on('line', line => {
      if (line.startsWith('http')) resolve(line.replace(/\/$/, ''));
      const code = /^ {4}([0-9A-Z]{4}-[0-9A-Z]{4})$/.exec(line)?.[1];
      if (code) (waiting.shift() ?? (one => codes.push(one)))(code);
    });
  });
  return {
    origin, diary, told, port: Number(new URL(origin).port), pid: process_.pid,
    /** The code that the terminal shows next. */
    nextCode: () => new Promise(resolve => { if (codes.length > 0) resolve(codes.shift()); else waiting.push(resolve); }),
    /** stdout of a command on the same diary; throws when it fails. */
    sitbone: async (...args) => (await run(binary, [...args.slice(0, args[0] === 'diary' ? 2 : 1), '--diary', diary, ...args.slice(args[0] === 'diary' ? 2 : 1)])).stdout,
    async stop() {
      if (process_.exitCode !== null) return;
      const gone = new Promise(done => process_.once('exit', done));
      process_.kill('SIGTERM');
      await gone;
    },
  };
}
