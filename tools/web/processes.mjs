// What a browser that was started with a profile folder takes of the machine (Linux: /proc).
import { readdirSync, readFileSync } from 'node:fs';

/** Memory of its processes (what they share counted once), MB, and their processor time, s, by what they are. */
export function processes(profile) {
  const parents = new Map();
  const stats = new Map();
  for (const pid of readdirSync('/proc').filter(name => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      parents.set(pid, stat[1]);
      stats.set(pid, { command: readFileSync(`/proc/${pid}/cmdline`, 'utf8'), cpu_s: (Number(stat[11]) + Number(stat[12])) / 100 });
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = pid => pid !== undefined && pid !== '0' && (stats.get(pid)?.command.includes(`--user-data-dir=${profile}`) || isOurs(parents.get(pid)));
  let kb = 0;
  const cpu_s = {};
  for (const [pid, { command, cpu_s: used }] of stats) {
    if (!isOurs(pid)) continue;
    const kind = /--type=([\w-]+)/.exec(command)?.[1] ?? 'browser';
    cpu_s[kind] = (cpu_s[kind] ?? 0) + used;
    try {
      kb += Number(/Pss:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return { mb: kb / 1024, cpu_s };
}
