// Frames of a camera or of a video file, each with the time at which it was taken.
//
// Clock:   requestVideoFrameCallback; captureTime where the browser says it, else the time at which the frame came.
// Camera:  a frame is taken when the receiver has room; while it has none, frames are not even made.
// File:    the film is stepped through by seeking, not played: the same frames come on every device, and as fast as they
//          are taken. 46 ms a step for 640 x 480 (Chromium 156, no GPU), so about 1.5 times as fast as it was filmed.
// Memory:  whoever receives a frame closes it. stop() ends every track and takes the film away.
import { clock_ms } from './messages';

export type CameraReason = 'camera-refused' | 'camera-absent' | 'camera-in-use' | 'camera-ended' | 'camera-failed';

export class CameraError extends Error {
  constructor(readonly reason: CameraReason, detail: string) {
    super(detail);
  }
}

const reasons: Record<string, CameraReason> = {
  NotAllowedError: 'camera-refused', SecurityError: 'camera-refused', NotFoundError: 'camera-absent',
  OverconstrainedError: 'camera-absent', NotReadableError: 'camera-in-use', AbortError: 'camera-in-use',
};

export interface CameraEvents {
  /** False: there is no room; the frame was not taken. */
  hasRoom(): boolean;
  frame(frame: VideoFrame, captured_ms: number): void;
  muted(muted: boolean): void;
  ended(): void;
}

export interface Source {
  stop(): void;
}

/** Opens the camera and shows it in `video`. Throws CameraError. */
export async function openCamera(video: HTMLVideoElement, events: CameraEvents, deviceId?: string): Promise<Source> {
  // There is no mediaDevices on pages that are not secure.
  if (!('mediaDevices' in navigator)) throw new CameraError('camera-refused', 'This page is not secure.');
  let stream: MediaStream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: {
        width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 },
        ...(deviceId === undefined ? { facingMode: 'user' } : { deviceId: { exact: deviceId } }),
      },
    });
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    throw new CameraError(reasons[name] ?? 'camera-failed', String(error));
  }
  let stopped = false;
  let callback = 0;
  const stop = (): void => {
    stopped = true;
    video.cancelVideoFrameCallback(callback);
    for (const track of stream.getTracks()) track.stop();
    if (video.srcObject === stream) video.srcObject = null;
  };
  for (const track of stream.getVideoTracks()) {
    track.onended = () => {
      if (!stopped) events.ended();
    };
    track.onmute = () => events.muted(true);
    track.onunmute = () => events.muted(false);
  }
  const take = (now: number, metadata: VideoFrameCallbackMetadata): void => {
    if (stopped) return;
    callback = video.requestVideoFrameCallback(take);
    if (!events.hasRoom()) return;
    // Some browsers count captureTime from another start: believed when it lies a moment ago.
    const captured = metadata.captureTime;
    const taken = captured !== undefined && captured <= now && now - captured < 1000 ? captured : now;
    events.frame(new VideoFrame(video), performance.timeOrigin + taken);
  };
  try {
    video.srcObject = stream;
    await video.play();
  } catch (error) {
    stop();
    throw new CameraError('camera-failed', String(error));
  }
  callback = video.requestVideoFrameCallback(take);
  return { stop };
}

const shownWithin_ms = 1000; // on a machine with ten times more to do than it can

export interface FilmEvents {
  /** Resolves when the next frame may come. */
  frame(frame: VideoFrame, captured_ms: number, t_s: number): Promise<void>;
  progress(t_s: number, duration_s: number): void;
}

export class FilmError extends Error {}

export interface Film extends Source {
  /** Steps through the film, `hz` frames a second of it. Resolves at its end or when stopped; false when stopped. */
  run(hz: number): Promise<boolean>;
}

function once(video: HTMLVideoElement, event: 'seeked' | 'loadeddata'): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => (): void => {
      video.removeEventListener(event, good);
      video.removeEventListener('error', bad);
      video.removeEventListener('emptied', gone);
      done();
    };
    const good = settle(resolve);
    const bad = settle(() => reject(new FilmError(video.error?.message ?? 'The film cannot be read.')));
    const gone = settle(() => reject(new FilmError('The film was taken away.')));
    video.addEventListener(event, good);
    video.addEventListener('error', bad);
    if (event === 'seeked') video.addEventListener('emptied', gone);
  });
}

/** Waits until a frame after `previous_us` is shown, or for a second in which none was. */
function shown(video: HTMLVideoElement, previous_us: number): Promise<void> {
  return new Promise(resolve => {
    let callback = 0;
    const patience = setTimeout(() => {
      video.cancelVideoFrameCallback(callback);
      resolve();
    }, shownWithin_ms);
    const look = (_now: number, metadata: VideoFrameCallbackMetadata): void => {
      if (metadata.mediaTime * 1e6 <= previous_us + 1) {
        callback = video.requestVideoFrameCallback(look);
        return;
      }
      clearTimeout(patience);
      resolve();
    };
    callback = video.requestVideoFrameCallback(look);
  });
}

/** Opens a film and shows its first frame in `video`. Throws FilmError. */
export async function openFilm(video: HTMLVideoElement, file: Blob, events: FilmEvents): Promise<Film> {
  const url = URL.createObjectURL(file);
  let stopped = false;
  const stop = (): void => {
    if (stopped) return;
    stopped = true;
    video.removeAttribute('src');
    video.load();
    URL.revokeObjectURL(url);
  };
  const loaded = once(video, 'loadeddata');
  video.srcObject = null;
  video.preload = 'auto';
  video.src = url;
  try {
    await loaded;
    if (!Number.isFinite(video.duration) || video.videoWidth === 0) throw new FilmError('The film has no pictures or no end.');
  } catch (error) {
    stop();
    throw error;
  }

  const run = async (hz: number): Promise<boolean> => {
    const duration_s = video.duration;
    let previous_us = -1;
    let between_us = Infinity; // the shortest time between two frames of the film so far
    let taken = Promise.resolve();
    // A frame lasts until the next begins: a little after its start is inside it.
    const inside_s = 0.001;
    for (let step = 0; step / hz < duration_s; ++step) {
      const target_s = Math.min(step / hz + inside_s, duration_s);
      // Films with fewer frames than we look at show one of them twice: no need to wait for what will not come.
      if (Number.isFinite(between_us) && target_s * 1e6 < previous_us + 0.9 * between_us) continue;
      const seeked = once(video, 'seeked');
      video.currentTime = target_s;
      try {
        await seeked;
      } catch (error) {
        if (stopped) return false;
        throw error;
      }
      let frame = new VideoFrame(video);
      if (frame.timestamp <= previous_us) {
        // A busy browser may have sought and not yet shown what it found.
        frame.close();
        await shown(video, previous_us);
        if (stopped) return false;
        frame = new VideoFrame(video);
      }
      if (frame.timestamp <= previous_us) {
        frame.close();
        continue;
      }
      if (previous_us >= 0) between_us = Math.min(between_us, frame.timestamp - previous_us);
      previous_us = frame.timestamp;
      await taken; // the one before; seeking went on meanwhile
      if (stopped) {
        frame.close();
        return false;
      }
      taken = events.frame(frame, clock_ms(), frame.timestamp / 1e6);
      events.progress(frame.timestamp / 1e6, duration_s);
    }
    await taken;
    return !stopped;
  };
  return { run, stop };
}
