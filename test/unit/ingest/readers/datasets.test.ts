import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Gathering } from '../../../../src/ingest/readers/gather.js';
import { ClaimOrigin, ReviewState } from '../../../../src/model/claim.js';
import type { ArticleRecord } from '../../../../src/store/record.js';
import { temporaryFolder } from '../folder.js';
import { found, foundOnStdin, leftOut, recordsIn, textsIn } from './found.js';

const folder = temporaryFolder();
const lines = (...values: readonly unknown[]): string => values.map((value) => JSON.stringify(value)).join('\n');

/** What a record says: its article, and who said what. */
function said({ article, claims, parties }: ArticleRecord) {
  const name = (id: string) => {
    const party = parties.find((each) => each.id === id);
    return [party?.name, party?.wikidataId, party?.kind].filter((each) => each != null).join(' ');
  };
  const { title, url, publishedOn, partial } = article;
  return {
    ...{ title, url, publishedOn, partial },
    claims: claims.map(({ text, speakerIds, confidence }) => [text, speakerIds.map(name).join(', '), confidence]),
  };
}

describe('Quotebank', () => {
  test('a line a quotation: it is in every article that had it, those of one article together', async () => {
    const rest = { date: '2019-01-29 10:00:00', numOccurrences: 2, phase: 'E' };
    const documents = await found(
      await folder.write(
        'quotes.json',
        lines(
          {
            ...{ quoteID: '1', quotation: 'nobody drowns for a catch', speaker: 'Mara Vell', qids: ['Q42'], ...rest },
            ...{
              probas: [
                ['Mara Vell', '0.83'],
                ['None', '0.17'],
              ],
              urls: ['https://a.example.org/1', 'https://b.example.org/1'],
            },
          },
          {
            ...{ quoteID: '2', quotation: 'it stays shut', speaker: 'Lew Farrow', qids: ['Q1', 'Q2'], ...rest },
            ...{ probas: [['Lew Farrow', '0.6']], urls: ['https://a.example.org/1'] },
          },
          {
            quoteID: '3',
            quotation: 'who knows',
            speaker: 'None',
            qids: [],
            ...rest,
            probas: [['None', '0.9']],
            urls: ['https://b.example.org/1'],
          },
        ),
      ),
    );
    expect((await recordsIn(documents)).map(said)).toEqual([
      {
        ...{
          title: 'https://a.example.org/1',
          url: 'https://a.example.org/1',
          publishedOn: '2019-01-29',
          partial: true,
        },
        // Of two people of that name it is not known which of them it was.
        claims: [
          ['nobody drowns for a catch', 'Mara Vell Q42 PERSON', 0.83],
          ['it stays shut', 'Lew Farrow PERSON', 0.6],
        ],
      },
      {
        ...{
          title: 'https://b.example.org/1',
          url: 'https://b.example.org/1',
          publishedOn: '2019-01-29',
          partial: true,
        },
        claims: [
          ['nobody drowns for a catch', 'Mara Vell Q42 PERSON', 0.83],
          ['who knows', '', 0.9],
        ],
      },
    ]);
  });

  test('a line an article: whom this article gives a quotation to goes before whom all together do', async () => {
    const article = {
      ...{
        articleID: '2019012900_x',
        date: '2019-01-29 10:00:00',
        title: 'Harbour shut',
        url: 'https://a.example.org/1',
      },
      names: [{ name: 'Mara Vell', ids: ['Q42'], offsets: [[3, 5]] }],
      quotations: [
        {
          ...{
            quoteID: '1',
            quotation: 'nobody drowns for a catch',
            quotationOffset: 9,
            leftContext: 'l',
            rightContext: 'r',
          },
          ...{ globalTopSpeaker: 'None', globalProbas: [['None', '0.9']] },
          ...{
            localTopSpeaker: 'Mara Vell',
            localProbas: [
              ['Mara Vell', '0.7'],
              ['None', '0.3'],
            ],
          },
        },
      ],
    };
    const documents = await found(await folder.write('articles.json', lines(article, { ...article, url: 'none' })));
    const [record] = await recordsIn(documents);
    expect(record && said(record)).toEqual({
      ...{ title: 'Harbour shut', url: 'https://a.example.org/1', publishedOn: '2019-01-29', partial: true },
      claims: [['nobody drowns for a catch', 'Mara Vell Q42 PERSON', 0.7]],
    });
    expect(record?.claims[0]).toMatchObject({ origin: ClaimOrigin.IMPORTED, review: ReviewState.UNREVIEWED });
    expect(leftOut(documents)).toEqual(['line 2: line 2: it has no web address that tells which article it is']);
  });
});

