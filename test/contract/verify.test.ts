import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ReviewState } from '../../src/model/claim.js';
import type { Engine } from '../../src/store/engine.js';
import type { Store } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { verifyStore } from '../../src/store/verify/verify.js';
import { apply, deeds } from '../support/deeds.js';
import { sampleArticles } from '../support/sample.js';
import { storeKinds } from '../support/stores.js';
import { told } from '../support/told.js';

const NOBODY = { by: 'anonymous', reason: null };
const WIRE = 'the harbour talks will resume in Lisbon next week with both delegations present';

/** Changes a store past the graph, as nothing of Quoth's ever does. */
type Sabotage = readonly [rule: string, statement: string];

const SABOTAGE: readonly Sabotage[] = [
  ['an article’s digest is that of its text', `MATCH (n:Article) WITH n LIMIT 1 SET n.textDigest = 'x'`],
  ['an article’s places in lists follow from its date', `MATCH (n:Article) WITH n LIMIT 1 SET n.byOldest = 'x'`],
  ['an article is searched by the words', `MATCH (n:Article) WITH n LIMIT 1 SET n.searchText = 'other words'`],
  [
    'an article has one publisher',
    `MATCH (n:Article)-[:PUBLISHED_BY]->(), (p:Organization) WITH n, p LIMIT 2 CREATE (n)-[:PUBLISHED_BY]->(p)`,
  ],
  [
    'an article mentions a party in one relationship',
    `MATCH (n:Article)-[e:MENTIONS]->(p) WITH n, e, p LIMIT 1 CREATE (n)-[f:MENTIONS]->(p) SET f = properties(e)`,
  ],
  ['a mention counts its places', `MATCH ()-[e:MENTIONS]->() WHERE e.count > 0 WITH e LIMIT 1 SET e.count = 99`],
  [
    'a mention’s forms are the words',
    `MATCH ()-[e:MENTIONS]->() WHERE e.count > 0 WITH e LIMIT 1 SET e.surfaceForms = ['nobody']`,
  ],
  [
    'a mention is listed by its first place',
    `MATCH ()-[e:MENTIONS]->() WHERE e.count > 0 WITH e LIMIT 1 SET e.byPosition = 'x'`,
  ],
  ['a relationship holds whose list', `MATCH ()-[e:ABOUT]->() WITH e LIMIT 1 SET e.listOf = 'x'`],
  ['a claim’s spans are in its article’s text', `MATCH (n:Claim) WITH n LIMIT 1 SET n.contentSpans = [0, 99999999]`],
  ['a claim stands from its first span', `MATCH (n:Claim) WHERE n.end > 0 WITH n LIMIT 1 SET n.start = n.start + 1`],
  ['a claim’s quote is what its article has', `MATCH (n:Claim) WITH n LIMIT 1 SET n.quote = 'never said'`],
  ['an article’s claims are numbered from 0', `MATCH (n:Article)-[:REPORTS]->(c:Claim) WITH c LIMIT 1 DETACH DELETE c`],
  [
    'no claim is told within itself',
    `MATCH (a:Claim)-[:CONTAINS]->(b:Claim) WITH a, b LIMIT 1 CREATE (b)-[:CONTAINS]->(a)`,
  ],
  [
    'a claim is told within one of its own article',
    `MATCH (x:Article)-[:REPORTS]->(a:Claim), (y:Article)-[:REPORTS]->(b:Claim) WHERE x.id < y.id AND NOT EXISTS { ()-[:CONTAINS]->(b) } WITH a, b LIMIT 1 CREATE (a)-[:CONTAINS]->(b)`,
  ],
  [
    'a claim’s review is the newest decision',
    `MATCH (n:Claim) WHERE n.toldReview IS NOT NULL SET n.review = 'UNREVIEWED'`,
  ],
  [
    'a claim’s review is the newest decision',
    `MATCH (n:Claim) WHERE n.toldReview IS NULL WITH n LIMIT 1 SET n.toldReview = 'ACCEPTED'`,
  ],
  ['a claim is reported by one article', `MATCH (:Article)-[e:REPORTS]->() WITH e LIMIT 1 DELETE e`],
  ['a claim’s places in lists follow', `MATCH (n:Claim) WITH n LIMIT 1 SET n.byConfidence = 'x'`],
  ['a claim is searched by the words', `MATCH (n:Claim) WITH n LIMIT 1 SET n.searchText = 'other words'`],
  ['a confidence is from 0 to 1', `MATCH (n:Claim) WITH n LIMIT 1 SET n.confidence = 2`],
  ['a claim leans some way', `MATCH ()-[e:ABOUT]->() WITH e LIMIT 1 SET e.stance = 'FURIOUS'`],
  [
    'a claim is connected to the same in the same way once',
    `MATCH (p)-[e:MADE]->(c) WITH p, e, c LIMIT 1 CREATE (p)-[f:MADE]->(c) SET f = properties(e)`,
  ],
  [
    'a claim is told to one party',
    `MATCH (c:Claim)-[:TOLD_TO]->(x), (y:Party) WHERE x.id <> y.id WITH c, y LIMIT 1 CREATE (c)-[:TOLD_TO]->(y)`,
  ],
  [
    'a claim is told within one other',
    `MATCH (a:Claim)-[:CONTAINS]->(b:Claim), (c:Claim) WHERE c.id <> a.id AND c.id <> b.id WITH b, c LIMIT 1 CREATE (c)-[:CONTAINS]->(b)`,
  ],
  [
    'a claim falls into a bucket once',
    `MATCH (c:Claim)-[:FALLS_IN]->(b) WITH c, b LIMIT 1 CREATE (c)-[:FALLS_IN]->(b)`,
  ],
  [
    'a claim is in one fold',
    `MATCH (c:Claim)-[:FOLDED_IN]->(b) WITH c LIMIT 1 CREATE (c)-[:FOLDED_IN]->(:Fold {id: 'x'})`,
  ],
  ['a rejected claim is in no fold', `MATCH (c:Claim)-[:FOLDED_IN]->() WITH c LIMIT 1 SET c.review = 'REJECTED'`],
  ['claims that repeat each other are in one fold', `MATCH (c:Claim)-[e:FOLDED_IN]->() WITH e LIMIT 1 DELETE e`],
  [
    'two claims stand to each other in one way',
    `MATCH (a:Claim)-[e:REPEATS]->(b:Claim) WITH a, b, e LIMIT 1 CREATE (a)-[f:SUPPORTS]->(b) SET f = properties(e)`,
  ],
  [
    'the later claim stands to the earlier one',
    `MATCH (a:Claim)-[e:REPEATS]->(b:Claim) WITH a, b, e LIMIT 1 CREATE (b)-[f:SUPPORTS]->(a) SET f = properties(e)`,
  ],
  ['a relation has a score', `MATCH (:Claim)-[e:REPEATS]->(:Claim) WITH e LIMIT 1 SET e.score = 3`],
  [
    'an article mentions all parties of its claims',
    `MATCH (:Claim)-[:ABOUT]->(p:Party)<-[e:MENTIONS]-() WITH e LIMIT 1 DELETE e`,
  ],
  [
    'no two claims came under one number',
    `MATCH (n:Claim) WHERE n.arrival IS NOT NULL WITH n LIMIT 2 SET n.arrival = 1`,
  ],
  ['a party is an actor or an organization', `MATCH (n:Actor) WITH n LIMIT 1 SET n.isActor = false`],
  [
    'a party that is merged into another is not there',
    `MATCH (c:Curated) WHERE c.now <> c.id AND c.id STARTS WITH 'act' WITH c LIMIT 1 CREATE (:Party:Actor {id: c.id, isActor: true})`,
  ],
  [
    'something tells of every party',
    `CREATE (:Party:Actor {id: 'act_000000000000000000000000', isActor: true, name: 'x'})`,
  ],
  ['a party’s tally counts', `MATCH (n:Party) WITH n LIMIT 1 SET n.tally = '[]'`],
  ['a party is known by a name once', `MATCH (p:Party)-[:KNOWN_AS]->(n) WITH p, n LIMIT 1 CREATE (p)-[:KNOWN_AS]->(n)`],
  ['a party is called what is told of it', `MATCH (n:Party) WITH n LIMIT 1 SET n.name = 'nobody'`],
  ['a party is looked up by its name and aliases', `MATCH (:Party)-[e:KNOWN_AS]->() WITH e LIMIT 1 DELETE e`],
  ['a party is listed by its name', `MATCH (n:Party) WITH n LIMIT 1 SET n.byName = 'x'`],
  ['a party’s node has the keys', `MATCH (n:Party) WITH n LIMIT 1 SET n.names = '|x|'`],
  [
    'an actor is affiliated with an organization',
    `MATCH (o:Organization), (a:Actor) WITH o, a LIMIT 1 CREATE (o)-[:AFFILIATED_WITH {articleId: ''}]->(a)`,
  ],
  [
    'an affiliation is an editor’s, or of an article',
    `MATCH (o:Organization), (a:Actor) WITH o, a LIMIT 1 CREATE (a)-[:AFFILIATED_WITH {articleId: 'gone'}]->(o)`,
  ],
  ['some party is known by every name', `CREATE (:Name {key: 'nobody'})`],
  ['a name is looked for by its letters', `MATCH (n:Name) WITH n LIMIT 1 SET n.trigrams = 'x'`],
  ['some claim concerns every topic', `CREATE (:Topic {id: 'top_1', key: 'x', name: 'x', byName: 'x|top_1'})`],
  ['a topic’s id and key follow', `MATCH (n:Topic) WITH n LIMIT 1 SET n.key = 'x'`],
  ['a topic is listed by its name', `MATCH (n:Topic) WITH n LIMIT 1 SET n.byName = 'x'`],
  ['a topic is looked for by its letters', `MATCH (n:Topic) WITH n LIMIT 1 SET n.trigrams = 'x'`],
  ['some claim falls into every bucket', `CREATE (:Bucket {key: 'x', leaders: []})`],
  ['a bucket is led by its claims', `MATCH (n:Bucket) WITH n LIMIT 1 SET n.leaders = ['x']`],
  ['a fold is of several claims', `CREATE (:Fold {id: 'clm_x'})`],
  ['a fold’s id is that of one of its claims', `MATCH (n:Fold) WITH n LIMIT 1 SET n.id = 'x'`],
  ['a fold’s claims are connected', `MATCH (:Claim)-[e:REPEATS]->() DELETE e`],
  ['a decision says what was decided', `MATCH (n:Curation) WITH n LIMIT 1 SET n.decision = 'x'`],
  ['a decision is of all that it speaks of', `MATCH (n:Curation)-[e:OF]->() WITH e LIMIT 1 DELETE e`],
  ['a decision is undone where another', `MATCH (n:Curation) WHERE NOT n.undone WITH n LIMIT 1 SET n.undone = true`],
  ['an id stands for what the decisions', `MATCH (n:Curated) WHERE n.now <> n.id WITH n LIMIT 1 SET n.now = n.id`],
  ['aliases are split off where', `MATCH (n:Curated) WITH n LIMIT 1 SET n.splits = '{"x":"y"}'`],
  [
    'an editor’s word on a party is on the party',
    `MATCH (n:Curated) WHERE n.now = n.id WITH n LIMIT 1 SET n.listed = '{"name":"x","aliases":[],"kind":"PERSON"}'`,
  ],
  ['what a node holds can be read', `MATCH (n:Party) WITH n LIMIT 1 SET n.listed = '{'`],
  [
    'a relationship leads to the party',
    `MATCH ()-[e:MENTIONS]->() WHERE e.told IS NULL WITH e LIMIT 1 SET e.told = '[{"told":"act_x","as":null,"properties":{}}]'`,
  ],
  ['a key has a name and a role', `MATCH (n:ApiKey) SET n.role = 'OWNER'`],
  ['of a key its hash is kept', `MATCH (n:ApiKey) SET n.hash = 'quoth_1'`],
  ['a key is made before it is revoked', `MATCH (n:ApiKey) SET n.revokedAt = '1970-01-01T00:00:00.000Z'`],
  ['there is one ledger', `CREATE (:Ledger {name: 'other', curations: 0})`],
  ['the ledger counts the decisions', `MATCH (n:Ledger) SET n.curations = 99`],
  ['no claim came later than the ledger counts', `MATCH (n:Ledger) SET n.claims = 0`],
  ['every node has a key', `MATCH (n:Name) WITH n LIMIT 1 SET n.key = null`],
];

