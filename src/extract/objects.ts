import { PartyKind } from '../model/party.js';
import type { Figure, Mention } from './cast.js';
import type { DraftClaim } from './claims.js';
import type { Document, WordRange } from './document.js';
import { DETERMINERS, FUNCTION_WORDS, POSSESSIVES } from './lexicon/function-words.js';
import { BODY_NOUNS, UNNAMED_BODIES } from './lexicon/organizations.js';
import { continuesPhrase, roleOf, singularOf } from './phrases.js';
import type { MentionIndex } from './targets.js';
import { isIrregularForm } from './verbs.js';

/** Verbs whose object is somebody, and no thing. */
const UPON = new Set('accuse urge thank order instruct persuade invite beg implore command'.split(' '));
/** Verbs whose object may be somebody. */
const MAY_BE_UPON = new Set(['ask', 'advise', 'describe', 'call', 'brand', 'label', 'dub']);
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
  const isUpon = UPON.has(cue?.lemma ?? '');
  // `called for calm`
  const isFor = document.words[(cueWords?.to ?? 0) - 1]?.lower === 'for';
  const mayBe = isUpon || (MAY_BE_UPON.has(cue?.lemma ?? '') && !isFor) || cue?.leaning !== 0;
  if (!cue || !mayBe || from !== cueWords?.to) return null;
  // `warned that her husband knew`
  if (document.words[from]?.lower === 'that' && DETERMINERS.has(document.words[from + 1]?.lower ?? '')) return null;
  let to = from;
  while (to < from + LONGEST && goesOn(document, to, from)) to += 1;
  const head = document.words[to - 1]?.lower ?? '';
  const noun = singularOf(head);
  if (to === from || DETERMINERS.has(head) || NOBODY.has(noun) || roleOf(head)?.role === 'person') return null;
  const isSomebody = roleOf(head) !== null || BODY_NOUNS.has(noun) || (isUpon && noun !== head);
  const place = { from, to };
  return isSomebody && mentions.within(place).length === 0 ? place : null;
}

function goesOn(document: Document, at: number, first: number): boolean {
  return document.quotationOf[at] === document.quotationOf[first] && continuesPhrase(document, at, first);
}

/** `the ministry blinked first`, `the county government`: bodies that a claim speaks of and that the text never names. */
export function unnamedBodies(document: Document, { content }: DraftClaim, mentions: MentionIndex): WordRange[] {
  const places: WordRange[] = [];
  for (const { from, to } of content) {
    for (let at = from + 1; at < to; at += 1) {
      if (!UNNAMED_BODIES.has(document.words[at]?.lower ?? '') || !endsPhrase(document, at + 1)) continue;
      const first = [at - 1, at - 2].find((word) => word >= from && document.words[word]?.lower === 'the');
      const place = { from: first ?? at, to: at + 1 };
      const modifier = first === at - 2 ? document.words[at - 1]?.text : undefined;
      const plain = modifier === undefined || /^\p{Ll}+$/u.test(modifier);
      if (first !== undefined && plain && mentions.within(place).length === 0) places.push(place);
    }
  }
  return places;
}

/**
 * `his party`, `her government`: of the bodies that whom the pronoun means belongs to, the one of that kind; mentions of
 * bodies that are known, but not by these words.
 */
export function ownedBodies(
  document: Document,
  { content }: DraftClaim,
  figures: readonly Figure[],
  mentions: MentionIndex,
): Mention[] {
  const found: Mention[] = [];
  for (const { from, to } of content) {
    for (let at = from + 1; at < to; at += 1) {
      const kinds: readonly string[] | undefined = BODY_NOUNS.get(document.words[at]?.lower ?? '');
      if (!kinds || !POSSESSIVES.has(document.words[at - 1]?.lower ?? '') || !endsPhrase(document, at + 1)) continue;
      const [owner, ...others] = mentions.within({ from: at - 1, to: at + 1 });
      if (owner?.form !== 'pronoun' || others.length > 0) continue;
      const ofKind = [...(figures[owner.figure]?.bodies.keys() ?? [])].filter((body) => {
        const kind = figures[body]?.kind;
        return (
          kind !== undefined &&
          (kinds.includes(kind) || (kind === PartyKind.COUNTRY && kinds.includes(PartyKind.GOVERNMENT)))
        );
      });
      const own = [...(figures[owner.figure]?.bodies.keys() ?? [])];
      // `his agency`, of the one body of which nothing tells what it is.
      const untold = own.length === 1 && figures[own[0] ?? -1]?.kind === PartyKind.OTHER ? own : [];
      const [body, ...more] = ofKind.length > 0 ? ofKind : untold;
      if (body !== undefined && more.length === 0) found.push({ from: at - 1, to: at + 1, form: 'body', figure: body });
    }
  }
  return found;
}

/** `the government plan` is of a plan. */
export function endsPhrase(document: Document, at: number): boolean {
  const next = document.words[at];
  return (
    !next ||
    !/^\p{Ll}/u.test(next.text) ||
    FUNCTION_WORDS.has(next.lower) ||
    /(?:ed|ly)$/u.test(next.lower) ||
    isIrregularForm(next.lower)
  );
}
