import { describe, expect, test } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { ZipFile } from 'yazl';
import { temporaryFolder } from '../folder.js';
import { found, foundOnStdin, leftOut, textsIn } from './found.js';

const folder = temporaryFolder();

/** Far more than any document has, and what exhausts the stack of whoever goes into each. */
const DEEP = 100_000;
const within = (open: string, close: string, inside = '') => open.repeat(DEEP) + inside + close.repeat(DEEP);

/** Ten entities, each ten of the one before: a billion words in a thousand letters. */
const LAUGHS =
  '<!ENTITY l0 "lol">' +
  Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('');

const XML = {
  RSS: (prolog: string) =>
    `<?xml version="1.0"?>${prolog.replace('ROOT', 'rss')}<rss version="2.0"><channel><title>t</title>` +
    '<item><title>a</title><description>It said: &l9;</description></item></channel></rss>',
  Atom: (prolog: string) =>
    `<?xml version="1.0"?>${prolog.replace('ROOT', 'feed')}<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>` +
    '<entry><title>a</title><content>It said: &l9;</content></entry></feed>',
  NITF: (prolog: string) =>
    `<?xml version="1.0"?>${prolog.replace('ROOT', 'nitf')}<nitf><body><body.content><p>It said: &l9;</p></body.content></body></nitf>`,
  'NewsML-G2': (prolog: string) =>
    `<?xml version="1.0"?>${prolog.replace('ROOT', 'newsItem')}<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g">` +
    '<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>It said: &l9;</p></body></html></inlineXML></contentSet></newsItem>',
};
const PROLOGS = {
  'a billion laughs': `<!DOCTYPE ROOT [${LAUGHS}]>`,
  'the same behind a bracket in a comment': `<!DOCTYPE ROOT [<!-- ] -->${LAUGHS}]>`,
  'the same behind brackets in quotes': `<!DOCTYPE ROOT SYSTEM "a>b[" [<!ATTLIST ROOT a CDATA "]">${LAUGHS}]>`,
  'the same, in small letters': `<!doctype ROOT [${LAUGHS}]>`,
  'the content of a file': '<!DOCTYPE ROOT [<!ENTITY l9 SYSTEM "file:///etc/hostname">]>',
  'the answer of a server': '<!DOCTYPE ROOT [<!ENTITY l9 SYSTEM "http://127.0.0.1:1/">]>',
  'a parameter entity': '<!DOCTYPE ROOT [<!ENTITY % p SYSTEM "file:///etc/hostname"> %p;]>',
};

describe.each(Object.entries(XML))('%s', (_format, written) => {
  test.each(Object.entries(PROLOGS))('with %s is refused', async (_what, prolog) => {
    expect(leftOut(await foundOnStdin(written(prolog)))).toEqual([
      expect.stringContaining('line 1: its document type declares entities of its own'),
    ]);
  });

  test('with a document type elsewhere has nothing of it', async () => {
    const documents = await foundOnStdin(written('<!DOCTYPE ROOT SYSTEM "file:///etc/hostname">'));
    for (const { text } of textsIn(documents)) expect(text).toBe('It said: &l9;');
  });

  test('that tells of a document type in its text is read', async () => {
    const told = written('').replace('&l9;', '<![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]>');
    expect(textsIn(await foundOnStdin(told))).toHaveLength(1);
  });
});

test('a document type within a feed is refused as well', async () => {
  const feed = XML.RSS('').replace('<channel>', `<!DOCTYPE rss [<!-- ] -->${LAUGHS}]><channel>`);
  expect(leftOut(await foundOnStdin(feed))).toEqual([expect.stringContaining('its document type declares')]);
});

describe('what is nested without end is refused by itself, and what comes after it is read', () => {
  const JSONS = {
    'a bundle': `{"articles":${within('[', ']')}}`,
    ninjs: `{"uri":"u","headline":"h","body_text":"It rained.","associations":${within('{"a":', '}', '1')}}`,
    'JSON-LD': `{"@context":"https://schema.org","@graph":${within('{"a":', '}', '1')}}`,
  };
  test.each(Object.entries(JSONS))('%s', async (_what, json) => {
    const [refused] = leftOut(await foundOnStdin(json));
    expect(refused).toContain('levels deep, of which 100 are read');
  });

  const LINES = {
    'bundle.jsonl': [`{"type":"article","ref":"a","title":${within('[', ']')}}`, ''],
    'ninjs.jsonl': [
      `{"uri":"u","headline":"h","bodies":${within('[', ']')}}`,
      '{"uri":"v","headline":"h","body_text":"It rained."}',
    ],
    'quotebank.jsonl': [
      `{"quoteID":"1","quotation":"It rained.","speaker":"Ada","probas":[["Ada","1"]],"urls":${within('[', ']')}}`,
      '{"quoteID":"2","quotation":"It rained.","speaker":"Ada","probas":[["Ada","1"]],"urls":["https://a.example.org/1"]}',
    ],
  } as const;
  test.each(Object.entries(LINES))('a line of %s', async (name, [deep, good]) => {
    const documents = await found(await folder.write(name, `${deep}\n${good}`));
    expect(leftOut(documents)).toEqual([expect.stringContaining('levels deep, of which 100 are read')]);
    expect(documents.filter(({ kind }) => kind !== 'unread')).toHaveLength(good === '' ? 0 : 1);
  });

  test('JSON-LD in a page, whose own text is read', async () => {
    const script = `<script type="application/ld+json">{"@type":"NewsArticle","author":${within('[', ']')}}</script>`;
    const text = `<article><h1>Rain</h1>${'<p>He said that it rained on the town, and that it would rain again.</p>'.repeat(9)}</article>`;
    const documents = await foundOnStdin(`<!doctype html><html><head>${script}</head><body>${text}</body></html>`);
    expect(textsIn(documents)).toHaveLength(1);
  });

  const MARKUP = {
    'elements of a page': `<!doctype html><html><body>${'<div>'.repeat(DEEP)}It rained.</body></html>`,
    'elements of a page, half closed': `<!doctype html><html><body>${'<b><i></b>'.repeat(600)}${'<div>'.repeat(2_000)}</body></html>`,
    'elements of NITF': `<nitf><body><body.content>${within('<block>', '</block>', 'x')}</body.content></body></nitf>`,
    'elements of a feed': `<rss version="2.0"><channel><item><description>${within('<b>', '</b>', 'x')}</description></item></channel></rss>`,
    'HTML in a feed':
      '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>' +
      `<content:encoded><![CDATA[${within('<b>', '</b>', 'x')}]]></content:encoded></item></channel></rss>`,
  };
  test.each(Object.entries(MARKUP))('%s', async (_what, markup) => {
    expect(leftOut(await foundOnStdin(markup))).toEqual([expect.stringContaining('nested more than 512 deep')]);
  });

  test('a front matter', async () => {
    const deep = `---\ntitle: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\nIt rained.\n`;
    expect(leftOut(await foundOnStdin(deep))).toHaveLength(1);
  });
});

