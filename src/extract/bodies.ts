import { PartyKind } from '../model/party.js';
import type { Document } from './document.js';
import { DETERMINERS } from './lexicon/function-words.js';
import { ARMED, BODY_NOUNS } from './lexicon/organizations.js';
import type { NamePhrase } from './names.js';
import { isWordLike } from './words.js';

/** What the text says that a body is. */
export interface DescribedBody {
  readonly kind: PartyKind;
  /** `group`: what the text may call it later. */
  readonly noun: string;
}

/** Words from an article to the noun: `an international aid group`. */
const LONGEST = 6;

/**
 * Names that the text calls a body of some kind: `Bridges of Bread, an aid group`, `the think tank Indus Forum`. By
 * index of name.
 */
export function describedBodies(document: Document, names: readonly NamePhrase[]): Map<number, DescribedBody> {
  const found = new Map<number, DescribedBody>();
  names.forEach((name, index) => {
    if (name.known || name.adjective || name.kind === PartyKind.PERSON) return;
    const body = nounBefore(document, name.from) ?? nounBehind(document, name.to);
    if (body) found.set(index, body);
  });
  return found;
}

/** `the think tank Indus Forum`: a noun for a body right before the name. */
function nounBefore(document: Document, from: number): DescribedBody | null {
  const noun = bodyAt(document, from - 1);
  for (let at = from - 2; noun && at > from - LONGEST; at -= 1) {
    const word = document.words[at];
    if (!word || !isWordLike(word.text) || /^\p{Lu}/u.test(word.text)) return null;
    if (DETERMINERS.has(word.lower)) return noun;
  }
  return null;
}

/** `Bridges of Bread, an aid group`: an article behind a comma, and the noun that ends its phrase. */
function nounBehind(document: Document, to: number): DescribedBody | null {
  if (document.words[to]?.text !== ',' || !DETERMINERS.has(document.words[to + 1]?.lower ?? '')) return null;
  for (let at = to + 2; at < to + 2 + LONGEST; at += 1) {
    const word = document.words[at];
    if (!word || !isWordLike(word.text)) return null;
    const body = bodyAt(document, at);
    const next = document.words[at + 1];
    if (body && !(next && /^\p{Ll}/u.test(next.text) && bodyAt(document, at + 1))) return body;
  }
  return null;
}

function bodyAt(document: Document, at: number): DescribedBody | null {
  const noun = document.words[at]?.lower ?? '';
  const [kind] = BODY_NOUNS.get(noun) ?? [];
  if (kind === undefined) return null;
  const armed = kind !== 'ARMED_GROUP' || ARMED.has(noun) || ARMED.has(document.words[at - 1]?.lower ?? '');
  return { kind: armed ? PartyKind[kind] : PartyKind.OTHER, noun };
}
