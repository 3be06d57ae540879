import { PartyKind } from '../model/party.js';
import type { Figure, Mention } from './cast.js';
import { opensParagraph, paragraphOf, type Document, type WordRange } from './document.js';
import { CUE_VERBS } from './lexicon/cues.js';
import { FUNCTION_WORDS } from './lexicon/function-words.js';
import { TITLES } from './lexicon/people.js';
import { roleOf } from './phrases.js';
import { suits } from './roles.js';
import { isCapitalised, isWordLike } from './words.js';

/** Those who speak without a name and get none later. */
const NAMELESS = new Set(
  'official source diplomat spokesman spokeswoman spokesperson insider aide operative user caller'.split(' '),
);
/** What tells that somebody gives no name. */
const HIDING = new Set(['anonymity', 'anonymously', 'withheld', 'unnamed', 'unidentified', 'pseudonym']);
/** Words of a sentence that are looked through for it. */
const LONGEST_SENTENCE = 60;
/** Words of a clause that tells who somebody is. */
const LONGEST_CLAUSE = 8;
/** Words behind a name that tell who somebody is. */
const TELLING = new Set(['of', 'from', 'at', 'who', 'whose', '(', 'a', 'an', 'the']);

/**
 * `The widow of a miner said … . Jane Roe said …`: a name that comes without a word of who that is names whom the text
 * described right before. The description's mentions become the name's; gives the mentions.
 *
 * @param mentions in text order
 * @param sources who speaks
 */
export function withLateNames(
  document: Document,
  mentions: readonly Mention[],
  figures: readonly Figure[],
  sources: readonly WordRange[],
): Mention[] {
  const speaks = new Uint8Array(document.words.length);
  for (const { from, to } of sources) speaks.fill(1, from, to);
  const met = new Set<number>();
  const named = new Map<number, number>();
  let described: Mention | undefined;
  for (const mention of mentions) {
    const { figure, from, form } = mention;
    const isNew = !met.has(figure);
    met.add(figure);
    if (described?.figure === figure) described = mention;
    else if (isNew && isDescribed(figures[figure], paragraphOf(document, from) === 0))
      described = isHidden(document, from) ? undefined : mention;
    else if (isNew && !described && isCalledByNoun(figures[figure])) described = mention;
    else if (isNew && form === 'name' && figures[figure]?.kind === PartyKind.PERSON) {
      const near = described && paragraphOf(document, from) - paragraphOf(document, described.from) <= 1;
      // `When it was dark, Jane Roe knew …`, below a headline
      const isSubject = paragraphOf(document, described?.from ?? from) === 0 && document.words[from - 1]?.text === ',';
      const opens = speaks[from] === 1 || opensParagraph(document, from) || isSubject;
      const before = figures[described?.figure ?? -1];
      const isBeside = described && document.sentenceOf[from] === document.sentenceOf[described.from];
      // `Norway's trade minister blamed Prime Minister John Doe.`: two people, of whom one has no name yet.
      if (isBeside && (before?.bodies.size ?? 0) > 0) continue;
      // `before Jane Roe, a driver, died`, `Under questioning by Jane Roe, a lawyer, …`: who that is, is told there.
      if (!opens && document.words[mention.to]?.text === ',' && !isBare(document, mention)) continue;
      // `a coroner` may be anybody but one with that title.
      const isTold = !isCalledByNoun(before) && (isBare(document, mention) || isToldSo(document, mention, before));
      const isMeant = isTold || hasOffice(document, mention, before);
      if (described && near && opens && isMeant && agree(figures, described.figure, figure)) {
        named.set(described.figure, figure);
        tellMore(figures[figure], before);
      }
      described = undefined;
    }
  }
  return mentions.map((mention) => {
    const figure = named.get(mention.figure);
    return figure === undefined ? mention : { ...mention, figure };
  });
}

/**
 * Whether somebody without a name is told by more than a noun, as nobody is who stays without one; a headline leaves out the
 * article.
 */
