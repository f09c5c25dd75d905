#!/usr/bin/env node
// Speaks every say- message of messages/page.*.ftl into voice/LANGUAGE/ID[-VALUE...].ogg, for devices without a voice.
//
//   tools/web/prompts.mjs [--out build/voice]
//
// Needs:   espeak-ng, ffmpeg with libopus. About 100 short files a language.
// Warm:    a prompt whose sentence did not change is not spoken again (OUT/spoken.json).
// Limits:  an argument that is not in `values` has no prompt; the check at the end fails then.
import { execFile } from 'node:child_process';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { FluentBundle, FluentResource } from '@fluent/bundle';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({ options: { out: { type: 'string', default: join(root, 'build/voice') } } });
const run = promisify(execFile);

/** What the arguments of spoken messages can be. */
const values = { side: ['left', 'right'], stretch: ['one', 'two'], number: [1, 2, 3], seconds: [10] };
const voices = { en: ['en-gb', 145, 42], de: ['de', 145, 42] }; // name, words a minute, pitch

/** Every combination of the arguments that a pattern names. */
function combinations(names) {
  return names.reduce((all, name) => all.flatMap(one => values[name].map(value => ({ ...one, [name]: value }))), [{}]);
}

function sentences(language, text) {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(text));
  const found = [];
  for (const [, id, pattern] of `${text}\n#`.matchAll(/^(say-[\w-]+) = ([^]*?)(?=\n\S)/gm)) {
    const names = [...new Set([...pattern.matchAll(/\$(\w+)/g)].map(match => match[1]))].sort();
    for (const name of names) if (!values[name]) throw new Error(`${id}: nothing is known about the values of ${name}`);
    for (const args of combinations(names)) {
      const file = [id, ...names.map(name => args[name])].join('-');
      found.push({ file: `${language}/${file}.ogg`, words: bundle.formatPattern(bundle.getMessage(id).value, args).replace(/\s+/g, ' ') });
    }
  }
  return found;
}

async function speak(language, words, file) {
  const [name, pace, pitch] = voices[language];
  const wave = `${file}.wav`;
  await run('espeak-ng', ['-v', name, '-s', String(pace), '-p', String(pitch), '-g', '2', '-w', wave, words]);
  // Less hiss, even loudness, a breath of silence at the end; 24 kbit/s is plenty for a voice.
  await run('ffmpeg', ['-v', 'error', '-y', '-i', wave, '-af', 'highpass=f=80,lowpass=f=7500,loudnorm=I=-18:TP=-2,apad=pad_dur=0.12', '-ar', '24000',
    '-ac', '1', '-c:a', 'libopus', '-b:a', '24k', '-fflags', '+bitexact', '-map_metadata', '-1', file]);
  await rm(wave);
}

const list = join(options.out, 'spoken.json');
const before = existsSync(list) ? JSON.parse(await readFile(list, 'utf8')) : {};
const now = {};
for (const language of Object.keys(voices)) {
  await mkdir(join(options.out, language), { recursive: true });
  for (const { file, words } of sentences(language, await readFile(join(root, `messages/page.${language}.ftl`), 'utf8'))) {
    now[file] = words;
    const path = join(options.out, file);
    if (before[file] !== words || !existsSync(path)) await speak(language, words, path);
  }
  for (const old of await readdir(join(options.out, language))) if (!now[`${language}/${old}`]) await rm(join(options.out, language, old));
}
await writeFile(list, `${JSON.stringify(now, null, 1)}\n`);
console.log(`${Object.keys(now).length} prompts in ${options.out}`);
