// Medians and rates of the last seconds, for the settings screen and for the core's choice of pace.

/** The last `size` values. */
export class Meter {
  private readonly values: number[] = [];

  constructor(private readonly size: number) {}

  add(value: number): void {
    this.values.push(value);
    if (this.values.length > this.size) this.values.shift();
  }
  clear(): void {
    this.values.length = 0;
  }
  get full(): boolean {
    return this.values.length === this.size;
  }
  median(): number | null {
    if (this.values.length === 0) return null;
    const sorted = [...this.values].sort((a, b) => a - b);
    return sorted[sorted.length >> 1] ?? null;
  }
}

/** How often something happened in the last seconds. */
export class Rate {
  private readonly times: number[] = [];

  constructor(private readonly window_ms: number) {}

  add(now_ms: number): void {
    this.times.push(now_ms);
    this.drop(now_ms);
  }
  hz(now_ms: number): number {
    this.drop(now_ms);
    const first = this.times[0];
    if (first === undefined) return 0;
    return (1000 * this.times.length) / Math.max(1000, Math.min(this.window_ms, now_ms - first));
  }
  private drop(now_ms: number): void {
    while (this.times[0] !== undefined && now_ms - this.times[0] > this.window_ms) this.times.shift();
  }
}
