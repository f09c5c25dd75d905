// The sounds of the session, made by WebAudio: soft, short, and each unlike the others in melody, not only in pitch.
import type { Bell } from '../core/surface_types';

interface Tone {
  hz: number;
  at_s: number;
  s: number; // how long it rings
  loud: number;
}

const tones: Record<Bell, Tone[]> = {
  ready: [{ hz: 440, at_s: 0, s: 0.5, loud: 0.5 }],
  start: [{ hz: 440, at_s: 0, s: 0.45, loud: 0.6 }, { hz: 659.3, at_s: 0.16, s: 0.9, loud: 0.7 }],
  tick: [{ hz: 880, at_s: 0, s: 0.09, loud: 0.3 }],
  end: [{ hz: 659.3, at_s: 0, s: 0.5, loud: 0.6 }, { hz: 523.3, at_s: 0.16, s: 0.5, loud: 0.6 }, { hz: 784, at_s: 0.32, s: 1.3, loud: 0.7 }],
  pause: [{ hz: 392, at_s: 0, s: 0.4, loud: 0.5 }, { hz: 329.6, at_s: 0.2, s: 0.7, loud: 0.5 }],
  ease: [{ hz: 349.2, at_s: 0, s: 0.6, loud: 0.7 }, { hz: 293.7, at_s: 0.22, s: 0.7, loud: 0.7 }, { hz: 220, at_s: 0.44, s: 1.4, loud: 0.7 }],
  finish: [{ hz: 392, at_s: 0, s: 0.7, loud: 0.6 }, { hz: 523.3, at_s: 0.2, s: 0.7, loud: 0.6 }, { hz: 659.3, at_s: 0.4, s: 0.9, loud: 0.6 },
    { hz: 784, at_s: 0.6, s: 2, loud: 0.7 }],
};

/** One bell, into `out`. */
export function ringBell(audio: AudioContext, out: AudioNode, bell: Bell): void {
  for (const tone of tones[bell]) {
    const start = audio.currentTime + 0.01 + tone.at_s;
    // A fundamental with a faint octave and twelfth: a small singing bowl rather than a beeper.
    for (const [times, share] of [[1, 1], [2, 0.28], [3, 0.1]] as const) {
      const oscillator = audio.createOscillator();
      const gain = audio.createGain();
      oscillator.frequency.value = tone.hz * times;
      gain.gain.setValueAtTime(0.0001, start);
      gain.gain.exponentialRampToValueAtTime(0.3 * tone.loud * share, start + 0.012);
      gain.gain.exponentialRampToValueAtTime(0.0001, start + tone.s / times ** 0.5);
      oscillator.connect(gain).connect(out);
      oscillator.start(start);
      oscillator.stop(start + tone.s + 0.05);
    }
  }
}
