import { keysAfter, type KeyedLabel } from './cypher/verify.js';
import type { Engine } from './engine.js';

/** The keys of all nodes of a kind, some at a time. */
export async function* keyPages(engine: Engine, label: KeyedLabel, limit: number): AsyncGenerator<string[]> {
  let after = '';
  for (;;) {
    const rows = await engine.read(keysAfter(label), { after, limit });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(({ key }) => key);
    after = last.key;
  }
}
