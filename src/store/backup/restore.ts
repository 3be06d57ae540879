import { StoreError } from '../../errors.js';
import {
  beginRestore,
  deleteSome,
  endRestore,
  nodesPresent,
  restoreEdges,
  restoreNodes,
  unfinishedRestore,
} from '../cypher/backup.js';
import type { Engine } from '../engine.js';
import { migrate, prepareForVersion } from '../migrations.js';
import { runOnRows } from '../slices.js';
import { partsOf, type Counts, type Head, type Part } from './format.js';

/** Writes a backup into an empty store, as `restoreAsItWas` does, and brings it to this program's version. */
export async function restore(...given: Parameters<typeof restoreAsItWas>): Promise<Counts> {
  const counts = await restoreAsItWas(...given);
  await migrate(given[0]);
  return counts;
}

/**
 * Writes a backup into an empty store, which then has the version that the backup is of. All of the backup is read before anything is
 * written, so that a broken one changes nothing; what breaks off later is known for what it is, and begun anew.
 * @param linesOf begins to read the backup; called twice
 * @throws DocumentError for a broken backup; StoreError where the store is not empty, or where the backup is of a newer version
 */
export async function restoreAsItWas(
  engine: Engine,
  linesOf: () => AsyncIterable<string>,
  onProgress?: (done: number, total: number) => void,
): Promise<Counts> {
  const { head, counts } = await examined(linesOf());
  await refuseContent(engine);
  await engine.write((transaction) => transaction.run(beginRestore, { startedAt: new Date().toISOString() }));
  for (let deleted = 1; deleted > 0;) deleted = await deletedSome(engine);
  await prepareForVersion(engine, head.version);
  let done = 0;
  for await (const part of partsOf(linesOf(), () => undefined)) {
    await write(engine, part);
    done += part.rows.length;
    onProgress?.(done, counts.nodes + counts.relationships);
  }
  await engine.write((transaction) => transaction.run(endRestore, {}));
  return counts;
}

async function examined(lines: AsyncIterable<string>): Promise<{ head: Head; counts: Counts }> {
  let head: Head | undefined;
  const parts = partsOf(lines, (value) => {
    head = value;
  });
  for (;;) {
    const { done, value } = await parts.next();
    if (done !== true) continue;
    if (head === undefined) throw new TypeError('a backup that was read has a head');
    return { head, counts: value };
  }
}

/** What a restore that broke off left is no content. */
async function refuseContent(engine: Engine): Promise<void> {
  const [unfinished] = await engine.read(unfinishedRestore, {});
  const [present] = await engine.read(nodesPresent, {});
  if ((unfinished?.restores ?? 0) > 0 || (present?.nodes ?? 0) === 0) return;
  throw new StoreError('The store is not empty; a backup is restored into an empty one.', {
    details: { remedy: 'Set QUOTH_DATA to a new folder, or NEO4J_DATABASE to an empty database.' },
  });
}

const DELETED_AT_ONCE = 5_000;

async function deletedSome(engine: Engine): Promise<number> {
  const rows = await engine.write((transaction) => transaction.run(deleteSome, { limit: DELETED_AT_ONCE }));
  return rows[0]?.deleted ?? 0;
}

async function write(engine: Engine, part: Part): Promise<void> {
  await engine.write((transaction) =>
    'nodes' in part
      ? runOnRows(transaction, restoreNodes(part.nodes), part.rows)
      : runOnRows(
          transaction,
          restoreEdges(part.edges),
          part.rows.map(([from, to, properties]) => ({ from, to, properties: { ...properties } })),
        ),
  );
}
