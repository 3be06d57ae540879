/** So many requests, or fewer where they take more than so many seconds. */
export interface Turn {
  readonly requests: number;
  readonly seconds: number;
}

/** How much is done for a figure. */
export interface Effort {
  /** Before anything is timed each contender is asked each question so often, or for so many seconds. */
  readonly rehearsal: Turn;
  /** Turns of each contender. */
  readonly rounds: number;
  /** Requests of a turn that are timed, fewer where they take too many seconds; and those before them that are not. */
  readonly turn: Turn;
  readonly warmUp: number;
  /** Seconds of requests on many connections, about, for each question and contender. */
  readonly load: number;
  /** How often a program is started, a schema built. */
  readonly starts: number;
  /** Articles that are taken in for the rate of ingest, at most. */
  readonly ingested: number;
  /** Texts that are read. */
  readonly texts: number;
  /** Claims about each of the parties whose pages are compared. */
  readonly hubs: readonly number[];
}

export const WHOLE: Effort = {
  // A server that has just started runs code that is not compiled yet, and more of it the more it does.
  rehearsal: { requests: 300, seconds: 1.5 },
  turn: { requests: 20, seconds: 4 },
  ...{ rounds: 5, warmUp: 4, load: 1.5, starts: 3 },
  ...{ ingested: 3_000, texts: 60, hubs: [100, 10_000, 100_000] },
};

/** To see that everything works; the figures say little. */
export const QUICK: Effort = {
  rehearsal: { requests: 1, seconds: 0 },
  turn: { requests: 3, seconds: 1 },
  ...{ rounds: 2, warmUp: 1, load: 0.1, starts: 1 },
  ...{ ingested: 20, texts: 3, hubs: [100, 2_000] },
};
