import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { DocumentError } from '../../../src/errors.js';
import { bundleSchemaJson } from '../../../src/ingest/bundle-format.js';
import { linkBundle } from '../../../src/ingest/bundle-references.js';
import { recordsOfBundle } from '../../../src/ingest/bundle-record.js';
import { parseBundle } from '../../../src/ingest/bundle.js';
import { idOf } from '../../../src/model/ids.js';
import type { ArticleRecord } from '../../../src/store/record.js';
import { temporaryFolder } from './folder.js';

const folder = temporaryFolder();
const TEXT =
  '“No truce,” Mara Vell said, “no talks.” A senior official said that Mara Vell was wrong. A senior official said no more.';
const article = { ref: 'a', url: 'https://example.org/a', text: TEXT };
const vell = { name: 'Mara Vell', aliases: ['Vell'] };
const said = { article: 'a', quoteType: 'DIRECT' };

const open = (bundle: object) => recordsOfBundle(linkBundle(parseBundle(JSON.stringify(bundle), 'json')), null);
const lines = (...items: object[]) => items.map((item) => JSON.stringify(item)).join('\n\n');
const record = async (bundle: object): Promise<ArticleRecord> => {
  const [first] = open(bundle).articles;
  if (!first) throw new Error('no article');
  return first.record();
};

describe('a claim', () => {
  const claim = {
    ...said,
    quote: '“No truce,” Mara Vell said, “no talks.”',
    content: ['No truce', 'no talks.'],
    source: 'Mara Vell',
    cue: 'say',
    cueSpan: 'said',
    speakers: ['Vell'],
    topics: ['Truce'],
  };

  test('is found in the text by its words', async () => {
    const { claims, parties } = await record({ articles: [article], actors: [vell], claims: [claim] });
    const [found] = claims;
    expect(found).toMatchObject({
      text: 'No truce no talks.',
      content: [
        { start: 1, end: 9, text: 'No truce' },
        { start: 29, end: 38, text: 'no talks.' },
      ],
      source: { start: 12, end: 21, text: 'Mara Vell' },
      cueSpan: { start: 22, end: 26, text: 'said' },
      speakerIds: [idOf('Actor', 'mara vell')],
      topics: ['truce'],
      confidence: 1,
      origin: 'CURATED',
      review: 'ACCEPTED',
    });
    expect(parties.find(({ name }) => name === 'Mara Vell')?.mentions.map(({ start }) => start)).toEqual([12, 68]);
  });

  test('every span gives back its characters', async () => {
    const { claims } = await record({ articles: [article], actors: [vell], claims: [claim] });
    for (const { content, source, cueSpan } of claims)
      for (const span of [...content, source, cueSpan])
        expect(span?.text).toBe(span && TEXT.slice(span.start, span.end));
  });

  test.each([
    [
      { content: ['no truce'] },
      '/claims/0/content/0: “no truce” is not in the article’s text (marks, dashes, spaces or case differ; there it is “No truce”)',
    ],
    [{ content: ['No peace'] }, '“No peace” is not in the article’s text (copy it from there)'],
    [
      { content: ['said'] },
      '“said” occurs 3 times (say which, as {"text":"said","occurrence":1}, or write more of it)',
    ],
    [{ content: [{ text: 'said', occurrence: 4 }] }, '“said” occurs only 3 times'],
    [{ quote: 'No truce', source: 'Mara Vell' }, '/claims/0/source: “Mara Vell” is not inside “quote”'],
    [{ content: [{ start: 0, end: 5000 }] }, 'there is nothing at 0 to 5000'],
  ])('%j is refused', async (places, message) => {
    await expect(record({ articles: [article], claims: [{ ...said, ...places }] })).rejects.toThrow(message);
  });

  test('names which occurrence, or offsets', async () => {
    const content = [
      { text: 'said', occurrence: 2 },
      { start: 1, end: 3 },
    ];
    const { claims } = await record({ articles: [article], claims: [{ ...said, content }] });
    expect(claims[0]?.content.map(({ start, text }) => [start, text])).toEqual([
      [1, 'No'],
      [58, 'said'],
    ]);
  });

  test('needs no text of the article', async () => {
    const bare = { ref: 'a', url: 'https://example.org/a', title: 'A' };
    const { claims } = await record({ articles: [bare], claims: [{ ...said, text: 'No truce' }] });
    expect(claims).toMatchObject([{ text: 'No truce', content: [], source: null }]);
    await expect(record({ articles: [bare], claims: [{ ...said, quote: 'No' }] })).rejects.toThrow(
      'its article has no text',
    );
  });

  test('is told within another of its article', async () => {
    const inner = { ...said, text: 'inner', within: 'outer' };
    const outer = { ...said, text: 'outer', ref: 'outer' };
    const { claims } = await record({ articles: [article], claims: [inner, outer] });
    expect(claims[0]?.withinId).toBe(claims[1]?.id);
  });

  test('the same words twice are two claims', async () => {
    const { claims } = await record({
      articles: [article],
      claims: [
        { ...said, text: 'No' },
        { ...said, text: 'no!' },
      ],
    });
    expect(claims[0]?.id).not.toBe(claims[1]?.id);
  });
});

