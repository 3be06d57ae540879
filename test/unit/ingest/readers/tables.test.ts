import { describe, expect, test } from '@jest/globals';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { BadInputError } from '../../../../src/errors.js';
import { columnMapOf } from '../../../../src/ingest/readers/columns.js';
import { temporaryFolder } from '../folder.js';
import { found, leftOut, recordsIn, textsIn } from './found.js';

const folder = temporaryFolder();

describe('CSV', () => {
  test('columns are known by their names; quotation marks hold commas and line breaks', async () => {
    const table =
      'ID,Headline,Web URL,Publish Date,Body\r\n1,"Shut, and bolted",https://a.example.org/1,2024-03-05 10:00,"One.\n\nTwo ""three""."\r\n2,Empty,,,\r\n';
    const documents = await found(await folder.write('table.csv', `\uFEFF${table}`));
    expect(textsIn(documents)).toMatchObject([
      {
        title: 'Shut, and bolted',
        url: 'https://a.example.org/1',
        publishedOn: '2024-03-05',
        text: 'One.\n\nTwo "three".',
      },
    ]);
    expect(leftOut(documents)).toEqual(['line 5: a row without a text']);
  });

  test('others are named; semicolons and tabs part columns too', async () => {
    const path = await folder.write('named.csv', 'kopf;inhalt;blatt\nZu;Der Hafen ist zu, sagte sie.;Post\n');
    expect(leftOut(await found(path))).toEqual([
      expect.stringContaining('no column is known to hold texts, nor quotations with an address (say which with --map'),
    ]);
    const columns = columnMapOf('title=kopf,text=inhalt,publisher=blatt');
    expect(textsIn(await found(path, { columns }))).toMatchObject([
      { title: 'Zu', publisher: 'Post', text: 'Der Hafen ist zu, sagte sie.' },
    ]);
    const tabs = await folder.write('tabs.tsv', 'title\ttext\nA; b, c\tHe said so, twice; thrice.\n');
    expect(textsIn(await found(tabs))).toMatchObject([{ title: 'A; b, c', text: 'He said so, twice; thrice.' }]);
    expect(leftOut(await found(tabs, { columns }))).toEqual([
      ': there is no column “kopf” for title (there are “title”, “text”)',
    ]);
  });

  test('a row a quotation: those of one address are one article', async () => {
    const rows =
      'url,quote,speaker,verb\nhttps://a.example.org/1,it stays shut,Mara Vell,say\nhttps://b.example.org/1,no,X,\nhttps://a.example.org/1,never again,Lew Farrow; Ona Pryce,\n,lost,X,\n';
    const documents = await found(await folder.write('quotes.csv', rows));
    const records = await recordsIn(documents);
    expect(
      records.map(({ claims }) => claims.map(({ text, cue, speakerIds }) => [text, cue, speakerIds.length])),
    ).toEqual([
      [
        ['it stays shut', 'say', 1],
        ['never again', null, 2],
      ],
      [['no', null, 1]],
    ]);
    expect(leftOut(documents)).toEqual(['line 5: line 5: it has no web address that tells which article it is in']);
  });

  test('what is not UTF-8, or has a quotation mark too many, is told; what came before is read', async () => {
    const latin = Buffer.concat([Buffer.from('text\nFirst.\n'), Buffer.from('Caf\xe9\n', 'latin1')]);
    expect(leftOut(await found(await folder.write('latin.csv', latin)))).toEqual([
      expect.stringContaining('it is not UTF-8'),
    ]);
    const documents = await found(await folder.write('open.csv', 'text\nFirst.\n"Second\n'));
    expect(textsIn(documents)).toMatchObject([{ text: 'First.' }]);
    expect(leftOut(documents)).toEqual([expect.stringContaining('this is no CSV')]);
  });
});

describe('Parquet', () => {
  const table = (rows: number) =>
    parquetWriteBuffer({
      columnData: [
        { name: 'headline', data: Array.from({ length: rows }, (_, index) => `H${index}`), type: 'STRING' },
        {
          name: 'text',
          data: Array.from({ length: rows }, (_, index) => (index === 1 ? '' : `Text ${index}.`)),
          type: 'STRING',
        },
        {
          name: 'published',
          data: Array.from({ length: rows }, () => new Date('2024-03-05T10:00:00Z')),
          type: 'TIMESTAMP',
        },
        { name: 'other', data: Array.from({ length: rows }, () => 1), type: 'INT32' },
      ],
      rowGroupSize: 1500,
    });

  test('rows of all groups are read, by their columns’ names', async () => {
    const documents = await found(await folder.write('table.parquet', new Uint8Array(table(4000))));
    const texts = textsIn(documents);
    expect(texts.map(({ title }) => title).slice(-2)).toEqual(['H3998', 'H3999']);
    expect(texts).toHaveLength(3999);
    expect(texts[0]).toMatchObject({ text: 'Text 0.', publishedOn: '2024-03-05' });
    expect(leftOut(documents)).toEqual(['row 2: a row without a text']);
  });

  test('a damaged one is told', async () => {
    const path = await folder.write('cut.parquet', new Uint8Array(table(10)).subarray(0, 200));
    expect(leftOut(await found(path))).toEqual([expect.stringContaining('this Parquet file cannot be read')]);
  });
});

test.each(['nonsense=x', 'title', 'title='])('--map %s is refused', (written) => {
  expect(() => columnMapOf(written)).toThrow(BadInputError);
});
