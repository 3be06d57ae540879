import { InvalidArgumentError } from 'commander';

/**
 * A reader of an option's value that is a whole number of a range.
 * @throws InvalidArgumentError, from what it returns, for anything else.
 */
export function wholeNumber(least: number, most: number): (written: string) => number {
  return (written) => {
    const number = Number(written);
    if (/^\d+$/u.test(written) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`Write a whole number from ${least} to ${most}.`);
  };
}

/** A reader of how many threads read texts. */
export const workersOf = wholeNumber(1, 512);
