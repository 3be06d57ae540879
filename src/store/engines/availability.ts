/** How long things may take, in milliseconds. */
export interface Patience {
  /** After which something under way makes us ask whether the server answers at all, and ask again. */
  readonly unanswered: number;
  /** That the answer to that may take. */
  readonly probe: number;
  /** Between two such questions while it does not answer. */
  readonly pause: number;
}

const PATIENCE: Patience = { unanswered: 1_000, probe: 5_000, pause: 1_000 };

/** What is asked of a server, and what becomes of it where the server is found not to answer. */
interface UnderWay {
  readonly since: number;
  readonly giveUp: (error: Error) => void;
}

/**
 * Tells a server that takes its time from one that does not answer. Where it does not, everything that was asked of it is
 * given up, and what is asked next fails at once, until it answers a probe.
 */
export class Availability {
  readonly #probe: () => Promise<void>;
  readonly #failure: (cause: unknown) => Error;
  readonly #onChange: (isUp: boolean) => void;
  readonly #patience: Patience;
  readonly #underWay = new Set<UnderWay>();
  #cause: unknown = null;
  #isUp = true;
  #answered = 0;
  #probing: Promise<boolean> | null = null;
  #timer: NodeJS.Timeout | null = null;

  /**
   * @param probe asks the server something that costs it nothing, over a connection of its own
   * @param failure what to throw where the server does not answer
   * @param onChange told when it stops answering, and when it answers again
   */
  constructor(
    probe: () => Promise<void>,
    failure: (cause: unknown) => Error,
    onChange: (isUp: boolean) => void,
    patience = PATIENCE,
  ) {
    this.#probe = probe;
    this.#failure = failure;
    this.#onChange = onChange;
    this.#patience = patience;
  }

  get underWay(): number {
    return this.#underWay.size;
  }

  /** Does something with the server. Rejects as soon as the server is found not to answer. */
  async whileUp<Result>(work: () => Promise<Result>): Promise<Result> {
    if (!this.#isUp) throw this.#failure(this.#cause);
    return new Promise<Result>((resolve, reject) => {
      const asked = { since: performance.now(), giveUp: reject };
      this.#underWay.add(asked);
      this.#timer ??= setInterval(() => this.#look(), this.#patience.unanswered / 4).unref();
      work()
        .then(resolve, reject)
        .finally(() => this.#underWay.delete(asked));
    });
  }

  /** To be told where a connection broke: whether the server is there is asked at once. */
  suspect(): void {
    void this.#ask();
  }

  close(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  #look(): void {
    const [oldest] = this.#underWay;
    if (oldest === undefined) this.close();
    else if (performance.now() - Math.max(oldest.since, this.#answered) > this.#patience.unanswered) this.suspect();
  }

  /** Whether the server answers; asked once for all who want to know. */
  #ask(): Promise<boolean> {
    this.#probing ??= this.#answers().finally(() => (this.#probing = null));
    return this.#probing;
  }

  async #answers(): Promise<boolean> {
    try {
      await withinTime(this.#probe(), this.#patience.probe);
      this.#answered = performance.now();
      if (!this.#isUp) this.#change(true);
      return true;
    } catch (error) {
      this.#cause = error;
      if (this.#isUp) this.#goDown();
      return false;
    }
  }

  #goDown(): void {
    this.#change(false);
    for (const { giveUp } of this.#underWay) giveUp(this.#failure(this.#cause));
    this.#underWay.clear();
    const again = () => {
      setTimeout(() => void this.#ask().then((answers) => answers || again()), this.#patience.pause).unref();
    };
    again();
  }

  #change(isUp: boolean): void {
    this.#isUp = isUp;
    this.#onChange(isUp);
  }
}

/** For what has come, and waits in a thread that was busy, to be looked at. */
const GRACE = 100;

async function withinTime(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const isOver = () => reject(new Error(`no answer within ${milliseconds} ms`));
    timer = setTimeout(() => (timer = setTimeout(isOver, GRACE)), milliseconds);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