describe('appearances', () => {
  const printed = { url: 'https://paper.example/1?utm_source=x', publisher: 'The Paper', date: '2019-01-30' };

  test('are the article’s own and those told, each once, with what the article has where they are silent', async () => {
    const told = await record({ articles: [{ ...article, title: 'A', appearances: [printed, printed] }] });
    const { id, textDigest } = told.article;
    expect(told.appearances).toEqual([
      { id, title: 'A', url: article.url, publisher: null, publishedOn: null, textDigest },
      {
        ...{ id: idOf('Article', 'https://paper.example/1'), title: 'A', url: printed.url },
        ...{ publisher: 'The Paper', publishedOn: '2019-01-30', textDigest },
      },
    ]);
    const silent = await record({ articles: [{ ...article, title: 'A' }] });
    expect(silent.appearances).toBeUndefined();
    expect(silent.article.recordDigest).not.toBe(told.article.recordDigest);
  });

  test.each([
    [{}, '/articles/0/appearances/0: nothing tells where it appeared (give it its “url”)'],
    [{ url: 'paper.example' }, '/articles/0/appearances/0/url: '],
    [{ ...printed, publisher: ' ' }, '/articles/0/appearances/0/publisher: is empty'],
    [{ ...printed, date: '2019-02-30' }, '/articles/0/appearances/0/date: “2019-02-30” is no date that exists'],
    [{ ...printed, textDigest: 'abc' }, '/articles/0/appearances/0/textDigest: '],
    [{ ...printed, outlet: 'x' }, '/articles/0/appearances/0/outlet: unknown key'],
  ])('%j is refused', (appearance, message) => {
    const problems = () => open({ articles: [{ ...article, appearances: [appearance] }] });
    expect(problems).toThrow(message);
    expect(problems).toThrow(/^[^\n]*$/u);
  });
});