/** Runs a statement and takes it back, whatever happens between. */
class Undone extends Error {}

async function brokenBy(engine: Engine, statement: string): Promise<Record<string, number>> {
  const sabotage = cypher<object, never>('sabotage')([statement] as unknown as TemplateStringsArray);
  let broken: Record<string, number> = {};
  const work = engine.write(async (transaction) => {
    await transaction.run(sabotage, {});
    const read: Engine['read'] = (asked, parameters) => transaction.run(asked, parameters);
    broken = (await verifyStore({ ...engine, read, candidates: () => Promise.resolve([]) }, { searches: 1 })).broken;
    throw new Undone();
  });
  await expect(work).rejects.toBeInstanceOf(Undone);
  return broken;
}

describe.each(storeKinds())('a store is examined, on $name', ({ name, open }) => {
  let store: Store;
  beforeAll(async () => {
    store = await open();
    const { graph } = store;
    await graph.putArticles(sampleArticles(12));
    for (let index = 0; index < 4; index++)
      await graph.putArticle(told({ url: `https://example.org/wire/${index}`, claims: [`Ada Okafor | ${WIRE}`] }));
    await store.keys.create('the night desk', 'CONTRIBUTOR');
    const all = { limit: 100, after: null, before: null, backwards: false };
    const parties = (await graph.parties({}, 'NAME', all)).rows.map(({ party }) => party.id);
    const [one = '', two = ''] = parties.filter((id) => id.startsWith('act'));
    await graph.mergeParties(one, [two], NOBODY);
    const [claim] = (await graph.claims({}, 'POSITION', all)).rows;
    await graph.reviewClaim(claim?.claim.id ?? '', ReviewState.REJECTED, NOBODY);
  }, 120_000);
  afterAll(() => store.close());

  test('and is as it has to be after whatever was written and decided', async () => {
    expect(await verifyStore(store.engine)).toMatchObject({ findings: [], examined: { Article: 16, Curation: 2 } });
    await fc.assert(
      fc.asyncProperty(deeds, async (history) => {
        const other = await open();
        try {
          await apply(other.graph, history);
          expect((await verifyStore(other.engine)).findings).toEqual([]);
        } finally {
          if (name === 'grafeo') await other.close();
        }
      }),
      { numRuns: name === 'grafeo' ? 15 : 0 },
    );
  }, 120_000);

  test('whose full-text index lost something is found', async () => {
    const candidates: Engine['candidates'] = async (index, wanted, limit) =>
      (await store.engine.candidates(index, wanted, limit)).slice(1);
    const { broken } = await verifyStore({ ...store.engine, candidates });
    expect(Object.keys(broken).sort()).toEqual(
      ['articleText', 'claimText', 'nameTrigrams', 'topicTrigrams'].map(
        (index) => `the index ${index} finds what it covers`,
      ),
    );
  });

  test('only while nobody writes', async () => {
    const [another] = sampleArticles(13).slice(12);
    const candidates: Engine['candidates'] = async (...asked) => {
      if (another) await store.graph.putArticle(another);
      return store.engine.candidates(...asked);
    };
    await expect(verifyStore({ ...store.engine, candidates })).rejects.toThrow('Somebody wrote into the store');
    expect((await verifyStore(store.engine)).findings).toEqual([]);
  });

  // The rules are one code; that their statements run on every engine is seen above.
  test.each(name === 'grafeo' ? SABOTAGE : SABOTAGE.filter((_, index) => index % 10 === 0))(
    'finds that it is not so that %s',
    async (rule, statement) => {
      const broken = Object.keys(await brokenBy(store.engine, statement));
      expect(broken).toContainEqual(expect.stringContaining(rule));
    },
  );
});
