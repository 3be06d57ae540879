import { parseHTML } from 'linkedom';
import { refuseDocument, refuseSource } from './page-shape.js';

/** What is asked of a node; HTML's and XML's libraries have it alike. */
export interface TextNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<unknown>;
}

/** What is asked of a page's element. */
export interface PageElement {
  readonly getAttribute: (name: string) => string | null;
  readonly textContent: string | null;
}

/** What is asked of a page's document. */
export interface PageDocument {
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
  readonly title: string;
  readonly body: TextNode;
}

/**
 * A page's document. The library's own types are those of browsers, which a server's program does not have.
 * @throws DocumentError for a page of too many elements, of too many within each other, or of too many attributes.
 */
export function parsePage(html: string): PageDocument {
  refuseSource(html);
  const { document } = parseHTML(html) as unknown as { document: PageDocument & Parameters<typeof refuseDocument>[0] };
  refuseDocument(document);
  return document;
}
