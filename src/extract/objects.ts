import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import { DETERMINERS, FUNCTION_WORDS } from './lexicon/function-words.js';
import { BODY_NOUNS, UNNAMED_BODIES } from './lexicon/organizations.js';
import { roleOf, singularOf } from './phrases.js';
import type { MentionIndex } from './targets.js';
import { isWordLike } from './words.js';

/** Verbs whose object is somebody, and no thing. */
const UPON = new Set('accuse urge thank order instruct persuade invite beg implore command'.split(' '));
/** Words of such an object. */
const LONGEST = 5;
/** What is nobody in particular. */
const NOBODY = new Set('side people everyone everybody'.split(' '));

/**
 * The words for whom a claim accuses, thanks or urges, where they name no party that is known: `accused marketers of
 * …`, `urged the auditor general to …`. Null elsewhere.
 */
export function unknownObject(document: Document, claim: DraftClaim, mentions: MentionIndex): WordRange | null {
  const { cue, cueWords } = claim;
  const from = claim.content[0]?.from ?? -1;
  if (!cue || !cueWords || from !== cueWords.to || !(UPON.has(cue.lemma ?? '') || cue.leaning !== 0)) return null;
  let to = from;
  while (to < from + LONGEST && goesOn(document, to, from)) to += 1;
  const head = document.words[to - 1]?.lower ?? '';
  const noun = singularOf(head);
  if (to === from || DETERMINERS.has(head) || NOBODY.has(noun) || roleOf(head)?.role === 'person') return null;
  const isSomebody = roleOf(head) !== null || BODY_NOUNS.has(noun) || (UPON.has(cue.lemma ?? '') && noun !== head);
  const place = { from, to };
  return isSomebody && mentions.within(place).length === 0 ? place : null;
}

function goesOn(document: Document, at: number, first: number): boolean {
  const word = document.words[at];
  if (!word || !isWordLike(word.text) || (document.quotationOf[at] ?? -1) !== (document.quotationOf[first] ?? -1))
    return false;
  return at === first && DETERMINERS.has(word.lower) ? true : !FUNCTION_WORDS.has(word.lower);
}

/** `the ministry blinked first`: bodies that a claim speaks of and that the text never names. */
export function unnamedBodies(document: Document, { content }: DraftClaim, mentions: MentionIndex): WordRange[] {
  const places: WordRange[] = [];
  for (const { from, to } of content) {
    for (let at = from + 1; at < to; at += 1) {
      if (!UNNAMED_BODIES.has(document.words[at]?.lower ?? '') || document.words[at - 1]?.lower !== 'the') continue;
      const place = { from: at - 1, to: at + 1 };
      if (endsPhrase(document, at + 1) && mentions.within(place).length === 0) places.push(place);
    }
  }
  return places;
}

/** `the government plan` is of a plan. */
function endsPhrase(document: Document, at: number): boolean {
  const next = document.words[at];
  return !next || !/^\p{Ll}/u.test(next.text) || FUNCTION_WORDS.has(next.lower) || /(?:ed|ly)$/u.test(next.lower);
}
