/** Counts that precision and recall are made of; they add up. */
export interface Counts {
  right: number;
  found: number;
  wanted: number;
}

/** What a measure came to. Shares are per cent. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: '%' | 'F1' | '/s' | 'MB' | '';
  readonly precision?: number;
  readonly recall?: number;
  /** Of how many. */
  readonly of?: number;
}

/** No counts yet. */
export function noCounts(): Counts {
  return { right: 0, found: 0, wanted: 0 };
}

/** Precision, recall and their harmonic mean. */
export function f1Figure(name: string, { right, found, wanted }: Counts): Figure {
  return scoreFigure(name, right / Math.max(1, found), right / Math.max(1, wanted));
}

/** @param precision and recall, 0 to 1 */
export function scoreFigure(name: string, precision: number, recall: number): Figure {
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { name, value: percent(f1), unit: 'F1', precision: percent(precision), recall: percent(recall) };
}

/** A share of a number of things. */
export function shareFigure(name: string, part: number, of: number): Figure {
  return { name, value: percent(part / Math.max(1, of)), unit: '%', of };
}

/** Per cent with two places. */
export function percent(share: number): number {
  return Math.round(share * 10_000) / 100;
}
