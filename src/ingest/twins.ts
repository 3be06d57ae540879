import { digest } from '../model/ids.js';
import type { Document } from './documents.js';
import { oneProblem, printable } from './problem.js';

/** What tells whether an article was read before in the same run. */
interface Seen {
  readonly where: string;
  readonly textDigest: string;
}

/** Which articles a run has read: two versions of one would replace each other at every run. */
export class Twins {
  readonly #seen = new Map<string, Seen>();

  /**
   * Whether the article was read already with the same text, so that there is nothing to do. A part of an article is no
   * twin of anything: it gives way by itself.
   * @throws DocumentError where it was read with another text.
   */
  isTwin(
    { kind, path, place }: Document,
    { id, url, text, partial }: { id: string; url: string | null; text: string; partial?: boolean },
  ): boolean {
    if (partial === true) return false;
    const key = `${kind} ${id}`;
    const earlier = this.#seen.get(key);
    const textDigest = digest(text);
    if (earlier === undefined) {
      this.#seen.set(key, { where: printable(place === null ? path : `${path}, ${place}`), textDigest });
      return false;
    }
    // Two of an editor's versions differ in what they claim, whatever their texts.
    if (kind === 'text' && earlier.textDigest === textDigest) return true;
    const what = `it is the same article as ${earlier.where}: ${url === null ? 'the same text' : printable(url)}`;
    throw oneProblem(what, { place, remedy: 'give each a url of its own' });
  }
}
