import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Store } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { untilAborted } from '../../src/store/until-aborted.js';
import { storeKinds } from '../support/stores.js';

/** Many times what anybody waits. */
const slow = cypher<object, { count: number }>('slow')`
    UNWIND range(1, 40000) AS x UNWIND range(1, 40000) AS y WITH x, y WHERE (x * y) % 7 = 3
    RETURN count(*) AS count`;

const running = cypher<object, { query: string }>('running')`
    SHOW TRANSACTIONS YIELD currentQuery AS query
    WHERE query STARTS WITH 'UNWIND range'
    RETURN query`;

const write = cypher<object, never>('write')`
    CREATE (:Curated {id: 'written'})`;

const written = cypher<object, { count: number }>('written')`
    MATCH (node:Curated {id: 'written'})
    RETURN count(node) AS count`;

const GONE = new Error('Whoever asked has gone.');

describe.each(storeKinds())('what nobody waits for in $name', ({ name, open }) => {
  let store: Store;
  const statements: string[] = [];
  beforeAll(async () => {
    store = await open({ onStatement: (statement) => statements.push(statement) });
  });
  afterAll(() => store.close());

  test('is not begun', async () => {
    statements.length = 0;
    const graph = store.graphUntil(AbortSignal.abort(GONE));
    await expect(graph.statistics()).rejects.toBe(GONE);
    await expect(graph.search('harbour', new Set(['ARTICLE'] as never[]))).rejects.toBe(GONE);
    expect(statements).toEqual([]);
  });

  test('and is written already is written whole', async () => {
    const end = new AbortController();
    await untilAborted(store.engine, end.signal).write(async (transaction) => {
      await transaction.run(write, {});
      end.abort(GONE);
    });
    expect(await store.engine.read(written, {})).toEqual([{ count: 1 }]);
  });

  // Grafeo works within the process, and does one statement at a time: none can be called off.
  const onNeo4j = name === 'neo4j' ? test : test.skip;
  onNeo4j('is stopped in the middle, also within the database', async () => {
    const end = new AbortController();
    const asked = untilAborted(store.engine, end.signal).read(slow, {});
    asked.catch(() => undefined);
    while ((await store.engine.read(running, {})).length === 0);
    end.abort(GONE);
    await expect(asked).rejects.toBe(GONE);
    // It would go on for minutes: the test's own time would be over.
    while ((await store.engine.read(running, {})).length > 0);
    expect(await store.graph.statistics()).toMatchObject({ claims: 0 });
  });
});
