import { readBy, type Reader } from './reader.js';

const ROOTS = /^(?:newsMessage|newsItem|nitf|packageItem|conceptItem|knowledgeItem|planningItem|catalogItem)$/u;

/** IPTC's NewsML-G2, its text in NITF, XHTML or plain, in messages or alone; and NITF alone. */
export const newsml: Reader = {
  format: 'newsml-g2',
  extensions: ['.xml', '.nitf'],
  detect: ({ root, text }) => {
    const local = root.split(':').at(-1) ?? '';
    if (!ROOTS.test(local)) return 0;
    return local === 'nitf' || text.includes('http://iptc.org/std/nar/') ? 0.9 : 0.5;
  },
  read: readBy(async () => (await import('./newsml-items.js')).itemsIn),
};
