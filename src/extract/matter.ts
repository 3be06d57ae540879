import { isQuoted, type Document, type WordRange } from './document.js';
import { ASKED } from './lexicon/cues.js';
import { isWordLike } from './words.js';

/** Words from a cue within which what it is about begins: `said on Thursday about the framework`. */
const REACH = 8;
/** Words of what it is about at most. */
const LONGEST = 14;
/** What says of a quotation that it is about something, behind its cue; `of` does so next to it alone. */
const LEADS = new Set(['about', 'regarding', 'concerning']);
const REFERRING = new Set(['referring', 'alluding']);
/** What a sentence begins with that says what the speaker was asked or spoke about. */
const OPENERS = new Set([
  ...ASKED,
  ...'speaking talking writing commenting turning referring alluding responding'.split(' '),
]);
const OPENING_LEADS = new Set(['about', 'of', 'to']);
/** Of these, those behind which `on` tells no medium: somebody may be `asked on CNN`. */
const ON_MATTERS = new Set(['commenting', ...ASKED].filter((opener) => opener !== 'asked'));
const OPENING_PREPOSITIONS = new Set(['of', 'about', 'regarding', 'concerning']);
/** Where what it is about ends: here begins when, where or how it was said. */
const ENDS = new Set(
  'in during at on after before when while as to last this yesterday today with who which that'.split(' '),
);

/** What of an attribution its matter is told by. */
export interface Reported {
  readonly cue: WordRange | null;
  readonly source: WordRange | null;
  readonly contents: readonly WordRange[];
}

/** `“Shame,” [she said] of the mayor`, `Asked about the mayor, [she said] …`: what an attribution says that it is about. */
export function matterOf(document: Document, attribution: Reported): WordRange | null {
  const { cue } = attribution;
  if (!cue) return null;
  return matterBefore(document, attribution, cue) ?? matterBehind(document, attribution, cue);
}

/** The contents without what is, by mistake, the matter of what is quoted beside it: `“Shame,” she said of [the mayor].` */
export function withoutMatter(document: Document, { cue, contents }: Reported): readonly WordRange[] {
  if (!isAnyQuoted(document, contents)) return contents;
  return contents.filter(({ from }) => {
    const lead = document.words[from - 1]?.lower ?? '';
    const isLed = LEADS.has(lead) || (lead === 'of' && cue !== null && from - cue.to <= 1);
    return !isLed || isQuoted(document, from);
  });
}

function isAnyQuoted(document: Document, contents: readonly WordRange[]): boolean {
  return contents.some(({ from }) => isQuoted(document, from));
}

/** `said of Mr. Roe`, `said on Monday about the talks`, `said, referring to the council`: of what is quoted only. */
function matterBehind(document: Document, { source, contents }: Reported, cue: WordRange): WordRange | null {
  if (!isAnyQuoted(document, contents)) return null;
  const start = source && source.from >= cue.to && source.from - cue.to <= 1 ? source.to : cue.to;
  // To the tagger the preposition may be the cue's last word.
  for (let at = start - 1; at < start + REACH && (at < cue.to || isSpoken(document, at, cue)); at += 1) {
    const word = document.words[at]?.lower ?? '';
    if (LEADS.has(word) || (word === 'of' && at <= cue.to)) return phraseAt(document, at + 1, cue);
    if (REFERRING.has(word) && document.words[at + 1]?.lower === 'to') return phraseAt(document, at + 2, cue);
  }
  return null;
}

/** Whether a word says of who speaks, or will, what it is about: `Roe, commenting on the talks, said …`. */
export const isOfSpeaking = (lower: string): boolean => OPENERS.has(lower) && lower.endsWith('ing');

/** `Asked by reporters about the talks, Roe said …`, `Roe, asked about the talks, said …`, `Of the council, she said …`. */
function matterBefore(document: Document, { source, contents }: Reported, cue: WordRange): WordRange | null {
  const sentence = document.sentences[document.sentenceOf[cue.from] ?? -1];
  if (!sentence) return null;
  const isAside = source !== null && source.to < cue.from && document.words[source.to]?.text === ',';
  const start = isAside ? source.to + 1 : sentence.from;
  const behind = isAside ? cue.from : Math.min(cue.from, source?.from ?? cue.from, contents[0]?.from ?? cue.from);
  const first = /^(?:when|and|but)$/u.test(document.words[start]?.lower ?? '') ? start + 1 : start;
  const opener = document.words[first]?.lower ?? '';
  let at = first + 1;
  if (OPENERS.has(opener)) {
    // `speaking on the radio`, `commenting on the talks`
    const isLead = (lower = ''): boolean => OPENING_LEADS.has(lower) || (lower === 'on' && ON_MATTERS.has(opener));
    while (at < first + REACH && !isLead(document.words[at]?.lower)) at += 1;
    if (!isLead(document.words[at]?.lower)) return null;
    at += 1;
  } else if (isAside || !OPENING_PREPOSITIONS.has(opener)) return null;
  const found = phraseAt(document, at, cue);
  if (!found) return null;
  // `in an interview` may stand before the comma.
  const rest = document.words.slice(found.to, Math.min(behind, found.to + REACH));
  return rest.some(({ text }) => text === ',') ? found : null;
}

/** The words from one on up to punctuation, a quotation, or what tells where and when it was said; null for none. */
function phraseAt(document: Document, from: number, cue: WordRange): WordRange | null {
  let to = from;
  while (to < from + LONGEST && isSpoken(document, to, cue)) {
    const { text, lower } = document.words[to] ?? { text: '', lower: '' };
    if (!isWordLike(text) || (to > from && ENDS.has(lower))) break;
    to += 1;
  }
  return to > from ? { from, to } : null;
}

/** Whether a word is of the sentence that reports, and of no quotation. */
function isSpoken(document: Document, at: number, cue: WordRange): boolean {
  return document.sentenceOf[at] === document.sentenceOf[cue.from] && !isQuoted(document, at);
}
