import { DocumentError } from '../errors.js';

/** One thing that is wrong with a document: where, what, and what to do about it. */
export interface Problem {
  /** `line 12`, `byte 512`, `/claims/3/text`, or several of them; null where it is the document as a whole. */
  readonly place: string | null;
  readonly what: string;
  readonly remedy: string | null;
}

/** How many problems of one document are told; the rest are counted. */
const SHOWN = 5;

/** What `details` of a DocumentError made here holds. */
export interface DocumentProblems {
  readonly problems: readonly Problem[];
  /** How many more there are than `problems` lists. */
  readonly omitted: number;
}

/** The error of a document with these problems, the first five of them told. */
export function documentError(problems: readonly Problem[], cause?: unknown): DocumentError {
  return errorOf(problems.slice(0, SHOWN), Math.max(0, problems.length - SHOWN), cause);
}

function errorOf(problems: readonly Problem[], omitted: number, cause: unknown): DocumentError {
  const lines = [...problems.map(problemLine), ...(omitted > 0 ? [`and ${omitted} more`] : [])];
  return new DocumentError(lines.join('\n'), { cause, details: { problems, omitted } });
}

/** The error of a document with one problem. */
export function oneProblem(
  what: string,
  { place = null, remedy = null, cause }: { place?: string | null; remedy?: string | null; cause?: unknown } = {},
): DocumentError {
  return documentError([{ place, what, remedy }], cause);
}

/** What ended the reading of a document, as its error; null for a defect of ours. */
export function readingErrorOf(error: unknown): DocumentError | null {
  if (error instanceof DocumentError) return error;
  // A library went as deep as the document does, or gave a function as many arguments as it has parts.
  if (error instanceof RangeError && error.message === 'Maximum call stack size exceeded')
    return oneProblem('it is put together in a way that cannot be read', { cause: error });
  return null;
}

/** The problems that an error tells of; one without a place for an error that lists none. */
export function problemsOf(error: Error): DocumentProblems {
  const details = error instanceof DocumentError ? (error.details as Partial<DocumentProblems>) : {};
  if (details.problems) return { problems: details.problems, omitted: details.omitted ?? 0 };
  return { problems: [{ place: null, what: error.message, remedy: null }], omitted: 0 };
}

/** A problem on one line. */
export function problemLine({ place, what, remedy }: Problem): string {
  return `${place === null ? '' : `${place}: `}${what}${remedy === null ? '' : ` (${remedy})`}`;
}

/** The same error, its places said to be inside of another place. */
export function errorIn(place: string, error: DocumentError): DocumentError {
  const { problems, omitted } = problemsOf(error);
  const moved = problems.map((problem) => ({
    ...problem,
    place: problem.place === null ? place : `${place}, ${problem.place}`,
  }));
  return errorOf(moved, omitted, error);
}

/** A place inside a place: pointers go on as pointers, after a line they stand apart. */
export function placeIn(place: string, pointer: string): string {
  return place.startsWith('/') || pointer === '' ? place + pointer : `${place}, ${pointer}`;
}

/** A document that could not be used, and why. */
export interface FailedDocument extends DocumentProblems {
  /** Of its source, fit to be shown. */
  readonly path: string;
  /** Where in its source it is; null where it is the source as a whole. */
  readonly place: string | null;
}

/** What is told of a document that could not be used. */
export function failedDocument(path: string, place: string | null, error: DocumentError): FailedDocument {
  return { path: printable(path), place, ...problemsOf(error) };
}

/** What is wrong with a document, a line a problem, each with its path. */
export function failureLines({ path, problems, omitted }: FailedDocument): string[] {
  const lines = problems.map((problem) => `${path}: ${problemLine(problem)}`);
  return omitted > 0 ? [...lines, `${path}: and ${omitted} more`] : lines;
}

/** A value of a document in a message: text in quotation marks, cut to a readable length; lists and objects by name. */
export function quoted(value: unknown, length = 60): string {
  if (value === undefined) return 'missing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'an object';
  if (typeof value !== 'string') return JSON.stringify(value);
  const text = printable(value.replace(/\s+/gu, ' '));
  return `“${text.length > length ? `${text.slice(0, length - 1)}…` : text}”`;
}

/** Text that can do nothing to a terminal: control characters and lone surrogates become `�`. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, '\uFFFD');
}
