import { ASKING, CONDITIONS, CUE_FUTURES, CUE_HYPOTHETICALS, CUE_NEGATIONS, CUE_VERBS } from './lexicon/cues.js';
import { ADVERBS, AUXILIARIES, QUESTION_WORDS } from './lexicon/function-words.js';
import { isQuoted, lowerWords, type Document, type WordRange } from './document.js';
import { isCapitalised } from './words.js';

/**
 * Whether an article says that something was said: `asserted`; `negated` (`did not say`, `nobody said`), `hypothetical`
 * (`would say`, `if he says`), `future` (`will announce`), `question` (`asked whether`, `did she say …?`).
 */
export type Assertion = 'asserted' | 'negated' | 'hypothetical' | 'future' | 'question';

/** Words between a verb and what undoes it. */
const REACH = 7;
const LINK =
  /^(?:to|do|does|did|has|have|had|be|been|is|are|was|were|am|'s|'re|'ve|'m|n't|not|ever|even|yet|so|go|of|out|ca|like)$/u;
const NOBODY = new Set(['no', 'nobody', 'none', 'neither', 'nor']);

/** What comes before a cue and its speaker, and what is asked, tells whether anything was said. */
export function assertionOf(
  document: Document,
  cue: WordRange,
  source: WordRange | null,
  content: WordRange | undefined,
): Assertion {
  const verb = verbOf(document, cue);
  if (asks(document, verb, content)) return 'question';
  // `said nothing`, `said nothing of it`; what goes on from `nothing` is said.
  const goesOn = content?.from === verb + 1 && content.to > verb + 2;
  if (wordOf(document, verb + 1) === 'nothing' && !goesOn) return 'negated';
  const subject = source && source.to <= verb ? source : null;
  const clause = subject?.from ?? verb;
  // `was all he would say`
  if (wordOf(document, clause - 1) === 'all') return 'asserted';
  const group = verbGroup(document, verb, cue);
  if (group !== 'asserted') return group;
  // `pending a ruling on whether …`
  if (wordOf(document, content?.from ?? -1) === 'whether') return 'question';
  if (subject && deniesSubject(document, subject)) return 'negated';
  if (isConditional(document, clause)) return 'hypothetical';
  return isAsked(document, verb, clause) ? 'question' : 'asserted';
}

/** The word that the cue turns on: its first verb of speech, else its first known one, else its last word. */
function verbOf(document: Document, { from, to }: WordRange): number {
  let known = -1;
  for (let at = from; at < to; at += 1) {
    const type = CUE_VERBS.get(document.words[at]?.lower ?? '')?.type;
    if (type === 'speech') return at;
    if (type !== undefined && known < 0) known = at;
  }
  return known < 0 ? to - 1 : known;
}

/** `asked whether`, `wondered why`, `demanded to know what`; `“Why?” he asked` is a saying. */
function asks(document: Document, verb: number, content: WordRange | undefined): boolean {
  if (!content || isQuoted(document, content.from)) return false;
  const [first, second, third] = [0, 1, 2].map((step) => wordOf(document, content.from + step));
  if (first === 'to' && second === 'know') return QUESTION_WORDS.has(third ?? '');
  const lemma = CUE_VERBS.get(wordOf(document, verb))?.lemma ?? '';
  return ASKING.has(lemma) && (QUESTION_WORDS.has(first ?? '') || first === 'about');
}

/** Auxiliaries and infinitives back from the verb. */
function verbGroup(document: Document, verb: number, cue: WordRange): Assertion {
  const sentence = document.sentences[document.sentenceOf[verb] ?? -1]?.from ?? 0;
  const low = Math.max(sentence, verb - REACH);
  // `had no comment on it`, `made no mention of it`
  const first = wordOf(document, verb) === 'comment' ? verb - 1 : cue.from;
  if (lowerWords(document, first, cue.to).includes('no')) return 'negated';
  let found: Assertion = 'asserted';
  for (let at = verb - 1; at >= low; at -= 1) {
    const word = wordOf(document, at);
    if (CUE_NEGATIONS.has(word) || (word === 'yet' && wordOf(document, at + 1) === 'to')) return 'negated';
    // `Theresa May said`, `Will said`: a base form follows a modal.
    if (at === verb - 1 && isCapitalised(document.words[at]?.text ?? '') && !isBase(document, verb)) break;
    if (CUE_HYPOTHETICALS.has(word)) found = 'hypothetical';
    else if (CUE_FUTURES.has(word)) found = found === 'hypothetical' ? found : futureAt(document, at, verb);
    else if (at < cue.from && !isLink(word)) break;
  }
  return found === 'asserted' && CUE_NEGATIONS.has(wordOf(document, verb)) ? 'negated' : found;
}

function isBase(document: Document, verb: number): boolean {
  const word = wordOf(document, verb);
  return CUE_VERBS.get(word)?.lemma === word;
}

/** `will say`, but `expected` only before an infinitive. */
function futureAt(document: Document, at: number, verb: number): Assertion {
  const word = wordOf(document, at);
  if (word === 'will' || word === "'ll" || word === 'shall') return 'future';
  return at + 1 < verb && wordOf(document, at + 1) === 'to' ? 'future' : 'asserted';
}

function isLink(word: string): boolean {
  return LINK.test(word) || ADVERBS.has(word) || /^\p{Ll}{3,}ly$/u.test(word);
}

/** `Neither Smith nor Roe said …`, `no official has said …`, `nor did Smith say …`. */
function deniesSubject(document: Document, { from }: WordRange): boolean {
  const before = wordOf(document, from - 1);
  const opener = AUXILIARIES.has(before) ? wordOf(document, from - 2) : before;
  return NOBODY.has(wordOf(document, from)) || NOBODY.has(opener);
}

/** `If he says …`, `even if Smith said …`. */
function isConditional(document: Document, clause: number): boolean {
  const sentence = document.sentences[document.sentenceOf[clause] ?? -1]?.from ?? 0;
  const before = clause - 1;
  return before >= sentence && CONDITIONS.has(wordOf(document, before));
}

/** `Did Smith say …?`, `Why has he said …?`: the sentence asks, not what is quoted in it. */
function isAsked(document: Document, verb: number, clause: number): boolean {
  const sentence = document.sentences[document.sentenceOf[verb] ?? -1];
  if (!sentence || document.words[sentence.to - 1]?.text !== '?' || isQuoted(document, sentence.to - 1)) return false;
  const before = wordOf(document, clause - 1);
  return clause - 1 >= sentence.from && (AUXILIARIES.has(before) || QUESTION_WORDS.has(before));
}

function wordOf(document: Document, index: number): string {
  return document.words[index]?.lower ?? '';
}
