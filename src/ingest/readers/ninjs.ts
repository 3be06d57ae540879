import { readBy, type Head, type Reader } from './reader.js';

/** Keys that an item has besides `uri`, in lower case: 2.x and 1.x write them so, 3.x in camel case. */
const KEYS =
  /^(?:versioncreated|representationtype|headlines?|headline_.*|bodies|body_.*|pubstatus|renditions|associations|contentcreated|eventdetails)$/u;

/** IPTC's ninjs 1.x to 3.x: an item, a list of them, or a line each. */
export const ninjs: Reader = {
  format: 'ninjs',
  extensions: ['.ninjs'],
  detect: (head) => (isItem(head) ? 0.85 : 0),
  read: readBy(async () => (await import('./ninjs-items.js')).itemsIn),
};

function isItem({ keys }: Head): boolean {
  return keys.has('uri') && [...keys].some((key) => KEYS.test(key.toLowerCase()));
}
