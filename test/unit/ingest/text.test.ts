import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DocumentError } from '../../../src/errors.js';
import { headlineOf, TEXT_LIMIT } from '../../../src/ingest/article.js';
import { decodeUtf8 } from '../../../src/ingest/bytes.js';
import { readArticle } from '../../../src/ingest/readers/text.js';
import { idOf } from '../../../src/model/ids.js';

const read = (content: string) => readArticle(content, '/articles/one.txt');

describe('plain text', () => {
  test('is the article’s text, to the last character', () => {
    expect(read('  He said so. \n\n').text).toBe('  He said so. \n\n');
  });

  test.each([
    [' date 2019-01-29 – Talks began.\n', 'en dash, leading space'],
    ['date 2019-01-29 - Talks began.\n', 'hyphen'],
    ['Date 2019-01-29 — Talks began.\n', 'em dash'],
    ['\uFEFFdate 2019-01-29—Talks began.\n', 'byte order mark, no spaces'],
  ])('%j begins with a date (%s)', (content) => {
    expect(read(content)).toMatchObject({ text: 'Talks began.\n', publishedOn: '2019-01-29' });
  });

  test('a date that does not exist is refused', () => {
    expect(() => read('date 2019-02-30 – Talks began.')).toThrow(/2019-02-30 does not exist/u);
  });

  test.each([
    ['', 'it is empty'],
    [' \n\t', 'it holds no text'],
    ['---\ntitle: One\n---\n\n', 'it is empty'],
    ['x'.repeat(TEXT_LIMIT + 1), 'too large'],
    ['a\uD800b', 'a character that is none'],
  ])('%# is refused', (content, message) => {
    expect(() => read(content)).toThrow(message);
  });

  test('is identified by its address, else its file, else its text', () => {
    const text = 'He said so.';
    expect(readArticle(text, '/a.txt').id).toBe(idOf('Article', '/a.txt'));
    expect(readArticle(text, null).id).toBe(readArticle(text, null).id);
    expect(readArticle(text, null).id).not.toBe(readArticle(`${text}!`, null).id);
    const at = (url: string) => readArticle(`---\nurl: ${url}\n---\n${text}`, '/b.txt').id;
    for (const other of [
      'https://EXAMPLE.org/a?utm_source=mail#top',
      'http://example.org/a/?fbclid=1',
      'https://example.org//a?ref=home',
    ])
      expect(at(other)).toBe(at('https://example.org/a'));
    expect(at('http://m.example.org/a?y=2&x=1')).toBe(at('https://www.example.org/a?x=1&y=2'));
    expect(at('https://example.org/a?page=2')).not.toBe(at('https://example.org/a'));
  });
});

describe('headlines', () => {
  test.each([
    ['Talks begin\n\nThey said so.', 'Talks begin'],
    ['# Talks begin\r\n\r\nThey said so.', 'Talks begin'],
    ['Talks begin\nThey said so.', 'Talks begin They said so.'],
    [`${'word '.repeat(40)}\n\nThen.`, `${'word '.repeat(16).trim()}…`],
    ['x'.repeat(200), `${'x'.repeat(79)}…`],
  ])('of %j', (text, headline) => {
    expect(headlineOf(text)).toBe(headline);
  });
});

describe('front matter', () => {
  test('tells of the article and is taken off its text', () => {
    const content =
      '---\ntitle: "No: a headline"\nurl: https://example.org/a\npublisher: 1843\nauthors: [A. Writer, B. Writer]\ndate: 2019-01-29\nlanguage: EN-us\n---\n\n  Text.\n';
    expect(read(content)).toMatchObject({
      title: 'No: a headline',
      url: 'https://example.org/a',
      publisher: '1843',
      authors: ['A. Writer', 'B. Writer'],
      publishedOn: '2019-01-29',
      language: 'en-US',
      text: '  Text.\n',
    });
  });

  test('takes one author without a list, and an empty value for none', () => {
    expect(read('---\nauthors: A. Writer\nurl:\n---\nText')).toMatchObject({
      authors: ['A. Writer'],
      url: null,
      language: 'en',
    });
  });

  test('its date counts before the text’s', () => {
    expect(read('---\ndate: 2019-01-30\n---\ndate 2019-01-29 – Text.')).toMatchObject({
      publishedOn: '2019-01-30',
      text: 'Text.',
    });
  });

  test.each([
    [
      '---\ntitle: A\nsubtitle: B\n---\nText',
      'line 3: “subtitle”: unknown key (allowed are title, url, publisher, authors, date, language)',
    ],
    ['---\ndate: 2019-02-30\n---\nText', 'line 2: “date”: “2019-02-30” is no date that exists'],
    ['---\ntitle: A\n\nurl: example.org\n---\nText', 'line 4: “url”: “example.org” is no web address'],
    ['---\ntitle: A\ntitle: B\n---\nText', 'line 3: Map keys must be unique'],
    ['---\ntitle: A\nText', 'line 1: a front matter begins here and does not end'],
    ['---\n- a\n---\nText', 'line 2: this is no front matter'],
    ['---\n__proto__: x\n---\nText', 'line 2: “__proto__”: unknown key'],
    ['---\ntitle: {a: b}\n---\nText', 'line 2: “title”: must be text, is an object'],
  ])('%j is refused by line', (content, message) => {
    expect(() => read(content)).toThrow(message);
  });
});

describe('bytes', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

  test.each([
    [bytes([0xff, 0xfe], 'a'), 'byte 0: it is UTF-16LE'],
    [bytes([0xfe, 0xff], 'a'), 'byte 0: it is UTF-16BE'],
    [bytes('ab\ncd', [0]), 'byte 5, line 2: it holds a NUL byte'],
    [bytes('é\ncaf', [0xe9], ' said'), 'byte 6, line 2: it is not UTF-8'],
    [bytes('x'.repeat(1000), [0xe2, 0x82]), 'byte 1000, line 1: it is not UTF-8'],
  ])('%# is refused with its place', (content, message) => {
    expect(() => decodeUtf8(content)).toThrow(message);
  });

  test('any bytes are text or an error that names a place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (content) => {
        try {
          expect(Buffer.from(content).toString()).toContain(decodeUtf8(content));
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
          expect((error as DocumentError).message).toMatch(/^byte \d+/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test('any content is an error of the document, or an article whose text ends the content', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '---',
      '\n',
      '\r\n',
      ' date 2019-01-29 – ',
      '\uFEFF',
      'title: ',
      'authors: [',
      '&a *a',
      '"',
      '…',
      ': ',
    ),
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join('')),
      (content) => {
        try {
          const article = read(content);
          expect(content.endsWith(article.text)).toBe(true);
          expect(article.title).not.toBe('');
        } catch (error) {
          expect(error).toBeInstanceOf(DocumentError);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test('a text of control characters alone is none, and many before the words cost no title', () => {
  expect(() => read('\u000e\u0001')).toThrow(DocumentError);
  expect(read(`${'\u000e '.repeat(600)}Harbour closed`).title).toBe('Harbour closed');
});
