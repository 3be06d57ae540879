import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Extraction } from '../../src/extract/extraction.js';
import { QuoteType, Stance } from '../../src/model/claim.js';
import { PartyKind, PartyType } from '../../src/model/party.js';
import { startServer, type TestServer } from '../support/server.js';

/** Understands one sentence only: `Ada said: …`. */
const extract = (text: string): Promise<Extraction> => {
  const start = text.indexOf('Ada said: ');
  if (start === -1) return Promise.resolve({ claims: [], parties: [], affiliations: [] });
  const at = (from: number, to: number) => ({ start: from, end: to, text: text.slice(from, to) });
  const content = at(start + 10, text.length);
  const ada = { name: 'Ada', type: PartyType.ACTOR, kind: PartyKind.PERSON, aliases: [], description: null };
  const harbour = { ...ada, name: 'Harbour League', type: PartyType.ORGANIZATION, kind: PartyKind.ARMED_GROUP };
  const claim = {
    text: content.text,
    quoteType: QuoteType.INDIRECT,
    cue: 'say',
    cueClass: 'speech' as const,
    assertion: 'asserted' as const,
    content: [content],
    source: [at(start, start + 3)],
    cueSpan: [at(start + 4, start + 8)],
    speakers: [0],
    addressee: null,
    about: [{ party: 1, stance: Stance.NEGATIVE, confidence: 0.7 }],
    topics: ['harbour'],
    saidOn: null,
    confidence: 0.9,
    within: null,
  };
  return Promise.resolve({
    claims: [claim],
    parties: [
      { ...ada, mentions: [at(start, start + 3)] },
      { ...harbour, mentions: [] },
    ],
    affiliations: [{ actor: 0, organization: 1, role: 'member' }],
  });
};

let server: TestServer;
beforeAll(async () => {
  server = await startServer({ articles: [], extractor: { version: 'test', concurrency: 1, extract } });
});
afterAll(() => server.close());

