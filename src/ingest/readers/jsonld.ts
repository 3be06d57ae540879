import { hasExtension, readBy, type Reader } from './reader.js';

const EXTENSIONS = ['.jsonld'];

/** schema.org's Quotation, ClaimReview and articles with their text, as JSON-LD: a document, or a line each. */
export const jsonld: Reader = {
  format: 'json-ld',
  extensions: EXTENSIONS,
  detect: (head) => {
    if (['@context', '@graph', '@type', 'dataFeedElement'].some((key) => head.keys.has(key))) return 0.8;
    return hasExtension(head, EXTENSIONS) ? 0.3 : 0;
  },
  read: readBy(async () => (await import('./jsonld-things.js')).toldIn),
};
