import { expect, test } from '@jest/globals';
import type { ExtractedClaim, ExtractedParty, Extraction } from '../../../src/extract/extraction.js';
import { articleOf } from '../../../src/ingest/article.js';
import { recordOfExtraction, versionOfText } from '../../../src/ingest/article-record.js';
import { BODIES } from '../../../src/ingest/gazetteer-bodies.js';
import { partyIdOf } from '../../../src/ingest/identity.js';
import { QuoteType, Stance } from '../../../src/model/claim.js';
import { idOf, nameKey } from '../../../src/model/ids.js';
import { PartyKind, partyTypeOf } from '../../../src/model/party.js';

const party = (name: string, kind: PartyKind, more: Partial<ExtractedParty> = {}): ExtractedParty => {
  return { name, kind, type: partyTypeOf(kind), aliases: [], description: null, mentions: [], ...more };
};
const claim = (text: string, start: number, more: Partial<ExtractedClaim> = {}): ExtractedClaim => ({
  text,
  quoteType: QuoteType.INDIRECT,
  cue: 'say',
  cueClass: 'speech',
  assertion: 'asserted',
  content: [{ start, end: start + text.length, text }],
  source: [],
  cueSpan: [],
  speakers: [],
  addressee: null,
  about: [],
  topics: [],
  saidOn: null,
  confidence: 0.9,
  within: null,
  ...more,
});
const article = articleOf('Text.', { url: 'https://example.org/a', publisher: 'The Harbour Post' }, null);
const recordOf = (found: Partial<Extraction>, version = '1') =>
  recordOfExtraction(article, { claims: [], parties: [], affiliations: [], ...found }, versionOfText(article, version));

test('the publisher is a party, and one with the organization that the text names', () => {
  const span = { start: 0, end: 4, text: 'Text' };
  const { article: node, parties } = recordOf({
    parties: [party('Harbour Post', PartyKind.OTHER, { mentions: [span] })],
  });
  expect(parties).toEqual([
    {
      id: node.publisherId,
      name: 'The Harbour Post',
      aliases: ['Harbour Post'],
      kind: PartyKind.OUTLET,
      description: null,
      wikidataId: null,
      mentions: [span],
    },
  ]);
});

test('parties of one name are one, and edges lead to it once', () => {
  const { parties, claims, affiliations } = recordOf({
    parties: [party('U.S.', PartyKind.COUNTRY), party('US', PartyKind.COUNTRY), party('Ann Lee', PartyKind.PERSON)],
    claims: [
      claim('x', 0, {
        speakers: [2, 2],
        about: [
          { party: 0, stance: Stance.NEUTRAL, confidence: 0.5 },
          { party: 1, stance: Stance.NEGATIVE, confidence: 0.8 },
        ],
      }),
    ],
    affiliations: [0, 1].map((organization) => ({ actor: 2, organization, role: null })),
  });
  const us = idOf('Organization', 'us');
  expect(parties.map(({ id }) => id)).toEqual([us, idOf('Actor', 'ann lee'), idOf('Organization', 'harbour post')]);
  expect(claims[0]?.targets).toEqual([{ partyId: us, stance: Stance.NEGATIVE, confidence: 0.8 }]);
  expect(claims[0]?.speakerIds).toEqual([idOf('Actor', 'ann lee')]);
  expect(affiliations).toHaveLength(1);
});

test('claims stand in the order of the text, and within each other as they were', () => {
  const { claims } = recordOf({ claims: [claim('b', 5, { within: 1 }), claim('a', 2), claim('b', 9)] });
  expect(claims.map(({ text, content }) => [text, content[0]?.start])).toEqual([
    ['a', 2],
    ['b', 5],
    ['b', 9],
  ]);
  expect(claims[1]?.withinId).toBe(claims[0]?.id);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(3);
});