const INGEST = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) {
  outcome claims parties
  article {
    id title url language publishedOn authors text publisher { name kind }
    claims { totalCount nodes { text speakers { name } about { party { name } stance } evidence { quote source { text } } } }
  }
} }`;

interface Ingested {
  ingestArticle: { outcome: string; claims: number; article: { id: string; claims: { totalCount: number } } };
}

describe('ingestArticle', () => {
  const input = {
    text: 'Ada said: the harbour is closed.',
    title: 'The harbour',
    url: 'https://quay.example/1',
    publisher: 'The Quay Post',
    authors: ['B. Writer'],
    publishedOn: '2020-02-29',
    language: 'en-GB',
  };

  test('answers what it stored, and all that hangs from it', async () => {
    const { data, errors } = await server.write(INGEST, { input });
    expect(errors).toBeUndefined();
    const { text: _text, publisher, ...article } = input;
    expect(data).toMatchObject({
      ingestArticle: {
        outcome: 'CREATED',
        claims: 1,
        article: {
          ...article,
          text: input.text,
          publisher: { name: publisher, kind: 'OUTLET' },
          claims: {
            totalCount: 1,
            nodes: [
              {
                text: 'the harbour is closed.',
                speakers: [{ name: 'Ada' }],
                about: [{ party: { name: 'Harbour League' }, stance: 'NEGATIVE' }],
                evidence: { quote: 'Ada said: the harbour is closed.', source: { text: 'Ada' } },
              },
            ],
          },
        },
      },
    });
  });

  test('of the same again changes nothing, and of another text at the address replaces it', async () => {
    const again = await server.write<Ingested>(INGEST, { input });
    expect(again.data?.ingestArticle.outcome).toBe('UNCHANGED');
    const other = await server.write<Ingested>(INGEST, { input: { ...input, text: 'Nobody said anything.' } });
    expect(other.data?.ingestArticle).toMatchObject({
      outcome: 'REPLACED',
      claims: 0,
      article: { claims: { totalCount: 0 } },
    });
    const { data } = await server.query<{ articles: object }>('{ articles { totalCount } claims { totalCount } }');
    expect(data).toEqual({ articles: { totalCount: 1 }, claims: { totalCount: 0 } });
  });

  test('several in one request each see what the one before left', async () => {
    const { data, errors } = await server.write<Record<string, Ingested['ingestArticle']>>(
      `mutation ($a: ArticleInput!, $b: ArticleInput!) {
        a: ingestArticle(input: $a) { outcome article { id claims { totalCount } } }
        b: ingestArticle(input: $b) { outcome article { id claims { totalCount } } }
      }`,
      {
        a: { ...input, url: 'https://quay.example/2' },
        b: { ...input, url: 'https://quay.example/2', text: 'Nothing.' },
      },
    );
    expect(errors).toBeUndefined();
    expect(data?.['a']?.article.claims.totalCount).toBe(1);
    expect(data?.['b']?.article.claims.totalCount).toBe(0);
    expect(data?.['b']?.article.id).toBe(data?.['a']?.article.id);
  });

  test.each([
    [{ text: '' }],
    [{ text: ' \n ' }],
    [{ text: 'x\u0000y' }],
    [{ text: 'x', url: 'no address' }],
    [{ text: 'x', language: 'the English language' }],
    [{ text: 'x', publishedOn: '2020-02-30' }],
  ])('%j is refused', async (wrong) => {
    const { errors } = await server.write(INGEST, { input: wrong });
    expect(errors?.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('takes a long article', async () => {
    const text = `Ada said: ${'the harbour is closed and '.repeat(40_000)}`;
    const { data } = await server.write<Ingested>(INGEST, { input: { text } });
    expect(data?.ingestArticle).toMatchObject({ outcome: 'CREATED', claims: 1 });
  });
});

describe('deleteArticle', () => {
  test('takes away an article and its claims, once', async () => {
    const input = { text: 'Ada said: it is gone.', url: 'https://quay.example/3' };
    const { data } = await server.write<Ingested>(INGEST, { input });
    const id = data?.ingestArticle.article.id;
    const remove = 'mutation ($id: ID!) { deleteArticle(id: $id) }';
    expect(await server.write(remove, { id })).toEqual({ data: { deleteArticle: id } });
    const gone = await server.query(
      'query ($id: ID!) { article(id: $id) { id } claims(where: { article: { id: [$id] } }) { totalCount } }',
      { id },
    );
    expect(gone.data).toEqual({ article: null, claims: { totalCount: 0 } });
    const { errors } = await server.write(remove, { id });
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
  });

  test('of what is no article is refused', async () => {
    const { errors } = await server.write('mutation { deleteArticle(id: "act_000000000000000000000000") }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

test('an extraction that meets a defect says so without its inside, and writes nothing', async () => {
  const failing = {
    version: 'failing',
    concurrency: 1,
    extract: () => Promise.reject(new TypeError('cannot read secrets of x')),
  };
  const broken = await startServer({ articles: [], extractor: failing });
  const answer = await broken.write('mutation { ingestArticle(input: { text: "A text." }) { outcome } }');
  expect(answer.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(JSON.stringify(answer)).not.toContain('secrets');
  expect(broken.log.join('')).toContain('secrets');
  expect(await broken.query('{ statistics { articles } }')).toMatchObject({ data: { statistics: { articles: 0 } } });
  await broken.close();
});

test('a copy at another address is one more appearance of the article', async () => {
  const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
  const text = `Ada said: ${words}.`;
  const ingest = `mutation ($input: ArticleInput!) { ingestArticle(input: $input) {
    outcome claims article { url appearances { url publisher publishedOn isRead } } } }`;
  const at = (url: string, publishedOn: string) => ({ text, url, publishedOn, publisher: url.slice(8, -1) });
  const first = await server.write(ingest, { input: at('https://paper.example/', '2020-03-02') });
  expect(first.data).toMatchObject({ ingestArticle: { outcome: 'CREATED', claims: 1 } });
  const second = await server.write(ingest, { input: at('https://wire.example/', '2020-03-01') });
  expect(second.data).toEqual({
    ingestArticle: {
      outcome: 'APPEARANCE',
      claims: 1,
      article: {
        url: 'https://wire.example/',
        appearances: [
          { url: 'https://wire.example/', publisher: 'wire.example', publishedOn: '2020-03-01', isRead: true },
          { url: 'https://paper.example/', publisher: 'paper.example', publishedOn: '2020-03-02', isRead: false },
        ],
      },
    },
  });
});
