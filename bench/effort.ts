/** How much is done for a figure. */
export interface Effort {
  /** Turns of each contender. */
  readonly rounds: number;
  /** Requests of a turn that are timed, and those before them that are not. */
  readonly requests: number;
  readonly warmUp: number;
  /** Seconds that each contender is asked a question on many connections. */
  readonly seconds: number;
  /** How often a program is started, a schema built. */
  readonly starts: number;
}

export const WHOLE: Effort = { rounds: 6, requests: 20, warmUp: 4, seconds: 4, starts: 5 };

/** To see that everything works; the figures say little. */
export const QUICK: Effort = { rounds: 2, requests: 3, warmUp: 1, seconds: 1, starts: 1 };
