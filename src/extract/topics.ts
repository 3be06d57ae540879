import { AUXILIARIES, FUNCTION_WORDS } from './lexicon/function-words.js';
import { NOUN_ENDING, SPELLINGS, TOO_GENERAL, TOPIC_NOUNS } from './lexicon/topics.js';
import type { Document, WordRange } from './document.js';
import { BODY_NOUNS } from './lexicon/organizations.js';
import { roleOf, singularOf } from './phrases.js';
import { isWordLike } from './words.js';

/** Nouns for something that is done to something. */
const ACTION = /(?:tion|sion|ment|al|ure|out|ing|release|exchange|supply|sale|use|ban|cut|delivery)$/u;
/** Words that a noun phrase opens with. */
const OPENERS = new Set(['a', 'an', 'the', 'its', 'their', 'our', 'his', 'her', 'no', 'any']);
/** Topics a claim. */
const MOST = 4;
const PLURALS = new Set([
  'talks',
  'arms',
  'rights',
  'news',
  'politics',
  'economics',
  'women',
  'media',
  'gas',
  'bus',
  'virus',
  'crisis',
  'series',
  'species',
]);

/**
 * What a claim turns on: up to four noun phrases of one or two nouns in dictionary form (`troops` and `withdrawal`
 * side by side are `troop withdrawal`), those that the article speaks of most first.
 *
 * @param counts how often the article has each noun, from `nounCounts`
 */
export function topicsOf(
  document: Document,
  content: readonly WordRange[],
  counts: ReadonlyMap<string, number>,
): string[] {
  const weights = new Map<string, number>();
  for (const { from, to } of content) {
    for (let at = from; at < to; at += 1) {
      const noun = topicNoun(document, at);
      if (noun === null || topicNoun(document, at + 1) !== null || TOO_GENERAL.has(noun)) continue;
      const object = objectOf(document, at, to);
      const modifier = object?.noun ?? (at > from ? topicNoun(document, at - 1) : null);
      const topic = modifier === null || modifier === noun ? noun : `${modifier} ${noun}`;
      if (!weights.has(topic)) weights.set(topic, (counts.get(noun) ?? 1) + (modifier === null ? 0 : 1));
      if (object) at = object.at;
    }
  }
  return [...weights]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([topic]) => topic);
}

/** `withdrawal of the American troops` is `troop withdrawal`: what an action is done to stands before it. */
function objectOf(document: Document, at: number, to: number): { noun: string; at: number } | null {
  if (document.words[at + 1]?.lower !== 'of' || !ACTION.test(document.words[at]?.lower ?? '')) return null;
  for (let word = at + 2; word < Math.min(to, at + 5); word += 1) {
    const noun = topicNoun(document, word);
    if (noun !== null && topicNoun(document, word + 1) === null)
      return TOO_GENERAL.has(noun) ? null : { noun, at: word };
    if (noun === null && !/^\p{L}/u.test(document.words[word]?.text ?? '')) return null;
  }
  return null;
}

/** How often each noun that can be a topic stands in a document. */
export function nounCounts(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  document.words.forEach((_, index) => {
    const noun = topicNoun(document, index);
    if (noun !== null) counts.set(noun, (counts.get(noun) ?? 0) + 1);
  });
  return counts;
}

/** The dictionary form of a word that can be a topic, or null. */
function topicNoun(document: Document, index: number): string | null {
  const word = document.words[index];
  if (!word || word.text !== word.lower || FUNCTION_WORDS.has(word.lower) || !/^\p{Ll}[\p{Ll}-]{2,}$/u.test(word.lower))
    return null;
  const singular = PLURALS.has(word.lower) ? word.lower : singularOf(word.lower);
  const noun = SPELLINGS.get(singular) ?? singular;
  // `the government` is a party.
  const isNoun = (NOUN_ENDING.test(noun) && noun.length > 6) || headsPhrase(document, index);
  if (!TOPIC_NOUNS.has(noun) && (!isNoun || BODY_NOUNS.has(noun) || roleOf(noun) !== null)) return null;
  // `to march`, `could fire`: a verb.
  const before = document.words[index - 1]?.lower ?? '';
  const verb = before === 'to' && noun === word.lower && !NOUN_ENDING.test(noun) && !noun.includes('-');
  return verb || (AUXILIARIES.has(before) && before !== "'s" && !NOUN_ENDING.test(noun)) ? null : noun;
}

/** `the radio`, `a long queue of`: behind an article and before a word that no noun phrase goes on with, a word is a noun. */
function headsPhrase(document: Document, index: number): boolean {
  const { lower = '' } = document.words[index] ?? {};
  const next = document.words[index + 1];
  if (/(?:ly|ed|ing)$/u.test(lower)) return false;
  if (next && isWordLike(next.text) && !FUNCTION_WORDS.has(next.lower)) return false;
  for (let at = index - 1; at >= index - 2; at -= 1) {
    const word = document.words[at];
    if (!word || !/^\p{L}/u.test(word.text)) return false;
    if (OPENERS.has(word.lower)) return true;
    // `the government left`: behind a party stands a verb.
    if (FUNCTION_WORDS.has(word.lower) || BODY_NOUNS.has(word.lower) || roleOf(word.lower) !== null) return false;
  }
  return false;
}
