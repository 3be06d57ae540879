import type { KeyedLabel } from '../cypher/verify.js';
import type { Engine, Transaction } from '../engine.js';

/** One thing that is not as it has to be. */
export interface Finding {
  /** What has to be so of every node of the kind, in words: `its quote is what its article has there`. */
  readonly rule: string;
  /** Id or key of the node of which it is not. */
  readonly id: string;
  /** What is there instead. */
  readonly found: string;
}

/** A kind of node, and what has to be so of each. */
export interface Subject {
  readonly label: KeyedLabel;
  /** How many are read at once: few of what is large. */
  readonly page: number;
  readonly examine: (engine: Engine, keys: readonly string[]) => Promise<Finding[]>;
}

/** Lets what is asked in a transaction be asked outside of one. */
export function reading(engine: Engine): Transaction {
  return { run: (statement, parameters) => engine.read(statement, parameters) };
}

/** Collects what is wrong with one node. */
export class Notes {
  readonly findings: Finding[] = [];

  constructor(readonly id: string) {}

  /** Notes where something that has to be so is not. */
  expect(isSo: boolean, rule: string, found: unknown): void {
    if (!isSo) this.findings.push({ rule, id: this.id, found: shown(found) });
  }

  /** The same for a value that has to be another one. */
  same(found: unknown, expected: unknown, rule: string): void {
    this.expect(JSON.stringify(found ?? null) === JSON.stringify(expected ?? null), rule, found);
  }
}

const LONGEST = 120;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function isDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