test('the digest changes with the text, the metadata and what read them, and with nothing else', () => {
  const digest = (version: string) => recordOf({}, version).article.recordDigest;
  expect(digest('1')).toBe(digest('1'));
  expect(digest('1')).not.toBe(digest('2'));
  const other = versionOfText({ ...article, title: 'Other' }, '1');
  expect(other.recordDigest).not.toBe(digest('1'));
  expect(other.textDigest).toBe(recordOf({}).article.textDigest);
});

test('unnamed sources are their article’s own; names without letters are told apart', () => {
  const unnamed = (articleId: string) => partyIdOf(PartyKind.UNNAMED, 'a senior official', articleId);
  expect(unnamed('art_1')).not.toBe(unnamed('art_2'));
  expect(partyIdOf(PartyKind.PERSON, 'Ann Lee', 'art_1')).toBe(partyIdOf(PartyKind.PERSON, 'ANN LEE', 'art_2'));
  expect(partyIdOf(PartyKind.OTHER, '!!!', '')).not.toBe(partyIdOf(PartyKind.OTHER, '???', ''));
});

test('a state has its item of Wikidata, and nothing else that has its name', () => {
  const { parties } = recordOf({
    parties: [
      party('United States', PartyKind.COUNTRY),
      party('Georgia', PartyKind.COMPANY),
      party('UN', PartyKind.INTERNATIONAL, { aliases: ['United Nations'] }),
    ],
  });
  expect(parties.slice(0, 3).map(({ wikidataId }) => wikidataId)).toEqual(['Q30', null, 'Q1065']);
});

test('an international body and an outlet have their item and are what they are, whatever the text took them for', () => {
  const { article: node, parties } = recordOfExtraction(
    articleOf('Text.', { publisher: 'Reuters' }, null),
    {
      ...{ claims: [], affiliations: [] },
      parties: [
        party('World Food Programme', PartyKind.OTHER),
        party('WHO', PartyKind.INTERNATIONAL, { aliases: ['World Health Organization'] }),
        party('Deutsche Welle', PartyKind.OTHER),
        party('Guardian', PartyKind.COMPANY),
        party('European Union', PartyKind.INTERNATIONAL),
        party('World Bank', PartyKind.PERSON),
      ],
    },
    versionOfText(article, '1'),
  );
  expect(parties.map(({ kind, wikidataId }) => [kind, wikidataId])).toEqual([
    [PartyKind.INTERNATIONAL, 'Q204344'],
    [PartyKind.INTERNATIONAL, 'Q7817'],
    [PartyKind.OUTLET, 'Q153770'],
    [PartyKind.COMPANY, null],
    [PartyKind.INTERNATIONAL, 'Q458'],
    [PartyKind.PERSON, null],
    [PartyKind.OUTLET, 'Q130879'],
  ]);
  expect(parties.at(-1)?.id).toBe(node.publisherId);
});

test('no name of the gazetteer is of two bodies, and no item either', () => {
  const named = Object.values(BODIES).flatMap((table) =>
    table
      .trim()
      .split('\n')
      .map((line) => line.split('|')),
  );
  const items = named.map(([item = '']) => item);
  for (const item of items) expect(item).toMatch(/^Q[1-9]\d*$/u);
  expect(new Set(items).size).toBe(items.length);
  const keys = named.flatMap(([, ...names]) => [...new Set(names.map(nameKey))]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('what a text says right beside a name, and that two names are one person’s, is told of the person', () => {
  const text = 'The poet Ana Sol (née Ana Ruiz) read. Leo Hart, a marine biologist, listened.';
  const named = (name: string) => {
    const start = text.indexOf(name);
    return party(name, PartyKind.PERSON, { mentions: [{ start, end: start + name.length, text: name }] });
  };
  const of = articleOf(text, {}, null);
  const found = { claims: [], affiliations: [], parties: ['Ana Sol', 'Ana Ruiz', 'Leo Hart'].map(named) };
  const { parties } = recordOfExtraction(of, found, versionOfText(of, '1'));
  expect(parties.map(({ aliases, description }) => [aliases, description])).toEqual([
    [['Ana Ruiz'], 'the poet'],
    [[], null],
    [[], 'a marine biologist'],
  ]);
});
