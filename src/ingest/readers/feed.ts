import { hasExtension, readBy, type Reader } from './reader.js';

const EXTENSIONS = ['.rss', '.atom'];

/** RSS 2.0, RSS 1.0 (RDF) and Atom. An item's content is an article's text, its summary is a part of one. */
export const feed: Reader = {
  format: 'feed',
  extensions: EXTENSIONS,
  detect: (head) => {
    const root = head.root.toLowerCase();
    const isFeed =
      root === 'rss' ||
      (/(?:^|:)feed$/u.test(root) && head.text.includes('http://www.w3.org/2005/Atom')) ||
      (/(?:^|:)rdf$/u.test(root) && head.text.includes('http://purl.org/rss/1.0/'));
    if (isFeed) return 0.9;
    return hasExtension(head, EXTENSIONS) ? 0.3 : 0;
  },
  read: readBy(async () => (await import('./feed-items.js')).itemsIn),
};
