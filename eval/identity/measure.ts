import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Extractor } from '../../src/extract/extraction.js';
import { ingestText } from '../../src/ingest/text.js';
import { articleIdOf } from '../../src/ingest/identity.js';
import type { PartyFinding } from '../../src/store/graph.js';
import { openGraph } from '../../src/store/open.js';
import { cypher } from '../../src/store/statement.js';
import { bCubed, type BCubed, type Sorted } from '../measures/b-cubed.js';
import { namedArticles, type NamedPlace } from './articles.js';

/** How well a graph knows who is who in some articles. */
export interface IdentityFigures {
  readonly articles: number;
  readonly mentions: number;
  /** Of the mentions, how many extraction found as somebody. */
  readonly found: number;
  /** Over the mentions that were found, by equal names alone and as they were resolved. */
  readonly byName: BCubed;
  readonly resolved: BCubed;
  /** The same with every mention that was not found as somebody of its own. */
  readonly all: BCubed;
  /** The least sure first. */
  readonly findings: readonly PartyFinding[];
  /** Parties that are several in the marks, and marks that are several parties, in words. */
  readonly mixed: readonly string[];
}

const placesIn = cypher<object, { article: string; party: string; spans: number[] }>('placesIn')`
    MATCH (article:Article)-[edge:MENTIONS]->(party:Party)
    RETURN article.id AS article, party.id AS party, edge.spans AS spans`;

/** Reads the articles of a file into a store of their own, resolves their parties and compares them with the marks in the file. */
export async function measureIdentity(path: string, extractor: Extractor): Promise<IdentityFigures> {
  const articles = await namedArticles(path);
  const dataFolder = await mkdtemp(join(tmpdir(), 'quoth-identity-'));
  const store = await openGraph({ neo4j: null, dataFolder });
  try {
    for (const { text, url, publishedOn, publisher } of articles)
      await ingestText(store.graph, extractor, { text, url, publishedOn, publisher });
    const places = articles.flatMap(({ url, text, named }) =>
      named.map((place) => ({
        ...place,
        article: articleIdOf(url, null, text),
        words: text.slice(place.start, place.end),
      })),
    );
    const byName = answersFor(places, await store.engine.read(placesIn, {}));
    await store.graph.resolveParties();
    const resolved = answersFor(places, await store.engine.read(placesIn, {}));
    const findings = await store.graph.partyFindings();
    const found = resolved.filter(({ isFound }) => isFound);
    return {
      ...{
        findings,
        mixed: mixed(places, resolved),
        articles: articles.length,
        mentions: places.length,
        found: found.length,
      },
      ...{ byName: bCubed(byName.filter(({ isFound }) => isFound)), resolved: bCubed(found), all: bCubed(resolved) },
    };
  } finally {
    await store.close();
    await rm(dataFolder, { recursive: true });
  }
}

type Place = NamedPlace & { readonly article: string; readonly words: string };
type Answer = Sorted & { readonly isFound: boolean };

/** By mention, the party that the graph has at that place of the text. */
function answersFor(
  places: readonly Place[],
  rows: readonly { article: string; party: string; spans: number[] }[],
): Answer[] {
  const covering = (place: Place) =>
    rows
      .filter(({ article }) => article === place.article)
      .flatMap(({ party, spans }) =>
        pairs(spans)
          .filter(([start, end]) => start < place.end && place.start < end)
          // Of several, the one whose ends are nearest.
          .map(([start, end]) => ({ party, off: Math.abs(start - place.start) + Math.abs(end - place.end) })),
      );
  return places.map((place) => {
    const [best] = covering(place).sort((a, b) => a.off - b.off);
    return { key: place.who, answer: best?.party ?? `${place.article} ${place.start}`, isFound: best !== undefined };
  });
}

function pairs(flat: readonly number[]): [number, number][] {
  return Array.from({ length: flat.length / 2 }, (_, index) => [flat[2 * index] ?? 0, flat[2 * index + 1] ?? 0]);
}

/** What went wrong, for whoever looks into it: parties that are several, and those who are several parties. */
function mixed(places: readonly Place[], answers: readonly Answer[]): string[] {
  const lines = (of: 'key' | 'answer', other: 'key' | 'answer') =>
    [...new Set(answers.map((answer) => answer[of]))].flatMap((group) => {
      const inGroup = answers
        .map((answer, index) => ({ ...answer, words: places[index]?.words }))
        .filter((answer) => answer[of] === group);
      const others = [...new Set(inGroup.map((answer) => answer[other]))];
      if (others.length < 2) return [];
      return [
        `${of} ${group}: ${others.map((each) => `${each} (${[...new Set(inGroup.filter((answer) => answer[other] === each).map(({ words }) => words))].join(', ')})`).join(' | ')}`,
      ];
    });
  return [...lines('answer', 'key'), ...lines('key', 'answer')];
}
