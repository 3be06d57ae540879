import type { Engine } from '../src/store/engine.js';
import type { Statement } from '../src/store/statement.js';

/** What is in a store, as the rows of the statements that write it again. */
export interface Writes {
  readonly nodes: readonly NodeWrites[];
  readonly relationships: readonly RelationshipWrites[];
  readonly counts: { readonly nodes: number; readonly relationships: number };
}

/** Nodes of the same labels, by their properties. */
interface NodeWrites {
  readonly labels: readonly string[];
  readonly rows: readonly object[];
}

/** Relationships of one type between nodes of the same labels. */
interface RelationshipWrites {
  readonly type: string;
  readonly from: End;
  readonly to: End;
  readonly rows: readonly { readonly from: string; readonly to: string; readonly properties: object }[];
}

/** How an end is found again: by a label and the property that is unique in it. */
interface End {
  readonly label: string;
  readonly key: 'id' | 'key' | 'name';
}

/** Rows of a statement; more take longer to plan for than they save. */
const BATCH = 5_000;
const DELETED_AT_ONCE = 10_000;

function statement<Parameters extends object, Row extends object>(text: string): Statement<Parameters, Row> {
  return { name: 'bench', text };
}

/** Reads all that is in a store, what migrations recorded aside. */
export async function readWrites(engine: Engine): Promise<Writes> {
  const nodes = await readNodes(engine);
  const types = await engine.read(
    statement<object, { type: string }>('MATCH ()-[e]->() RETURN DISTINCT type(e) AS type'),
    {},
  );
  const relationships: RelationshipWrites[] = [];
  for (const { type } of types) relationships.push(...(await readRelationships(engine, type)));
  const sizeOf = (writes: readonly { rows: readonly object[] }[]): number =>
    writes.reduce((sum, { rows }) => sum + rows.length, 0);
  return { nodes, relationships, counts: { nodes: sizeOf(nodes), relationships: sizeOf(relationships) } };
}

async function readNodes(engine: Engine): Promise<NodeWrites[]> {
  const rows = await engine.read(
    statement<object, { labels: string[]; properties: object }>(
      'MATCH (n) WHERE NOT n:Migration RETURN labels(n) AS labels, properties(n) AS properties',
    ),
    {},
  );
  return [...grouped(rows, ({ labels }) => labels.join(':')).values()].map((group) => ({
    labels: group[0]?.labels ?? [],
    rows: group.map(({ properties }) => properties),
  }));
}

interface RelationshipRow {
  readonly from: string;
  readonly fromLabels: string[];
  readonly to: string;
  readonly toLabels: string[];
  readonly properties: object;
}

async function readRelationships(engine: Engine, type: string): Promise<RelationshipWrites[]> {
  const rows = await engine.read(
    statement<object, RelationshipRow>(
      `MATCH (a)-[e:${type}]->(b)
       RETURN coalesce(a.id, a.key, a.name) AS from, labels(a) AS fromLabels,
         coalesce(b.id, b.key, b.name) AS to, labels(b) AS toLabels, properties(e) AS properties`,
    ),
    {},
  );
  const groups = grouped(rows, ({ fromLabels, toLabels }) => `${endOf(fromLabels).label} ${endOf(toLabels).label}`);
  return [...groups.values()].map((group) => ({
    ...{ type, from: endOf(group[0]?.fromLabels ?? []), to: endOf(group[0]?.toLabels ?? []) },
    rows: group.map(({ from, to, properties }) => ({ from, to, properties })),
  }));
}

function endOf(labels: readonly string[]): End {
  const label = labels.includes('Party') ? 'Party' : (labels[0] ?? '');
  return { label, key: label === 'Name' || label === 'Bucket' ? 'key' : label === 'Ledger' ? 'name' : 'id' };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

/** Writes into an empty store with its indexes what was read from another, in as few statements as there can be. */
export async function writeBare(engine: Engine, { nodes, relationships }: Writes): Promise<void> {
  for (const { labels, rows } of nodes)
    await inBatches(engine, rows, `UNWIND $rows AS row CREATE (n:${labels.join(':')}) SET n = row`);
  for (const { type, from, to, rows } of relationships)
    await inBatches(
      engine,
      rows,
      `UNWIND $rows AS row
       MATCH (a:${from.label} {${from.key}: row.from})
       MATCH (b:${to.label} {${to.key}: row.to})
       CREATE (a)-[e:${type}]->(b) SET e = row.properties`,
    );
}

async function inBatches(engine: Engine, rows: readonly object[], text: string): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await engine.write((transaction) => transaction.run(statement(text), { rows: batch }));
  }
}

/** Empties a store; its indexes stay. */
export async function deleteAll(engine: Engine): Promise<void> {
  const some = statement<object, { left: number }>(
    `MATCH (n) WHERE NOT n:Migration WITH n LIMIT ${DELETED_AT_ONCE} DETACH DELETE n RETURN count(*) AS left`,
  );
  for (;;) {
    const [row] = await engine.write((transaction) => transaction.run(some, {}));
    if (row === undefined || row.left === 0) return;
  }
}
