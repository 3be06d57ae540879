/** How much is done for a figure. */
export interface Effort {
  /** Turns of each contender. */
  readonly rounds: number;
  /** Requests of a turn that are timed, and those before them that are not. */
  readonly requests: number;
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
  ...{ rounds: 5, requests: 20, warmUp: 4, load: 1.5, starts: 3 },
  ...{ ingested: 3_000, texts: 60, hubs: [100, 10_000, 100_000] },
};

/** To see that everything works; the figures say little. */
export const QUICK: Effort = {
  ...{ rounds: 2, requests: 3, warmUp: 1, load: 0.1, starts: 1 },
  ...{ ingested: 20, texts: 3, hubs: [100, 2_000] },
};
