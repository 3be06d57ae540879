import { randomUUID } from 'node:crypto';
import { StoreError } from '../errors.js';
import { fillAppearances } from './appearances.js';
import { rankAgain } from './affiliations.js';
import { pairsOf } from './cypher/affiliation.js';
import type { Engine, SchemaChange } from './engine.js';
import { keyPages } from './keyed.js';
import { advanceLedger } from './cypher/curation.js';
import { listEdges, LISTED_EDGES } from './cypher/listed.js';
import { trigrams } from './name-match.js';
import { cypher } from './statement.js';

interface Migration {
  readonly version: number;
  readonly changes: readonly SchemaChange[];
  /** Brings what is in the store already into the new form, where there is more to do than to index it. */
  readonly fill?: (engine: Engine) => Promise<void>;
}

/** What a store of each version has that the one before had not. Never changed once released, only added to. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    changes: [
      { kind: 'unique', name: 'article_id', label: 'Article', property: 'id' },
      { kind: 'unique', name: 'party_id', label: 'Party', property: 'id' },
      { kind: 'unique', name: 'claim_id', label: 'Claim', property: 'id' },
      { kind: 'unique', name: 'topic_id', label: 'Topic', property: 'id' },
      { kind: 'unique', name: 'name_key', label: 'Name', property: 'key' },
      { kind: 'index', name: 'article_url', label: 'Article', property: 'url' },
      { kind: 'index', name: 'article_newest', label: 'Article', property: 'byNewest' },
      { kind: 'index', name: 'article_oldest', label: 'Article', property: 'byOldest' },
      { kind: 'index', name: 'party_name', label: 'Party', property: 'byName' },
      { kind: 'index', name: 'topic_name', label: 'Topic', property: 'byName' },
      { kind: 'index', name: 'topic_key', label: 'Topic', property: 'key' },
      { kind: 'index', name: 'claim_newest', label: 'Claim', property: 'byNewest' },
      { kind: 'index', name: 'claim_oldest', label: 'Claim', property: 'byOldest' },
      { kind: 'index', name: 'claim_position', label: 'Claim', property: 'byPosition' },
      { kind: 'index', name: 'claim_confidence', label: 'Claim', property: 'byConfidence' },
      { kind: 'text', name: 'articleText', label: 'Article', property: 'searchText' },
      { kind: 'text', name: 'claimText', label: 'Claim', property: 'searchText' },
    ],
  },
  {
    version: 2,
    changes: [
      { kind: 'unique', name: 'curation_id', label: 'Curation', property: 'id' },
      { kind: 'unique', name: 'curated_id', label: 'Curated', property: 'id' },
      { kind: 'unique', name: 'ledger_name', label: 'Ledger', property: 'name' },
      { kind: 'index', name: 'curated_now', label: 'Curated', property: 'now' },
      { kind: 'index', name: 'curated_article', label: 'Curated', property: 'article' },
    ],
  },
  {
    version: 3,
    changes: [
      { kind: 'text', name: 'nameTrigrams', label: 'Name', property: 'trigrams' },
      { kind: 'text', name: 'topicTrigrams', label: 'Topic', property: 'trigrams' },
    ],
    fill: fillTrigrams,
  },
  {
    version: 4,
    changes: [
      { kind: 'unique', name: 'bucket_key', label: 'Bucket', property: 'key' },
      { kind: 'unique', name: 'fold_id', label: 'Fold', property: 'id' },
    ],
  },
  { version: 5, changes: [{ kind: 'index', name: 'claim_arrival', label: 'Claim', property: 'arrival' }] },
  {
    version: 6,
    changes: LISTED_EDGES.map((type) => ({
      kind: 'list',
      name: `${type.toLowerCase()}_newest`,
      type,
      property: 'byNewest',
    })),
    fill: fillLists,
  },
  {
    version: 7,
    changes: [
      { kind: 'unique', name: 'appearance_id', label: 'Appearance', property: 'id' },
      { kind: 'unique', name: 'shape_key', label: 'Shape', property: 'key' },
      { kind: 'index', name: 'appearance_article', label: 'Appearance', property: 'article' },
      { kind: 'index', name: 'appearance_url', label: 'Appearance', property: 'url' },
      { kind: 'unique', name: 'finding_id', label: 'Finding', property: 'id' },
    ],
    fill: fillAppearances,
  },
  { version: 8, changes: [{ kind: 'unique', name: 'api_key_id', label: 'ApiKey', property: 'id' }] },
  { version: 9, changes: [], fill: fillMemberships },
];

/** Names, topics, claims or articles that are written at once. */
const BATCH = 5_000;

const keysWithoutTrigrams = cypher<{ limit: number }, { key: string }>('keysWithoutTrigrams')`
    MATCH (node)
    WHERE (node:Name OR node:Topic) AND node.key IS NOT NULL AND node.trigrams IS NULL
    RETURN DISTINCT node.key AS key LIMIT $limit`;

const writeTrigrams = cypher<{ rows: readonly { key: string; trigrams: string }[] }, never>('writeTrigrams')`
    UNWIND $rows AS row
    MATCH (node {key: row.key})
    WHERE node:Name OR node:Topic
    SET node.trigrams = row.trigrams`;

