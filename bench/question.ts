import type { Sample } from './sample.js';

/** What one request asks for: a node by id, words, and which stretch of its list. */
export interface Parameters {
  readonly id?: string;
  readonly words?: string;
  /** Length of the page. */
  readonly first: number;
  /** How many items of the list come before the page. */
  readonly offset: number;
}

/** The same question in the words of each contender; answers have the same ids in the same order. */
export interface Question {
  /** As `--only` takes it. */
  readonly name: string;
  /** As the table has it. */
  readonly title: string;
  /** What requests ask for, in turn. */
  readonly parameters: (sample: Sample) => readonly Parameters[];
  /** GraphQL with `$id` or `$words`, `$first`, and `$after` where the list has pages. */
  readonly quoth: string;
  /** GraphQL that gives `cursor`, the end of a page of `$first` after `$after`; where `offset` may be above 0. */
  readonly cursors?: string;
  /** GraphQL with `$id`, `$words` or `$key`, `$first` and `$offset`. */
  readonly peer: string;
  /** Cypher with `$id` or `$words`, `$first` and `$after`, the sort key before the page. */
  readonly floor: string;
  /** Cypher that gives the sort key at `$offset`. */
  readonly keys?: string;
}
