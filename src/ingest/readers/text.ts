import { allBytes } from '../content.js';
import { decodeUtf8 } from '../bytes.js';
import { articleOf, TEXT_LIMIT, type ArticleText } from '../article.js';
import { frontMatterOf } from '../front-matter.js';
import { hasExtension, type Reader } from './reader.js';

const EXTENSIONS = ['.txt', '.md'];

/** Plain text, an article a file, with or without a front matter. */
export const text: Reader = {
  format: 'text',
  extensions: EXTENSIONS,
  detect: (head) => {
    // Its name says outright that it is one: what it begins with is then an article's first words.
    if (hasExtension(head, EXTENSIONS)) return 1;
    return head.name === '' ? 0.01 : 0;
  },
  read: async function* (content, { textLimit }) {
    const article = readArticle(decodeUtf8(await allBytes(content, textLimit)), content.identity, textLimit);
    yield { kind: 'text', place: null, article };
  },
};

/** The article that a text file's content is; `identity` tells it from others where it has no address. */
export function readArticle(content: string, identity: string | null, limit = TEXT_LIMIT): ArticleText {
  const { metadata, text: words } = frontMatterOf(content);
  return articleOf(words, metadata, identity === null ? null : { identity }, limit);
}
