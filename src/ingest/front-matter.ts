import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node, type Pair } from 'yaml';
import { ArticleMetadata } from './metadata.js';
import { documentError, quoted, type Problem } from './problem.js';
import { checker } from './validate.js';

const OPENING = /^\uFEFF?---[ \t]*(?:\r?\n|$)/u;
const CLOSING = /^---[ \t]*(?:\r?\n|$)/mu;
const BLANK_LINES = /^(?:[ \t]*\r?\n)*/u;
/** Characters; a longer one is a text that happens to begin with dashes, or was made to keep the YAML parser busy. */
const LONGEST = 50_000;
const REMEDY = `a front matter is lines such as title: A headline, between two lines of ---`;

const check = checker(ArticleMetadata);

/**
 * Splits a file into what its front matter tells and the text after it; a file without one is all text.
 * @throws DocumentError for a front matter that is not closed, no YAML, or has unknown keys or wrong values, by line.
 */
export function frontMatterOf(content: string): { metadata: ArticleMetadata; text: string } {
  const opening = OPENING.exec(content);
  if (!opening) return { metadata: {}, text: content };
  const rest = content.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) fail([{ place: 'line 1', what: 'a front matter begins here and does not end', remedy: REMEDY }]);
  if (closing.index > LONGEST) fail([{ place: 'line 1', what: 'the front matter is too long', remedy: REMEDY }]);
  const text = rest.slice(closing.index + closing[0].length);
  return { metadata: metadataOf(rest.slice(0, closing.index)), text: text.replace(BLANK_LINES, '') };
}

function metadataOf(yaml: string): ArticleMetadata {
  const lines = new LineCounter();
  // Failsafe: every value is text, so that a title of 2019 and a date are what is written there.
  const document = parseDocument(yaml, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  // The front matter begins on the file's second line.
  const lineAt = (offset: number): string => `line ${lines.linePos(offset).line + 1}`;
  const broken = document.errors.map(({ pos, message }) => ({ place: lineAt(pos[0]), what: message, remedy: REMEDY }));
  if (broken.length > 0) fail(broken);
  const { values, offsets } = entriesOf(document);
  const checked = check(values);
  if (checked.value) return checked.value;
  return fail(
    checked.mismatches.map(({ pointer, what, remedy }) => {
      const key = pointer.split('/')[1] ?? '';
      return { place: lineAt(offsets.get(key) ?? 0), what: key === '' ? what : `${quoted(key)}: ${what}`, remedy };
    }),
  );
}

/** The keys with a value, and where each key stands. */
function entriesOf(document: Document.Parsed): { values: Record<string, unknown>; offsets: Map<string, number> } {
  const values: Record<string, unknown> = {};
  const offsets = new Map<string, number>();
  if (document.contents === null) return { values, offsets };
  if (!isMap(document.contents)) fail([{ place: 'line 2', what: 'this is no front matter', remedy: REMEDY }]);
  for (const { key, value } of document.contents.items as Pair<Node, Node | null>[]) {
    const name = isScalar(key) ? String(key.value) : String(key);
    offsets.set(name, key.range?.[0] ?? 0);
    const plain = valueOf(name, value);
    // Not an assignment: `__proto__` would set no key of its own.
    if (plain !== '') Object.defineProperty(values, name, { value: plain, enumerable: true });
  }
  return { values, offsets };
}

/** A value as text or list of texts; what is neither becomes an object, which no key allows. */
function valueOf(name: string, node: Node | null): unknown {
  if (isSeq(node)) return node.items.map((item) => (isScalar(item) ? item.value : {}));
  if (!isScalar(node)) return node === null ? '' : {};
  const value = typeof node.value === 'string' ? node.value.trim() : '';
  return name === 'authors' && value !== '' ? [value] : value;
}

function fail(problems: readonly Problem[]): never {
  throw documentError(problems);
}
