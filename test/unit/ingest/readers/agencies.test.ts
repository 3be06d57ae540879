import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../folder.js';
import { found, leftOut, textsIn } from './found.js';

const folder = temporaryFolder();

describe('ninjs', () => {
  const uri = 'urn:example:item:1';
  const told = {
    title: 'Harbour shut',
    authors: ['Ona Pryce'],
    publishedOn: '2024-03-05',
    language: 'en',
    text: 'One.\n\nTwo.',
  };

  test.each([
    [
      '1.x',
      {
        ...{ uri, type: 'text', versioncreated: '2024-03-05T10:00:00Z', language: 'en', byline: 'By Ona Pryce' },
        ...{ headline_main: 'Harbour shut', body_text: 'One. Two.', body_xhtml: '<p>One.</p><p>Two.</p>' },
      },
    ],
    [
      '2.x',
      {
        ...{ uri, type: 'text', versioncreated: '2024-03-05T10:00:00Z', language: 'en', by: 'Ona Pryce' },
        headlines: [
          { role: 'sub', value: 'No' },
          { role: 'main', value: 'Harbour shut' },
        ],
        bodies: [
          { contenttype: 'text/plain', value: 'One. Two.' },
          { contenttype: 'text/html', value: '<p>One.</p><p>Two.</p>' },
        ],
      },
    ],
    [
      '3.x',
      {
        ...{ uri, type: 'text', versionCreated: '2024-03-05T10:00:00Z', language: 'en', by: 'Ona Pryce' },
        headlines: [{ role: 'main', value: 'Harbour shut' }],
        bodies: [
          {
            contentType: 'text/vnd.IPTC.NITF',
            value:
              '<?xml version="1.0" encoding="UTF-16"?><nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>',
          },
        ],
      },
    ],
  ])('%s is one article, its paragraphs kept', async (version, item) => {
    expect(textsIn(await found(await folder.write(`${version}.json`, JSON.stringify(item, null, 2))))).toMatchObject([
      told,
    ]);
  });

  test('the same item in another version is the same article', async () => {
    const item = (text: string) => JSON.stringify({ uri, type: 'text', headline: 'H', body_text: text });
    const [one] = textsIn(await found(await folder.write('one.json', item('One.'))));
    const [two] = textsIn(await found(await folder.write('two.json', item('Two.'))));
    expect(one?.id).toBe(two?.id);
  });

  test('pictures, and what its publisher took back, are passed over; of lines each is an item', async () => {
    const lines = [
      { uri: 'urn:1', type: 'picture', headlines: [], bodies: [{ contentType: 'text/plain', value: 'A caption.' }] },
      { uri: 'urn:2', type: 'text', pubStatus: 'canceled', headline: 'H', body_text: 'He said so.' },
      { uri: 'urn:3', type: 'text', headline: 'H', body_text: 'He said so.' },
    ];
    const written = [...lines.map((line) => JSON.stringify(line)), '{ "uri": '].join('\n');
    const documents = await found(await folder.write('items.jsonl', written));
    expect(textsIn(documents)).toMatchObject([{ text: 'He said so.' }]);
    expect(leftOut(documents)).toEqual([
      'line 1: no text: picture, sound, video or event',
      'line 2: withdrawn by its publisher',
      expect.stringContaining('line 4: this is no JSON'),
    ]);
  });
});

