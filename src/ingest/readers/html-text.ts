import { parsePage, type TextNode } from './page.js';

/** Elements that stand on lines of their own, HTML's and NITF's. */
const BLOCKS = new Set(
  (
    'address article aside blockquote body.content body.head body dd details div dl dt fieldset figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hl1 hl2 hr li main nav ol p pre section summary table tbody td th thead tr ul block ' +
    'hedline byline dateline abstract note bq credit'
  ).split(' '),
);
/** Elements whose text is no part of what is told. */
const SILENT = new Set(
  'script style noscript template iframe object svg button input select textarea nav figcaption media'.split(' '),
);
const TEXT = 3;
const CDATA = 4;
const ELEMENT = 1;

/** The text of a node as a person reads it: a blank line between blocks, a line break where there is one, else spaces. */
export function textOfNode(node: TextNode): string {
  const blocks: string[] = [];
  let block = '';
  const add = (words: string): void => {
    block += words;
  };
  const end = (): void => {
    blocks.push(block);
    block = '';
  };
  const walk = (at: TextNode, isWritten: boolean): void => {
    const name = at.nodeName.toLowerCase();
    if (at.nodeType === TEXT || at.nodeType === CDATA) add(wordsOf(at.nodeValue ?? '', isWritten));
    else if (name === 'br') add('\n');
    if (at.nodeType !== ELEMENT || SILENT.has(name)) return;
    const isBlock = BLOCKS.has(name);
    if (isBlock) end();
    for (const child of Array.from(at.childNodes)) walk(child as TextNode, isWritten || name === 'pre');
    if (isBlock) end();
  };
  walk(node, false);
  end();
  return blocks.flatMap(paragraphsOf).join('\n\n');
}

/** Line breaks of the source count only in what stands as it is written. */
function wordsOf(value: string, isWritten: boolean): string {
  return isWritten ? value : value.replace(/\s+/gu, ' ');
}

/** Two line breaks in a row are how some pages part paragraphs. */
function paragraphsOf(block: string): string[] {
  return block
    .replace(/\s+/gu, spaceOf)
    .split('\n\n')
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** A run of spaces as one: what parts paragraphs, a line break, or a space. */
function spaceOf(run: string): string {
  const breaks = run.split('\n').length - 1;
  return breaks > 1 ? '\n\n' : breaks === 1 ? '\n' : ' ';
}

/** The text of a fragment of HTML, as feeds and agencies carry it. */
export function textOfHtml(html: string): string {
  const { body } = parsePage(`<!doctype html><html><body>${html}</body></html>`);
  return textOfNode(body);
}
