import { describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../folder.js';
import { found, leftOut, textsIn } from './found.js';

const folder = temporaryFolder();

const rss = (items: string, before = ''): string => `<?xml version="1.0"?>${before}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Harbour Post</title><link>https://post.example.org</link><language>en-gb</language>${items}</channel></rss>`;

describe('RSS', () => {
  test('an item is an article, its content the text, of its day and in its feed’s language', async () => {
    const item = `<item><title>Shut &amp; bolted</title><link>https://post.example.org/1</link>
      <dc:creator>Ona Pryce</dc:creator><pubDate>Tue, 5 Mar 2024 23:30:00 +0100</pubDate>
      <description>Short.</description>
      <content:encoded><![CDATA[<p>One &amp; two.</p><p>Three.</p>]]></content:encoded></item>`;
    const [article] = textsIn(await found(await folder.write('feed.xml', rss(item))));
    expect(article).toMatchObject({
      ...{
        title: 'Shut & bolted',
        url: 'https://post.example.org/1',
        authors: ['Ona Pryce'],
        publisher: 'The Harbour Post',
      },
      ...{ publishedOn: '2024-03-05', language: 'en-GB', text: 'One & two.\n\nThree.' },
    });
    expect(article?.partial).toBeUndefined();
  });

  test('a summary alone is a part of an article; an item without either is passed over', async () => {
    const items = `<item><guid>https://post.example.org/2</guid><description>&lt;p&gt;Only this.&lt;/p&gt;</description></item>
      <item><guid isPermaLink="false">x-3</guid><title>Nothing</title></item>`;
    const documents = await found(await folder.write('summaries.rss', rss(items)));
    expect(textsIn(documents)).toMatchObject([
      { url: 'https://post.example.org/2', text: 'Only this.', partial: true },
    ]);
    expect(leftOut(documents)).toEqual(['item 2: an item without a text']);
  });

  test('an entity that would bring in a file, or more than fits into memory, is refused', async () => {
    const entity = (declared: string) => rss('<item><title>&x;</title></item>', `<!DOCTYPE rss [${declared}]>`);
    const file = await folder.write('file.xml', entity('<!ENTITY x SYSTEM "file:///etc/passwd">'));
    const laughs = await folder.write('laughs.xml', entity('<!ENTITY y "ha"><!ENTITY x "&y;&y;&y;">'));
    for (const path of [file, laughs])
      expect(leftOut(await found(path))).toEqual([expect.stringContaining('declares entities of its own')]);
  });

  test('of letters that are not those it says is told', async () => {
    const path = await folder.write('bad.xml', Buffer.from(rss('<item><title>Caf\xe9</title></item>'), 'latin1'));
    expect(leftOut(await found(path))).toEqual([': it is not utf-8, which it says it is (save it as UTF-8)']);
  });
});

test('Atom: content in XHTML, markup in titles, the entry’s own language', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Hafenpost</title><id>urn:feed</id>
    <updated>2024-03-05T00:00:00Z</updated><author><name>Ona Pryce</name></author>
    <entry xml:lang="en"><title type="html">A &lt;b&gt;bold&lt;/b&gt; claim</title><id>urn:1</id>
      <link rel="enclosure" href="https://post.example.org/1.mp3"/><link href="https://post.example.org/1"/>
      <updated>2024-03-05T10:00:00Z</updated>
      <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One <b>two</b>.</p><p>Three &amp; four.</p></div></content>
    </entry></feed>`;
  expect(textsIn(await found(await folder.write('feed.atom', atom)))).toMatchObject([
    {
      ...{ title: 'A bold claim', url: 'https://post.example.org/1', authors: ['Ona Pryce'], publisher: 'Hafenpost' },
      ...{ language: 'en', text: 'One two.\n\nThree & four.' },
    },
  ]);
});

test('RSS 1.0', async () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
    xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example.org"><title>Post</title></channel>
    <item rdf:about="https://post.example.org/1"><title>One</title><link>https://post.example.org/1</link>
    <description>He said so.</description><dc:date>2024-03-05</dc:date></item></rdf:RDF>`;
  expect(textsIn(await found(await folder.write('rdf.xml', rdf)))).toMatchObject([
    { url: 'https://post.example.org/1', text: 'He said so.', publishedOn: '2024-03-05', partial: true },
  ]);
});

test('a feed that is not whole is told', async () => {
  expect(leftOut(await found(await folder.write('cut.rss', rss('').slice(0, 120))))).toEqual([
    expect.stringContaining('this is no feed'),
  ]);
});
