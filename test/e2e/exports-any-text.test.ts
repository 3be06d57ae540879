import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import { SyntaxValidator } from 'fast-xml-validator';
import fc from 'fast-check';
import graphology from 'graphology';
import parseGexf from 'graphology-gexf';
import parseGraphml from 'graphology-graphml';
import { exported, FORMATS } from '../../src/export/formats.js';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, idOf } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import type { Store } from '../../src/store/open.js';
import type { ArticleRecord } from '../../src/store/record.js';
import { openEmbedded } from '../support/stores.js';

/** What formats stumble over: markup, quotes, formulas, line ends, what XML forbids, what takes two code units. */
const PIECES = [
  ...[']]>', '<!--', '-->', '<b a="1">', '&amp;', '&', '&#0;', '"', "'", '""', '\\', '\\u0000', '</script>'],
  ...['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '\t', '\r', '\n', '\r\n', ',', ';', '|', ' ', '{', '}'],
  ...['\u0001', '\u0008', '\u000b', '\u001f', '\u007f', '\u0085', '\u2028', '\ufeff', '\ufffe', '\uffff', '\u202e'],
  ...['😀', '👩‍👩‍👧', 'é', 'é', 'א', 'ش', '汉', 'word'],
];
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((pieces) => pieces.join('').replace(/[\0\p{Cs}]/gu, '') || 'word');

const texts = fc.record({
  ...{ title: hostile, said: hostile, name: hostile, alias: hostile, description: hostile, cue: hostile },
  ...{ topic: hostile, role: hostile, author: hostile },
});
type Texts = typeof texts extends fc.Arbitrary<infer Value> ? Value : never;

const ARTICLE = idOf('Article', 'a');
const ACTOR = idOf('Actor', 'a');
const BODY = idOf('Organization', 'o');
const CLAIM = idOf('Claim', 'c');

function record({ title, said, name, alias, description, cue, topic, role, author }: Texts): ArticleRecord {
  const party = { aliases: [alias], description, wikidataId: null, mentions: [] };
  return {
    article: {
      ...{ id: ARTICLE, title, url: null, publisherId: BODY, authors: [author], publishedOn: null, language: 'en' },
      ...{ text: said, curated: false, textDigest: digest(said) },
      recordDigest: digest(JSON.stringify([title, said, name, alias, description, cue, topic, role, author])),
    },
    parties: [
      { id: ACTOR, name, kind: PartyKind.PERSON, ...party },
      { id: BODY, name, kind: PartyKind.OTHER, ...party },
    ],
    affiliations: [{ actorId: ACTOR, organizationId: BODY, role }],
    claims: [
      {
        ...{ id: CLAIM, text: said, quoteType: QuoteType.DIRECT, cue, saidOn: null, confidence: 1 },
        ...{ origin: ClaimOrigin.EXTRACTED, review: ReviewState.UNREVIEWED },
        content: [{ start: 0, end: said.length, text: said }],
        ...{ source: null, cueSpan: null, speakerIds: [ACTOR], addresseeId: null },
        targets: [{ partyId: BODY, stance: Stance.MIXED, confidence: 1 }],
        ...{ topics: [topic], withinId: null },
      },
    ],
  };
}

let store: Store;
beforeAll(async () => {
  store = await openEmbedded();
});
afterAll(() => store.close());

async function exportAs(name: string): Promise<string> {
  const format = FORMATS[name];
  if (format === undefined) throw new Error(`no format ${name}`);
  let text = '';
  for await (const piece of exported(store.graph, format, {})) text += piece;
  // As it arrives: what UTF-8 cannot say would be lost.
  return Buffer.from(text).toString();
}

const sayable = (text: string) => text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');

test('any text comes out of each format as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (told) => {
      await store.graph.putArticle(record(told));
      const { title, said, name, cue, role, author } = told;

      for (const [format, parse] of [
        ['gexf', (xml: string) => parseGexf.parse(graphology.MultiDirectedGraph, xml)],
        ['graphml', (xml: string) => parseGraphml.parse(graphology.MultiDirectedGraph, xml)],
      ] as const) {
        const xml = await exportAs(format);
        expect(SyntaxValidator.validate(xml)).toBe(true);
        const graph = parse(xml);
        const attribute = (id: string, key: string): unknown => graph.getNodeAttribute(id, key) ?? '';
        expect(attribute(CLAIM, 'quote')).toBe(sayable(said));
        expect(attribute(CLAIM, 'label')).toBe(sayable(said));
        expect(attribute(ARTICLE, 'label')).toBe(sayable(title));
        expect(attribute(ARTICLE, 'authors')).toBe(sayable(author));
        expect(attribute(ACTOR, 'label')).toBe(sayable(name));
      }

      const { elements } = JSON.parse(await exportAs('json')) as {
        elements: {
          nodes: { data: { id: string; label: string } }[];
          edges: { data: { id: string; label: string } }[];
        };
      };
      const labels = new Map([...elements.nodes, ...elements.edges].map(({ data }) => [data.id, data.label]));
      expect(labels.get(CLAIM)).toBe(said);
      expect(labels.get(`AFFILIATED_WITH:${ACTOR}:${BODY}`)).toBe(role);

      const [row] = parseCsv<Record<string, string>>(await exportAs('csv'), { columns: true });
      // A spreadsheet takes a cell for a formula by its first character.
      const cell = (text: string) => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text);
      expect(row).toMatchObject({ text: cell(said), speakers: cell(name), articleTitle: cell(title), cue: cell(cue) });

      const items = (await exportAs('jsonl'))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as object);
      expect(items).toContainEqual(expect.objectContaining({ type: 'article', title, text: said, authors: [author] }));
      expect(items).toContainEqual(expect.objectContaining({ type: 'affiliation', role }));

      const document = JSON.parse(await exportAs('jsonld')) as { '@graph': object[] };
      expect(document['@graph']).toContainEqual(expect.objectContaining({ '@id': `urn:quoth:${CLAIM}`, text: said }));
    }),
    { numRuns: 60 },
  );
});
