import { oneProblem } from '../problem.js';

/** Elements that a page may have: a page of an article has some thousands. */
const MOST_ELEMENTS = 50_000;
/** Elements within each other; browsers keep to as many. What looks at a document goes as deep. */
const MOST_NESTED = 512;
/** Where text begins or ends, at most: a tag at each end of an element, and as many that are none. */
const MOST_SIGNS = 4 * MOST_ELEMENTS;
/** Elements that nobody has closed yet, those counted that need not be closed. */
const MOST_OPEN = 10_000;
/** Attributes of one element. */
const MOST_ATTRIBUTES = 1_000;

const TAG = /^<(\/?)([a-z][^\s/>]*)/iu;
const LONGEST_TAG = 100;

/**
 * Looks through the tags of a page before a document is made of it: parsers take the square of the time for elements in
 * elements that nobody closes, and for attributes without end. This takes time that is linear in the text.
 * @throws DocumentError for a page that no person has written
 */
export function refuseSource(html: string): void {
  const open = new Open();
  let signs = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    signs += 1;
    if (signs > MOST_SIGNS) throw tooManyElements();
    const [, slash, name] = TAG.exec(html.slice(at, at + LONGEST_TAG)) ?? [];
    if (name === undefined) continue;
    const { end, attributes } = tagAt(html, at);
    if (attributes > MOST_ATTRIBUTES)
      throw oneProblem(`one of its elements has more than ${MOST_ATTRIBUTES} attributes`);
    if (slash === '') open.add(name.toLowerCase());
    else open.close(name.toLowerCase());
    if (open.size > MOST_OPEN) throw tooDeep();
    at = end;
  }
}

/** What has elements in it. */
interface Parent {
  readonly children: Iterable<Parent>;
}

/**
 * Looks through a document a level at a time, as what goes into each of its elements will go as deep as it does.
 * @throws DocumentError for too many elements, or too many within each other
 */
export function refuseDocument(document: Parent): void {
  let level = [...document.children];
  for (let [elements, depth] = [0, 0]; level.length > 0; depth += 1) {
    elements += level.length;
    if (elements > MOST_ELEMENTS) throw tooManyElements();
    if (depth > MOST_NESTED) throw tooDeep();
    level = level.flatMap(({ children }) => [...children]);
  }
}

const tooManyElements = () => oneProblem(`it has more than ${MOST_ELEMENTS} elements, as no article has`);
const tooDeep = () => oneProblem(`its elements are nested more than ${MOST_NESTED} deep`);

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** The elements that are open; one that is closed closes those within it. */
class Open {
  readonly #names: string[] = [];
  readonly #counts = new Map<string, number>();

  get size(): number {
    return this.#names.length;
  }

  add(name: string): void {
    if (VOID.has(name)) return;
    this.#names.push(name);
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  close(name: string): void {
    if ((this.#counts.get(name) ?? 0) === 0) return;
    for (let last = this.#names.pop(); last !== undefined; last = last === name ? undefined : this.#names.pop())
      this.#counts.set(last, (this.#counts.get(last) ?? 0) - 1);
  }
}

/** What parts attributes from each other. */
const PARTS = /[\s/]/u;

/** Where a tag ends, and how many attributes it has at most. A value is in quotes where its `=` is followed by one. */
function tagAt(html: string, start: number): { end: number; attributes: number } {
  let [quote, before, attributes] = ['', '', 0];
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '>') return { end: at, attributes };
    else if (before === '=' && (sign === '"' || sign === "'")) quote = sign;
    else if (!PARTS.test(sign)) {
      if (PARTS.test(html.charAt(at - 1))) attributes += 1;
      before = sign;
    }
  }
  return { end: html.length, attributes };
}
