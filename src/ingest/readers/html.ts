import { hasExtension, readBy, type Reader } from './reader.js';

const EXTENSIONS = ['.html', '.htm', '.xhtml'];

/** Web pages: the article of a page as Firefox's reader view finds it, without what stands around it. */
export const html: Reader = {
  format: 'html',
  extensions: EXTENSIONS,
  detect: (head) => {
    if (head.root.toLowerCase() === 'html' || /^<!doctype html/iu.test(head.text)) return 0.9;
    if (hasExtension(head, EXTENSIONS)) return 0.5;
    return /^(?:head|body|div|article|main|meta|section)$/iu.test(head.root) ? 0.4 : 0;
  },
  read: readBy(async () => (await import('./html-page.js')).pagesIn),
};