describe('parties', () => {
  const official = { name: 'A senior official', kind: 'UNNAMED' };
  const claimIn = (ref: string) => ({
    article: ref,
    quoteType: 'INDIRECT',
    text: 'x',
    speakers: ['A senior official'],
  });

  test('without a name are another one in each article, with what is said of them', async () => {
    const { list, articles } = open({
      articles: [article, { ...article, ref: 'b', url: 'https://example.org/b' }],
      actors: [official],
      organizations: [{ name: 'Harbour Board' }],
      affiliations: [{ actor: 'A senior official', organization: 'Harbour Board', role: 'senior official' }],
      claims: [claimIn('a'), claimIn('b')],
    });
    const [a, b] = await Promise.all(articles.map((one) => one.record()));
    expect(a?.claims[0]?.speakerIds).not.toEqual(b?.claims[0]?.speakerIds);
    expect(a?.affiliations).toEqual([
      {
        actorId: a?.claims[0]?.speakerIds[0],
        organizationId: idOf('Organization', 'harbour board'),
        role: 'senior official',
      },
    ]);
    expect(list).toMatchObject({ parties: [{ name: 'Harbour Board', kind: 'OTHER' }], affiliations: [] });
  });

  test('are the publisher too, where the bundle lists it', async () => {
    const { article: node, parties } = await record({
      articles: [{ ...article, publisher: 'harbour post' }],
      organizations: [{ name: 'The Harbour Post', kind: 'OUTLET' }],
    });
    expect(parties).toMatchObject([{ id: node.publisherId, name: 'The Harbour Post', kind: 'OUTLET' }]);
  });

  test('every id that a record names is of something in it', async () => {
    const path = join(process.cwd(), 'seeds/editors-desk.bundle.json');
    const bundle = linkBundle(parseBundle(await readFile(path, 'utf8'), 'json'));
    for (const { record: read } of recordsOfBundle(bundle, dirname(path)).articles) {
      const { article: node, claims, parties, affiliations } = await read();
      const known = new Set(parties.map(({ id }) => id));
      const named = [
        node.publisherId,
        ...affiliations.flatMap(({ actorId, organizationId }) => [actorId, organizationId]),
        ...claims.flatMap(({ speakerIds, addresseeId, targets }) => [
          ...speakerIds,
          addresseeId,
          ...targets.map(({ partyId }) => partyId),
        ]),
      ];
      expect(named.filter((id) => id !== null && !known.has(id))).toEqual([]);
      for (const { mentions } of parties)
        for (const span of mentions) expect(node.text.slice(span.start, span.end)).toBe(span.text);
    }
  });
});