function isDescribed(figure: Figure | undefined, isHeadline: boolean): boolean {
  const words = figure?.name.split(' ').length ?? 0;
  // `Roe's widow`
  const isOwned = /['’]s? \p{Ll}/u.test(figure?.name ?? '');
  return (
    figure?.kind === PartyKind.UNNAMED &&
    words > (isHeadline || isOwned ? 1 : 2) &&
    ![...figure.roles].some((role) => NAMELESS.has(role))
  );
}

/** `a coroner`: somebody without a name who is told by a noun alone. */
function isCalledByNoun(figure: Figure | undefined): boolean {
  const isNameless = [...(figure?.roles ?? [])].some((role) => NAMELESS.has(role));
  return figure?.kind === PartyKind.UNNAMED && !isNameless && /^an? \p{Ll}+$/u.test(figure.name);
}

/** `an officer who spoke on condition of anonymity`: whose name the text will not give. */
function isHidden({ words, sentences, sentenceOf }: Document, word: number): boolean {
  const { from, to } = sentences[sentenceOf[word] ?? -1] ?? { from: word, to: word };
  return words.slice(from, Math.min(to, from + LONGEST_SENTENCE)).some(({ lower }) => HIDING.has(lower));
}

/** Whether a full name stands there without anything that tells who that is, but for an age. */
function isBare({ words, sentenceOf }: Document, { from, to }: Mention): boolean {
  const plain = words.slice(from, to).every((word) => isCapitalised(word.text) && roleOf(word.lower) === null);
  if (to < from + 2 || !plain) return false;
  const { text = '', lower: before = '' } = words[from - 1] ?? {};
  // `farmer Jane Roe`, `Labour’s Jane Roe`
  const opens = sentenceOf[from - 1] !== sentenceOf[from] || !isWordLike(text);
  const joined = before === "'s" || !(FUNCTION_WORDS.has(before) || CUE_VERBS.has(before));
  if (!opens && joined) return false;
  const aged = words[to]?.text === ',' && /^\d+$/u.test(words[to + 1]?.text ?? '') && words[to + 2]?.text === ',';
  const next = words[aged ? to + 3 : to];
  return next !== undefined && next.text !== ',' && !TELLING.has(next.lower);
}

/** `A federal judge ruled … . U.S. District Judge Jane Roe wrote …`: the title before the name is the description's noun. */
function hasOffice({ words }: Document, { from, to }: Mention, described: Figure | undefined): boolean {
  const own = words.slice(from, to - 1).flatMap(({ lower }) => TITLES.get(lower.replace(/\.$/u, '')) ?? []);
  const last = own.at(-1);
  const former = /\b(?:former|ex|retired|other|another|second)\b/u.test(described?.name ?? '');
  return last !== undefined && !former && described !== undefined && suits(described.roles, last, last);
}

/** `A former manager said … . John Doe, who was its technical manager until May, …`: what is told of him is the description's noun. */
function isToldSo({ words }: Document, { to }: Mention, described: Figure | undefined): boolean {
  if (words[to]?.text !== ',' || words[to + 1]?.lower !== 'who') return false;
  const told = words.slice(to + 2, to + 2 + LONGEST_CLAUSE);
  const end = told.findIndex(({ text }) => !isWordLike(text) && text !== "'s");
  return told
    .slice(0, end < 0 ? LONGEST_CLAUSE : end)
    .some(({ lower }) => described?.roles.has(roleOf(lower)?.role ?? '') === true);
}

function agree(figures: readonly Figure[], one: number, other: number): boolean {
  const [a, b] = [figures[one]?.pronoun, figures[other]?.pronoun];
  return a === b || a === null || b === null;
}

/** What the description tells of somebody goes to the party with the name. */
function tellMore(person: Figure | undefined, described: Figure | undefined): void {
  if (!person || !described) return;
  for (const role of described.roles) person.roles.add(role);
  for (const [body, role] of described.bodies) if (!person.bodies.has(body)) person.bodies.set(body, role);
  person.pronoun ??= described.pronoun;
  person.description ??= described.name;
}