/** Names and topics of a store that was written before they were looked for by their letters. */
async function fillTrigrams(engine: Engine): Promise<void> {
  for (;;) {
    const keys = await engine.read(keysWithoutTrigrams, { limit: BATCH });
    if (keys.length === 0) return;
    const rows = keys.map(({ key }) => ({ key, trigrams: trigrams(key) }));
    await engine.write((transaction) => transaction.run(writeTrigrams, { rows }));
  }
}

/** Relationships of a store that was written before they were read as lists. */
async function fillLists(engine: Engine): Promise<void> {
  for (const label of ['Claim', 'Article'] as const)
    for await (const ids of keyPages(engine, label, BATCH))
      await engine.write(async (transaction) => {
        for (const type of LISTED_EDGES)
          if ((type === 'MENTIONS') === (label === 'Article')) await transaction.run(listEdges(type), { ids });
      });
  // Answers are kept from the first epoch on.
  await engine.write((transaction) => transaction.run(advanceLedger, { curations: 0, claims: 0, epoch: randomUUID() }));
}

/** Actors and organizations of a store that was written before each pair of them had one relationship to be read by. */
async function fillMemberships(engine: Engine): Promise<void> {
  for await (const ids of keyPages(engine, 'Party', BATCH)) {
    const pairs = await engine.read(pairsOf, { ids });
    await engine.write((transaction) => rankAgain(transaction, pairs));
  }
}

const NEWEST = Math.max(...MIGRATIONS.map(({ version }) => version));

const appliedVersion = cypher<object, { version: number | null; restores: number }>('appliedVersion')`
    OPTIONAL MATCH (migration:Migration)
    WITH max(migration.version) AS version
    RETURN version, COUNT { (:Restore) } AS restores`;

const recordMigration = cypher<{ version: number; appliedAt: string }, never>('recordMigration')`
    MERGE (migration:Migration {version: $version})
    ON CREATE SET migration.appliedAt = $appliedAt`;

const forgetMigrations = cypher<{ version: number }, never>('forgetMigrations')`
    MATCH (migration:Migration)
    WHERE migration.version > $version
    DELETE migration`;

/**
 * The version that a store has; 0 for an empty one.
 * @throws StoreError where what is in it is a part of a backup
 */
export async function versionOf(engine: Engine): Promise<number> {
  const [row] = await engine.read(appliedVersion, {});
  if (row !== undefined && row.restores > 0)
    throw new StoreError('A restore into the store broke off: what is there is a part of a backup.', {
      details: { remedy: 'Run `quoth restore` again; it begins anew.' },
    });
  return row?.version ?? 0;
}

/**
 * Brings a store to the newest version, each step recorded once it is whole. Running it again does nothing, and a run
 * that broke off is taken up where it stopped, since every change may be repeated.
 * @returns the versions that were applied
 */
export async function migrate(engine: Engine): Promise<number[]> {
  const version = await versionOf(engine);
  refuseNewer(version);
  return apply(
    engine,
    MIGRATIONS.filter((migration) => migration.version > version),
  );
}

/**
 * Gives a store without content the schema of an older version, for content of that version to be written into it.
 * @throws StoreError for a version that this program does not know
 */
export async function prepareForVersion(engine: Engine, version: number): Promise<void> {
  refuseNewer(version);
  const [row] = await engine.read(appliedVersion, {});
  const past = MIGRATIONS.filter((each) => each.version > (row?.version ?? 0) && each.version <= version);
  await apply(
    engine,
    // There is nothing yet to bring into a new form.
    past.map(({ version, changes }) => ({ version, changes })),
  );
  await engine.write((transaction) => transaction.run(forgetMigrations, { version }));
}

async function apply(engine: Engine, pending: readonly Migration[]): Promise<number[]> {
  for (const migration of pending) {
    for (const change of migration.changes) await engine.define(change);
    await migration.fill?.(engine);
    await engine.write((transaction) =>
      transaction.run(recordMigration, { version: migration.version, appliedAt: new Date().toISOString() }),
    );
  }
  return pending.map((migration) => migration.version);
}

/** @throws StoreError where the store is of another version than this program writes. */
export async function requireMigrated(engine: Engine): Promise<void> {
  const version = await versionOf(engine);
  refuseNewer(version);
  if (version < NEWEST)
    throw new StoreError(`The store is at version ${version}, this program needs ${NEWEST}.`, {
      details: { remedy: 'Run `quoth migrate`.' },
    });
}

/**
 * The version of a store of which everything is to be read as it is, older ones included.
 * @throws StoreError where it is none, or a newer one
 */
export async function versionToRead(engine: Engine): Promise<number> {
  const version = await versionOf(engine);
  refuseNewer(version);
  if (version > 0) return version;
  throw new StoreError('There is no store yet.', { details: { remedy: 'Run `quoth migrate`.' } });
}

function refuseNewer(version: number): void {
  if (version > NEWEST)
    throw new StoreError(`The store is at version ${version}, written by a newer Quoth; this one knows ${NEWEST}.`, {
      details: { remedy: 'Use the newer Quoth, or another store.' },
    });
}
