// Speaks one sentence at a time and rings the bells.
//
// Use:     voice.unlock() in the handler of a tap (browsers give no sound before); voice.say(message, urgent); voice.bell(bell).
// Voice:   speechSynthesis with a voice of this device (localService) in the person's language; where there is none, a
//          prompt that was spoken at build time (tools/web/prompts.mjs). Never a voice that sends the text away.
// Queue:   one sentence is spoken, one may wait; a newer one takes the waiting one's place. Urgent ones cut off.
// Errors:  none: who hears nothing can read it; every sentence is on the screen as well.
import type { Bell, Message } from '../core/surface_types';
import { language, t } from '../i18n/i18n';
import { ringBell } from './bells';
import { promptFile } from './prompt_file';

export interface VoiceSettings {
  voice: boolean;
  volume: number; // 0..1
}

const speakingMax_s = 12; // chosen: no sentence is longer; a browser that never says "end" must not silence the rest

export class Voice {
  private audio: AudioContext | null = null;
  private out: GainNode | null = null;
  private settings: VoiceSettings = { voice: true, volume: 0.8 };
  private muted = false;
  private speaking: { stop: () => void } | null = null;
  private waiting: Message | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly prompts = new Map<string, Promise<AudioBuffer | null>>();

  /** Call it in the handler of the person's own tap or key. */
  unlock(): void {
    if (!this.audio) {
      this.audio = new AudioContext();
      this.out = this.audio.createGain();
      this.out.connect(this.audio.destination);
      this.setGain();
    }
    void this.audio.resume().catch(() => undefined);
    if ('speechSynthesis' in window) speechSynthesis.getVoices(); // some browsers load them on the first call
  }

  set(settings: VoiceSettings): void {
    this.settings = { voice: settings.voice, volume: settings.volume };
    this.setGain();
    if (!settings.voice) this.silence();
  }

  mute(muted: boolean): void {
    this.muted = muted;
    this.setGain();
    if (muted) this.silence();
  }

  bell(bell: Bell): void {
    if (this.audio && this.out && !this.muted) ringBell(this.audio, this.out, bell);
  }

  say(message: Message, urgent = false): void {
    if (this.muted || !this.settings.voice) return;
    if (urgent) this.silence();
    if (this.speaking) this.waiting = message;
    else this.speak(message);
  }

  /** Stops in the middle of a word and forgets what waits. */
  silence(): void {
    this.waiting = null;
    const { speaking } = this;
    this.speaking = null;
    clearTimeout(this.timer);
    speaking?.stop();
  }

  private setGain(): void {
    if (this.out && this.audio) this.out.gain.setTargetAtTime(this.muted ? 0 : this.settings.volume, this.audio.currentTime, 0.02);
  }

  private speak(message: Message): void {
    const voice = this.ownVoice();
    if (voice) this.synthesise(message, voice);
    else this.play(message);
  }

  private ownVoice(): SpeechSynthesisVoice | null {
    if (!('speechSynthesis' in window)) return null;
    const own = speechSynthesis.getVoices().filter(one => one.localService && one.lang.toLowerCase().startsWith(language()));
    return own.find(one => one.default) ?? own[0] ?? null;
  }

  private synthesise(message: Message, voice: SpeechSynthesisVoice): void {
    const words = new SpeechSynthesisUtterance(t(message.id, message.args));
    words.voice = voice;
    words.lang = voice.lang;
    words.volume = this.settings.volume;
    words.rate = 0.95;
    const turn = { stop: () => speechSynthesis.cancel() };
    this.begin(turn);
    words.onend = () => this.done(turn);
    words.onerror = event => {
      if (this.speaking !== turn) return;
      // Cut off by us, or the engine of the device failed: then the prompt is said instead.
      if (event.error === 'canceled' || event.error === 'interrupted') this.done(turn);
      else this.play(message);
    };
    speechSynthesis.speak(words);
  }

  private play(message: Message): void {
    const { audio, out } = this;
    if (!audio || !out) return;
    const source = audio.createBufferSource();
    let stopped = false;
    const turn = { stop: () => { stopped = true; source.onended = null; try { source.stop(); } catch { /* it had not begun */ } } };
    this.begin(turn);
    void this.prompt(audio, promptFile(language(), message)).then(buffer => {
      if (stopped) return;
      if (!buffer) return this.done(turn);
      source.buffer = buffer;
      source.connect(out);
      source.onended = () => this.done(turn);
      source.start();
    });
  }

  private prompt(audio: AudioContext, file: string): Promise<AudioBuffer | null> {
    let prompt = this.prompts.get(file);
    if (!prompt) {
      prompt = fetch(file).then(async answer => (answer.ok ? audio.decodeAudioData(await answer.arrayBuffer()) : null)).catch(() => null);
      this.prompts.set(file, prompt);
    }
    return prompt;
  }

  private begin(turn: { stop: () => void }): void {
    this.speaking = turn;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => { turn.stop(); this.done(turn); }, speakingMax_s * 1000);
  }

  private done(turn: { stop: () => void }): void {
    if (this.speaking !== turn) return;
    this.speaking = null;
    clearTimeout(this.timer);
    const next = this.waiting;
    this.waiting = null;
    if (next) this.speak(next);
  }
}
