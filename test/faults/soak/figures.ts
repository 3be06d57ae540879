/** Milliseconds that the answers of a kind took. */
export interface Latency {
  readonly kind: string;
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
}

/** What a soak came to. */
export interface SoakReport {
  readonly seconds: number;
  readonly latencies: readonly Latency[];
  /** Answers, and claims that subscribers were told of, that were compared. */
  readonly compared: number;
  /** What was not as it has to be; empty where all was. */
  readonly wrong: readonly string[];
  /** Requests that were turned away, and how many of them without being told when to come again. */
  readonly shed: number;
  readonly untold: number;
  /** Requests of bursts that were answered. */
  readonly answeredInBursts: number;
  /** Bytes of the process at the half and at the end. */
  readonly memory: { readonly half: number; readonly end: number };
  /** Bytes an hour that the memory grew by in the second half: the slope of the line that fits best. */
  readonly slope: number;
}

/** Errors that are kept; of more only the number matters. */
const MOST_WRONG = 20;

/** Gathers what there is to tell of a soak. */
export class Figures {
  readonly #began = performance.now();
  readonly #times = new Map<string, number[]>();
  readonly #memory: { at: number; bytes: number }[] = [];
  readonly #wrong: string[] = [];
  #compared = 0;
  #shed = 0;
  #untold = 0;
  #answeredInBursts = 0;

  /** @param wrong null where what was compared is right */
  compare(wrong: string | null): void {
    this.#compared += 1;
    if (wrong !== null && this.#wrong.length < MOST_WRONG) this.#wrong.push(wrong);
  }

  onAnswer(kind: string, milliseconds: number): void {
    const times = this.#times.get(kind) ?? [];
    this.#times.set(kind, times);
    times.push(milliseconds);
  }

  onShed(isTold: boolean): void {
    this.#shed += 1;
    if (!isTold) this.#untold += 1;
  }

  onBurst(status: number, isTold: boolean): void {
    if (status === 200) this.#answeredInBursts += 1;
    else if (status === 503) this.onShed(isTold);
    else this.compare(`a request of a burst is answered ${status}`);
  }

  memory(bytes: number): void {
    this.#memory.push({ at: performance.now(), bytes });
  }

  report(): SoakReport {
    const late = this.#memory.slice(this.#memory.length >> 1);
    return {
      seconds: (performance.now() - this.#began) / 1000,
      latencies: [...this.#times].map(([kind, times]) => latencyOf(kind, times)),
      compared: this.#compared,
      wrong: [...this.#wrong],
      shed: this.#shed,
      untold: this.#untold,
      answeredInBursts: this.#answeredInBursts,
      memory: { half: late[0]?.bytes ?? 0, end: late.at(-1)?.bytes ?? 0 },
      slope: slopeOf(late) * 3_600_000,
    };
  }
}

function latencyOf(kind: string, times: readonly number[]): Latency {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return { kind, count: sorted.length, p50: at(0.5), p99: at(0.99) };
}

/** Of the least squares. */
function slopeOf(points: readonly { at: number; bytes: number }[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [at, bytes] = [mean(points.map((point) => point.at)), mean(points.map((point) => point.bytes))];
  const spread = points.reduce((sum, point) => sum + (point.at - at) ** 2, 0);
  const common = points.reduce((sum, point) => sum + (point.at - at) * (point.bytes - bytes), 0);
  return spread === 0 ? 0 : common / spread;
}
