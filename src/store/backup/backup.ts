import {
  BACKED_UP_EDGES,
  BACKED_UP_LABELS,
  edgesOfNodes,
  nodesAfter,
  ownerOfEdge,
  type BackedUpLabel,
} from '../cypher/backup.js';
import type { Engine } from '../engine.js';
import { versionToRead } from '../migrations.js';
import { keyPages } from '../keyed.js';
import { Steadiness } from '../steady.js';
import { FORMAT, Seal, type Counts, type Head, type Part } from './format.js';

/** Articles have long texts; of the others many are read at once. */
const PAGE = { Article: 50, other: 1_000 };

/**
 * The lines of a backup of everything in a store, decisions too; each ends with a line feed. They are the same whatever
 * database the store is in.
 * @throws StoreError where there is no store of this program's or an older version, and where somebody writes meanwhile:
 * what was given until then is no backup
 */
export async function* backupOf(engine: Engine, onProgress?: (counts: Counts) => void): AsyncGenerator<string> {
  const steadiness = await Steadiness.of(engine);
  const seal = new Seal();
  const head: Head = {
    ...{ quoth: 'backup', format: FORMAT, version: await versionToRead(engine) },
    madeAt: new Date().toISOString(),
  };
  const lineOf = (value: Head | Part, part: Part | null) => {
    const line = JSON.stringify(value);
    seal.add(line, part);
    onProgress?.(seal.counts());
    return `${line}\n`;
  };
  yield lineOf(head, null);
  for (const label of BACKED_UP_LABELS) for await (const part of nodesOf(engine, label)) yield lineOf(part, part);
  for await (const part of edgesIn(engine)) yield lineOf(part, part);
  await steadiness.check();
  yield `${JSON.stringify(seal.foot())}\n`;
}

async function* nodesOf(engine: Engine, label: BackedUpLabel): AsyncGenerator<Part> {
  const limit = label === 'Article' ? PAGE.Article : PAGE.other;
  let after = '';
  for (;;) {
    const rows = await engine.read(nodesAfter(label), { after, limit });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield { nodes: label, rows: rows.map(({ properties }) => properties) };
    after = last.key;
  }
}

async function* edgesIn(engine: Engine): AsyncGenerator<Part> {
  for (const owner of ['Article', 'Party', 'Claim', 'Curation', 'Finding', 'Appearance'] as const) {
    const types = BACKED_UP_EDGES.filter((type) => ownerOfEdge(type) === owner);
    for await (const keys of keyPages(engine, owner, PAGE.other))
      for (const type of types) {
        const edges = await engine.read(edgesOfNodes(type), { keys });
        if (edges.length > 0)
          yield { edges: type, rows: edges.map(({ from, to, properties }) => [from, to, properties] as const) };
      }
  }
}