describe('a page that no person has written is refused before it takes the time', () => {
  const body = (markup: string) => `<!doctype html><html><body>${markup}</body></html>`;
  test.each([
    ['elements without end', body('<p>It rained.</p>'.repeat(60_000)), 'more than 50000 elements'],
    ['signs that begin no element', body('<'.repeat(500_000)), 'more than 50000 elements'],
    [
      'attributes without end',
      body(`<p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="x"`).join(' ')}>It rained.</p>`),
      'more than 1000 attributes',
    ],
  ])('%s', async (_what, page, why) => {
    expect(leftOut(await foundOnStdin(page))).toEqual([expect.stringContaining(why)]);
  });

  test('and one that is large, and careless, is read', async () => {
    const paragraph =
      '<p class="a"\n\n      title="x>y"><br><img src="a.png">He said that it rained, and that it would rain on.';
    const page = body(`<article><ul>${'<li>One'.repeat(200)}</ul>${paragraph.repeat(2_000)}</article>`);
    expect(textsIn(await foundOnStdin(page))).toHaveLength(1);
  });
});

describe('archives', () => {
  /** A zip whose directory names its one member again and again: each is as large as it is said to be. */
  async function overlapping(times: number): Promise<Buffer> {
    const path = join(folder.path(), 'once.zip');
    const archive = new ZipFile();
    archive.addBuffer(Buffer.from('It rained. '.repeat(1_000_000)), 'one.jsonl');
    archive.end();
    await pipeline(archive.outputStream, createWriteStream(path));
    const { readFile } = await import('node:fs/promises');
    const bytes = await readFile(path);
    const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06'));
    const start = bytes.readUInt32LE(end + 16);
    const [members, entry, tail] = [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(end)];
    tail.writeUInt16LE(times, 8);
    tail.writeUInt16LE(times, 10);
    tail.writeUInt32LE(entry.length * times, 12);
    return Buffer.concat([members, ...Array.from({ length: times }, () => entry), tail]);
  }

  test('whose members lie on each other are counted by what they are, also from a stream', async () => {
    const bomb = await overlapping(100);
    const refused = expect.stringContaining('it unpacks to more than 250 times its size');
    expect(leftOut(await foundOnStdin(bomb))).toContainEqual(refused);
    expect(leftOut(await found(await folder.write('overlapping.zip', bomb)))).toContainEqual(refused);
  });

  test.each(['../out.txt', '/etc/out.txt', 'a/../../out.txt', 'C:\\out.txt', 'a\\..\\..\\out.txt'])(
    'with a member named %s write nothing, wherever that is',
    async (name) => {
      const archive = new ZipFile();
      archive.addBuffer(Buffer.from('It rained.'), 'x'.repeat(name.length));
      archive.end();
      const chunks: Buffer[] = [];
      for await (const chunk of archive.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
      const bytes = Buffer.concat(chunks).toString('latin1').replaceAll('x'.repeat(name.length), name);
      const documents = await found(await folder.write('in/slip.zip', Buffer.from(bytes, 'latin1')));
      expect(documents).toHaveLength(1);
      const { readdir } = await import('node:fs/promises');
      expect(await readdir(join(folder.path(), 'in'))).toEqual(['slip.zip']);
      expect(await readdir(folder.path())).not.toContain('out.txt');
    },
  );

  test('that hold themselves, as far as anybody can tell, are read four deep', async () => {
    let deep = gzipSync('It rained.');
    for (let depth = 0; depth < 5; depth += 1) {
      const archive = new ZipFile();
      archive.addBuffer(deep, 'inner.zip');
      archive.end();
      const chunks: Buffer[] = [];
      for await (const chunk of archive.outputStream as AsyncIterable<Buffer>) chunks.push(chunk);
      deep = Buffer.concat(chunks);
    }
    expect(leftOut(await foundOnStdin(deep))).toEqual([
      expect.stringContaining('more than 4 archives within one another'),
    ]);
  });
});
