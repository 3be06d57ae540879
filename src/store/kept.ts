import type { Engine } from './engine.js';
import { KeptLists } from './kept-lists.js';
import { KeptRows } from './kept-rows.js';

/** What all graphs on one store remember together, where nobody but this process writes. */
export interface Kept {
  readonly lists: KeptLists;
  readonly rows: KeptRows;
}

export function keeping(engine: Engine): Kept {
  return { lists: new KeptLists(engine), rows: new KeptRows(engine) };
}