describe('a bundle as a whole', () => {
  test.each([
    [
      { articles: [article], claims: [{ ...said, text: 'x', article: 'b' }] },
      '/claims/0/article: there is no article “b”',
    ],
    [
      { articles: [article], claims: [{ ...said, text: 'x', speakers: ['Bo'] }] },
      '/claims/0/speakers: there is no party “Bo”',
    ],
    [{ articles: [article], claims: [{ ...said, text: 'x', within: 'c' }] }, '/claims/0/within: there is no claim “c”'],
    [
      { articles: [article], claims: [{ ...said, text: 'x', ref: 'c', within: 'c' }] },
      '“c” is itself told within this claim',
    ],
    [{ articles: [article], claims: [{ ...said }] }, '/claims/0: nothing tells what was said'],
    [
      { articles: [article], claims: [{ ...said, text: 'x', saidOn: '2019-02-30' }] },
      '/claims/0/saidOn: “2019-02-30” is no date that exists',
    ],
    [
      { articles: [article], claims: [{ ...said, text: 'x', quoteType: 'SAID' }] },
      'is “SAID” (allowed are DIRECT, INDIRECT, MIXED)',
    ],
    [
      { articles: [article], claims: [{ ...said, quote: { start: 1 } }] },
      '/claims/0/quote: is an object, which has none of the allowed forms',
    ],
    [{ articles: [article, article] }, 'there are two article items “a”'],
    [{ articles: [{ ref: 'b' }] }, 'nothing identifies it'],
    [{ articles: [{ ...article, textFile: 'a.txt' }] }, 'it has both “text” and “textFile”'],
    [
      {
        actors: [vell, { name: 'Bo Vell', aliases: ['Vell'] }],
        organizations: [{ name: 'X' }],
        affiliations: [{ actor: 'Vell', organization: 'X' }],
      },
      '“Vell” fits 2 party items (give each a “ref” and use that)',
    ],
    [
      { organizations: [{ name: 'X' }], affiliations: [{ actor: 'X', organization: 'X' }] },
      '/affiliations/0/actor: “X” is an organization',
    ],
    [{ actors: [{ name: ' ' }] }, '/actors/0/name: is empty'],
    [{ people: [] }, '/people: unknown key (allowed are articles, actors, organizations, claims, affiliations)'],
    [{ actors: {} }, '/actors: must be a list, is an object'],
    [{}, 'the bundle is empty'],
    [[], 'a bundle is an object, not a list'],
  ])('%j is refused', (bundle, message) => {
    expect(() => open(bundle)).toThrow(message);
  });

  test('at most five problems are told, the rest counted', () => {
    const actors = Array.from({ length: 9 }, () => ({}));
    expect(() => open({ actors })).toThrow(/^(?:\/actors\/\d\b.*\n){5}and 4 more$/u);
  });

  test.each([
    ['{"articles": [}', 'line 1, column 15: this is no JSON'],
    ['{\n "articles": nul\n}', 'line 2, column 17: this is no JSON'],
    ['{"articles": [', 'line 1, column 15: this is no JSON'],
  ])('%j is no JSON, and where', (content, message) => {
    expect(() => parseBundle(content, 'json')).toThrow(message);
  });

  test('JSON lines name the line', () => {
    const bundle = lines({ type: 'article', url: 'https://example.org/a', title: 'A' }, { type: 'actor', nam: 'B' });
    expect(() => parseBundle(bundle, 'jsonl')).toThrow('line 3, /nam: unknown key');
    expect(() => parseBundle('{"type":"claims"}', 'jsonl')).toThrow('line 1: “type” is “claims”');
  });

  test('JSON lines may refer to later lines', async () => {
    const bundle = lines(
      { type: 'claim', ...said, text: 'No truce', speakers: ['Vell'] },
      { type: 'actor', ...vell },
      { type: 'article', ...article },
    );
    const [first] = recordsOfBundle(linkBundle(parseBundle(bundle, 'jsonl')), null).articles;
    expect((await first?.record())?.claims).toMatchObject([{ text: 'No truce', content: [{ start: 1 }] }]);
  });

  test('the order of keys does not change the digest, a word does', async () => {
    const digestOf = async (actor: object, text = TEXT) =>
      (
        await record({
          articles: [{ ...article, text }],
          actors: [actor],
          claims: [{ ...said, text: 'x', speakers: ['Vell'] }],
        })
      ).article.recordDigest;
    expect(await digestOf({ aliases: ['Vell'], name: 'Mara Vell' })).toBe(await digestOf(vell));
    expect(await digestOf({ ...vell, description: 'a pilot' })).not.toBe(await digestOf(vell));
    expect(await digestOf(vell, `${TEXT} `)).not.toBe(await digestOf(vell));
  });

  test('any JSON is a bundle or an error of the document', () => {
    const key = fc.constantFrom(
      'articles',
      'actors',
      'claims',
      'name',
      'article',
      'quote',
      'within',
      'url',
      '__proto__',
    );
    const value = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.jsonValue(),
        fc.array(tie('json'), { maxLength: 4 }),
        fc.dictionary(key, tie('json'), { maxKeys: 4 }),
      ),
    })).json;
    fc.assert(
      fc.property(value, (json) => {
        try {
          linkBundle(parseBundle(JSON.stringify(json), 'json'));
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('text files', () => {
  const from = async (textFile: string, more: object = {}) => {
    const bundle = linkBundle(parseBundle(JSON.stringify({ articles: [{ textFile, ...more }] }), 'json'));
    return recordsOfBundle(bundle, join(folder.path(), 'desk')).articles[0]?.record();
  };

  test('are read as any text is; the bundle’s word counts before the front matter’s', async () => {
    await folder.write('desk/a.md', '---\ntitle: Front\ndate: 2019-01-29\n---\n\nText.');
    expect((await from('a.md', { title: 'Desk' }))?.article).toMatchObject({
      title: 'Desk',
      publishedOn: '2019-01-29',
      text: 'Text.',
    });
  });

  test.each([
    ['../secret.txt', 'is outside of the bundle’s folder'],
    ['/etc/hostname.txt', 'no such file'],
    ['a.pdf', 'is no text file'],
    ['none.txt', 'no such file'],
    ['bad.txt', '/articles/0/textFile, bad.txt, line 2: “x”: unknown key'],
  ])('%s is refused', async (textFile, message) => {
    await folder.write('secret.txt', 'x');
    await folder.write('desk/bad.txt', '---\nx: 1\n---\nText');
    await expect(from(textFile)).rejects.toThrow(message);
  });
});

test('schema/bundle.schema.json is what the description in the program emits', async () => {
  expect(await readFile(join(process.cwd(), 'schema/bundle.schema.json'), 'utf8')).toBe(bundleSchemaJson());
});