describe('NewsML-G2', () => {
  const item = (guid: string, content: string, status = 'usable'): string => `
    <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="2" xml:lang="en-GB">
      <itemMeta><itemClass qcode="ninat:text"/><provider><name>Example Press</name></provider>
        <versionCreated>2024-03-06T10:00:00Z</versionCreated><pubStatus qcode="stat:${status}"/></itemMeta>
      <contentMeta><contentCreated>2024-03-05T23:00:00+01:00</contentCreated><headline> Harbour shut </headline></contentMeta>
      <contentSet>${content}</contentSet></newsItem>`;
  const nitf = `<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
    <body.head><hedline><hl1>Not this</hl1></hedline><byline>By <person>Ona Pryce</person></byline></body.head>
    <body.content><p>The mayor of <location>Varn</location>
      said so.</p><media><media-caption>No.</media-caption></media><p>Two.</p></body.content></body></nitf></inlineXML>`;

  test('text in NITF: paragraphs, byline, provider, the day of the content', async () => {
    expect(
      textsIn(await found(await folder.write('item.xml', `<?xml version="1.0"?>${item('urn:a', nitf)}`))),
    ).toMatchObject([
      {
        ...{ title: 'Harbour shut', authors: ['Ona Pryce'], publisher: 'Example Press', publishedOn: '2024-03-05' },
        ...{ language: 'en-GB', text: 'The mayor of Varn said so.\n\nTwo.' },
      },
    ]);
  });

  test('a message is its items; XHTML and plain text are read too; what is withdrawn is passed over', async () => {
    const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
      ${item('urn:a', '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>No</title></head><body><p>One.</p></body></html></inlineXML>')}
      ${item('urn:b', '<inlineData contenttype="text/plain">Two.</inlineData>')}
      ${item('urn:c', nitf, 'canceled')}</itemSet></newsMessage>`;
    const documents = await found(await folder.write('message.xml', message));
    expect(textsIn(documents).map(({ text }) => text)).toEqual(['One.', 'Two.']);
    expect(new Set(textsIn(documents).map(({ id }) => id)).size).toBe(2);
    expect(leftOut(documents)).toEqual(['newsItem 3: withdrawn by its publisher']);
  });

  test('NITF alone', async () => {
    const alone = `<nitf><head><title>Harbour shut</title><docdata><doc-id id-string="x-1"/><date.issue norm="20240305T100000Z"/></docdata>
      <pubdata name="Example Press"/></head><body><body.content><p>He said so.</p></body.content></body></nitf>`;
    expect(textsIn(await found(await folder.write('alone.xml', alone)))).toMatchObject([
      { title: 'Harbour shut', publisher: 'Example Press', publishedOn: '2024-03-05', text: 'He said so.' },
    ]);
  });

  test('what is not well-formed is told with its line', async () => {
    const path = await folder.write('broken.xml', item('urn:a', '<inlineXML>\n<p>one</q></inlineXML>'));
    expect(leftOut(await found(path))).toEqual([expect.stringMatching(/^: line 6: this is no XML/u)]);
  });
});

// The agencies' samples are not this repository's to publish: whoever has them names their folder.
const samples = process.env['REFERENCE_FORMATS'];
(samples !== undefined && existsSync(samples) ? describe : describe.skip)('the agencies’ own samples', () => {
  test('of ninjs: all texts are read, pictures, sounds, videos and events passed over', async () => {
    const documents = await found(join(samples ?? '', 'ninjs/examples'));
    const kinds = documents.map(({ kind, path }) => `${path.split('/').at(-1) ?? ''} ${kind}`);
    expect(kinds.filter((each) => /text(?:_\d)?\.json|SimpleText/u.test(each) && !each.startsWith('ntb'))).toEqual([
      'dpa_text.json text',
      'ninjsExSimpleText_2.json text',
      'dpa_text.json text',
      'ninjsExSimpleText_3.json text',
    ]);
    expect(documents.filter(({ kind, path }) => kind === 'unread' && !path.includes('schema-extension'))).toEqual([]);
    const dpa = textsIn(documents).find(({ publisher }) => publisher === 'dpa');
    expect(dpa).toMatchObject({ language: 'de', publishedOn: '2019-05-10' });
    expect(dpa?.text.split('\n\n').length).toBeGreaterThan(3);
  });

  test('of NewsML-G2: the document with a text, and nothing of the others', async () => {
    const documents = await found(join(samples ?? '', 'newsml-g2/examples'));
    expect(textsIn(documents)).toMatchObject([
      {
        title: 'Fed to halt QE to avert "bubble"',
        language: 'en-US',
        publishedOn: '2016-11-21',
        publisher: 'Associated Press',
      },
    ]);
  });

  test('of GDELT: every row is read', async () => {
    const documents = await found(join(samples ?? '', 'gdelt/gkg.csv'));
    expect(documents).toHaveLength(100);
    expect(documents.filter(({ kind }) => kind === 'unread')).toEqual([]);
    expect(documents.filter(({ kind }) => kind === 'record').length).toBeGreaterThan(20);
  });
});