describe('GDELT', () => {
  const row = (fields: Readonly<Record<number, string>>): string =>
    Array.from({ length: 27 }, (_, index) => fields[index] ?? '').join('\t');
  const usual = {
    0: '20240305100000-1',
    1: '20240306100000',
    2: '1',
    3: 'post.example.org',
    4: 'https://post.example.org/1',
  };

  test('GKG 2.1: a row’s quotations, with the verb where there is one', async () => {
    const quotations = '12|25|said|nobody drowns for a catch#90|13||it stays shut';
    const extras =
      '<PAGE_AUTHORS>Ona Pryce</PAGE_AUTHORS><PAGE_PRECISEPUBTIMESTAMP>20240305101900</PAGE_PRECISEPUBTIMESTAMP><PAGE_TITLE>Harbour&#x20;shut &amp; bolted</PAGE_TITLE>';
    const documents = await found(
      await folder.write(
        '20240305.gkg.csv',
        [
          row({ ...usual, 22: quotations, 26: extras }),
          row(usual),
          row({ ...usual, 2: '2', 4: 'BBC Monitoring' }),
          'x\ty',
        ].join('\n'),
      ),
    );
    const records = await recordsIn(documents);
    expect(records.map(said)).toEqual([
      {
        ...{
          title: 'Harbour shut & bolted',
          url: 'https://post.example.org/1',
          publishedOn: '2024-03-05',
          partial: true,
        },
        claims: [
          ['nobody drowns for a catch', '', 1],
          ['it stays shut', '', 1],
        ],
      },
    ]);
    expect(records[0]?.claims.map(({ cue }) => cue)).toEqual(['said', null]);
    expect(leftOut(documents)).toEqual([
      'line 2: no quotation',
      'line 3: a document that is not on the web',
      'line 4: line 4: it has 2 columns and not 27',
    ]);
  });

  test('Global Quotation Graph: the words around a quotation are a part of the text, which tells who said it', async () => {
    const line = {
      ...{ date: '2024-03-05T10:00:00Z', url: 'https://post.example.org/1', title: 'Harbour shut', lang: 'ENGLISH' },
      quotes: [
        { pre: 'The harbour master, Mara Vell, said: "', quote: 'Nobody drowns for a catch', post: '" on Tuesday.' },
      ],
    };
    expect(textsIn(await found(await folder.write('gqg.json', lines(line))))).toMatchObject([
      {
        ...{ title: 'Harbour shut', publishedOn: '2024-03-05', language: 'en', partial: true },
        text: 'The harbour master, Mara Vell, said: “Nobody drowns for a catch” on Tuesday.',
      },
    ]);
  });
});

describe('JSON-LD', () => {
  test('a ClaimReview: the checked claim, its author the speaker, in the review’s article', async () => {
    const review = {
      ...{
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        url: 'https://check.example.org/1',
        datePublished: '2024-03-06',
      },
      ...{ claimReviewed: 'The harbour was never shut', author: { '@type': 'Organization', name: 'The Checkers' } },
      itemReviewed: {
        ...{ '@type': 'Claim', datePublished: '2024-03-05' },
        author: { '@type': 'Organization', name: 'Varn Fishers', sameAs: 'https://www.wikidata.org/wiki/Q7' },
      },
      reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'False' },
    };
    const [record] = await recordsIn(await found(await folder.write('review.json', JSON.stringify(review, null, 1))));
    expect(record && said(record)).toEqual({
      ...{
        title: 'https://check.example.org/1',
        url: 'https://check.example.org/1',
        publishedOn: '2024-03-06',
        partial: true,
      },
      claims: [['The harbour was never shut', 'Varn Fishers Q7 OTHER', 1]],
    });
    expect(record?.claims[0]).toMatchObject({ saidOn: '2024-03-05', quoteType: 'INDIRECT' });
  });

  test('Quotations of one article are together, what names a thing elsewhere is that thing', async () => {
    const graph = {
      '@context': { '@vocab': 'https://schema.org/' },
      '@graph': [
        { '@id': 'urn:mara', '@type': 'Person', name: 'Mara Vell' },
        { '@id': 'urn:art', '@type': 'NewsArticle', headline: 'Harbour shut', url: 'https://post.example.org/1' },
        {
          '@type': 'schema:Quotation',
          'schema:text': 'it stays shut',
          spokenByCharacter: { '@id': 'urn:mara' },
          isPartOf: { '@id': 'urn:art' },
        },
        { '@type': 'Quotation', text: 'never again', creator: 'Lew Farrow', isPartOf: 'https://post.example.org/1' },
        { '@type': 'Quotation', text: 'where was that', creator: 'Nobody' },
      ],
    };
    const documents = await found(await folder.write('quotes.jsonld', JSON.stringify(graph)));
    expect((await recordsIn(documents)).map(said)).toEqual([
      {
        ...{ title: 'Harbour shut', url: 'https://post.example.org/1', publishedOn: null, partial: true },
        claims: [
          ['it stays shut', 'Mara Vell PERSON', 1],
          ['never again', 'Lew Farrow PERSON', 1],
        ],
      },
    ]);
    expect(leftOut(documents)).toEqual([
      ': its article has no web address (give isPartOf, or the ClaimReview, a “url”)',
    ]);
  });

  test('an article with its body, a line each', async () => {
    const article = (n: number) => ({
      '@type': 'NewsArticle',
      url: `https://post.example.org/${n}`,
      headline: `H${n}`,
      articleBody: `Text ${n}.`,
    });
    const documents = await foundOnStdin(lines({ '@context': 'https://schema.org', ...article(1) }));
    expect(textsIn(documents)).toMatchObject([{ title: 'H1', text: 'Text 1.' }]);
    const file = await found(await folder.write('articles.jsonl', lines(article(1), article(2))));
    expect(textsIn(file).map(({ title }) => title)).toEqual(['H1', 'H2']);
  });
});

describe('gathering', () => {
  test('gives the same groups whether they fit into memory or go through files', async () => {
    const items = fc.array(fc.tuple(fc.string({ maxLength: 2 }), fc.jsonValue()), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(items, async (pairs) => {
        const groups = async (inMemory: number) => {
          const gathering = new Gathering<unknown>(inMemory);
          try {
            for (const [key, item] of pairs) await gathering.add(key, item);
            const all: [string, string][] = [];
            for await (const { key, items: each } of gathering.groups()) all.push([key, JSON.stringify(each)]);
            return all.sort(([a], [b]) => (a < b ? -1 : 1));
          } finally {
            await gathering.close();
          }
        };
        expect(await groups(10)).toEqual(await groups(Infinity));
      }),
      { numRuns: 20 },
    );
  });
});
