/** How often something is read that commits take apart. */
const MOST_READINGS = 4;

/** The commits of this process: who reads beside one may see a part of what it writes, or of what it takes away. */
export class Commits {
  #begun = 0;
  #ended = 0;
  #quiet: Promise<void> = Promise.resolve();
  #beQuiet: () => void = () => undefined;

  /** How many have ended so far. */
  get ended(): number {
    return this.#ended;
  }

  /** Whether one has begun and not ended. */
  get areUnderWay(): boolean {
    return this.#begun > this.#ended;
  }

  /** To be called before one is sent; what is returned, once it is known or given up. */
  begin(): () => void {
    if (this.#begun === this.#ended) this.#quiet = new Promise((resolve) => (this.#beQuiet = resolve));
    this.#begun += 1;
    return () => {
      this.#ended += 1;
      if (this.#begun === this.#ended) this.#beQuiet();
    };
  }

  /** Reads; where a commit was under way meanwhile, waits for its end and reads again, a few times. */
  async unbroken<Result>(read: () => Promise<Result>): Promise<Result> {
    for (let readings = 1; ; readings += 1) {
      const before = this.#ended;
      const result = await read();
      if (this.#begun === before || readings === MOST_READINGS) return result;
      await this.#quiet;
    }
  }
}
