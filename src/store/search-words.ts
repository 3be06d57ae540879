import { BadInputError } from '../errors.js';
import { foldText, nameKey } from '../model/ids.js';

/** What somebody typed into a search box, folded: any characters may have been in it, only words are left. */
export interface SearchWords {
  /** Words that have to occur, those of the phrases too; without the one that is a prefix. */
  readonly words: readonly string[];
  /** Words between quotation marks, which have to follow each other: ` cease fire `. */
  readonly phrases: readonly string[];
  /** The start of a word: the last one, which may be half typed, or one with a star. Null where the last one is quoted. */
  readonly prefix: string | null;
  /** All words one after another. */
  readonly sequence: string;
  /** All of it as a name: case, accents, punctuation and the signs above aside. */
  readonly key: string;
}

/** Far more than anybody looks for, and far fewer than a full-text index refuses. */
const MOST_WORDS = 100;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/gu;

/**
 * Reads what somebody typed: words, `"a phrase"` and `prefix*`.
 * @throws BadInputError for more words than are looked for
 */
export function searchWords(query: string): SearchWords {
  const loose = query.replace(QUOTED, ' ');
  const isOpen = !/["“”„«»]\s*$/u.test(query);
  const words = wordsOf(loose);
  const starred = loose.split(/\s+/u).find((word) => word.endsWith('*') && foldText(word) !== '');
  const prefix = (starred === undefined ? null : wordsOf(starred).at(-1)) ?? (isOpen ? words.at(-1) : null) ?? null;
  const all = [...new Set([...words.filter((word) => word !== prefix), ...quotedIn(query).flatMap(wordsOf)])];
  if (all.length > MOST_WORDS) throw tooMany(all.length);
  return {
    words: all,
    phrases: phrasesOf(query),
    prefix,
    sequence: foldText(query),
    key: nameKey(query.replaceAll('*', '')),
  };
}

/**
 * The words of a filter's `text`, each once, and its phrases.
 * @throws BadInputError where there is no word, or more than are looked for
 */
export function filterWords(text: string): Pick<SearchWords, 'words' | 'phrases'> {
  const words = [...new Set(wordsOf(text))];
  if (words.length === 0) throw new BadInputError(`“${text}” has no word to look for.`);
  if (words.length > MOST_WORDS) throw tooMany(words.length);
  return { words, phrases: phrasesOf(text) };
}

/** What stands between quotation marks, each as its words with spaces between and around. */
function phrasesOf(text: string): string[] {
  return quotedIn(text)
    .map(foldText)
    .filter((words) => words.includes(' '))
    .map((words) => ` ${words} `);
}

const quotedIn = (text: string) => [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted);

const wordsOf = (text: string) =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '');

const tooMany = (count: number) =>
  new BadInputError(`There are ${count} words to look for; at most ${MOST_WORDS} are.`);
