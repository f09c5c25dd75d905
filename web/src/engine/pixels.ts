// The pixels of a frame, RGBA. Closes nothing.
//
// VideoFrame.copyTo takes 0.9 ms for 640 x 480 where a canvas takes 8.4 ms (Chromium 156, no GPU); it knows neither
// rotation nor scaling, and not every browser converts to RGBA, so that the canvas is the other way.

// chosen: a phone's film may be larger than is of any use to a crop of 256 px.
const sideMax_px = 1920;

export interface Picture {
  rgba: Uint8Array<ArrayBuffer>;
  width: number;
  height: number;
}

export class PixelReader {
  private buffer = new Uint8Array(0);
  private canvas: OffscreenCanvasRenderingContext2D | null = null;
  private copies = true; // until copyTo refuses

  /** The result is valid until the next call. */
  async read(frame: VideoFrame): Promise<Picture> {
    const width = frame.displayWidth;
    const height = frame.displayHeight;
    const visible = frame.visibleRect;
    const upright = !('rotation' in frame && frame.rotation !== 0) && !('flip' in frame && frame.flip === true);
    const plain = visible?.width === width && visible.height === height && Math.max(width, height) <= sideMax_px;
    if (this.copies && upright && plain) {
      const bytes = width * height * 4;
      if (this.buffer.length !== bytes) this.buffer = new Uint8Array(bytes);
      try {
        const [layout] = await frame.copyTo(this.buffer, { format: 'RGBA', colorSpace: 'srgb' });
        if (layout?.offset === 0 && layout.stride === width * 4) return { rgba: this.buffer, width, height };
        this.copies = false;
      } catch {
        this.copies = false;
      }
    }
    return this.draw(frame, width, height);
  }

  private draw(frame: VideoFrame, shownWidth: number, shownHeight: number): Picture {
    const scale = Math.min(1, sideMax_px / Math.max(shownWidth, shownHeight));
    const width = Math.round(shownWidth * scale);
    const height = Math.round(shownHeight * scale);
    this.canvas ??= new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true, alpha: false });
    if (!this.canvas) throw new Error('There is no canvas to read the picture with.');
    if (this.canvas.canvas.width !== width || this.canvas.canvas.height !== height) {
      this.canvas.canvas.width = width;
      this.canvas.canvas.height = height;
    }
    this.canvas.drawImage(frame, 0, 0, width, height);
    const { data } = this.canvas.getImageData(0, 0, width, height);
    return { rgba: new Uint8Array(data.buffer), width, height };
  }
}
