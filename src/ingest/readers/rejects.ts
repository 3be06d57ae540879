import { oneProblem, type FailedDocument } from '../problem.js';
import { jsonObject, linesOf, readPart } from './lines.js';
import type { Reader } from './reader.js';

/** What a run left out, as a line of a file that can be fed again. `path` is absolute. */
export function rejectLine(path: string, { place, problems, omitted }: FailedDocument): string {
  return `${JSON.stringify({ reject: path, place, problems, ...(omitted > 0 && { omitted }) })}\n`;
}

/** What a run left out: each document is looked for where it was. */
export const rejects: Reader = {
  format: 'rejects',
  extensions: [],
  detect: ({ keys }) => (keys.has('reject') && keys.has('place') ? 0.95 : 0),
  read: async function* ({ bytes }) {
    const places = new Map<string, Set<string | null>>();
    for await (const { place, text } of linesOf(bytes)) {
      const read = readPart(place, () => rejectIn(text()));
      if ('kind' in read) yield read;
      else places.set(read.path, (places.get(read.path) ?? new Set()).add(read.place));
    }
    for (const [path, wanted] of places) yield { kind: 'again', path, places: wanted };
  },
};

function rejectIn(line: string): { path: string; place: string | null } {
  const { reject: path, place } = jsonObject(line);
  if (typeof path === 'string' && (typeof place === 'string' || place === null)) return { path, place };
  throw oneProblem('this is no line of a file of rejects', { remedy: 'give the file as --rejects wrote it' });
}
