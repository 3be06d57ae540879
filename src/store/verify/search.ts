import { foldText } from '../../model/ids.js';
import type { KeyedLabel } from '../cypher/verify.js';
import { searchedBy } from '../cypher/verify.js';
import type { Engine, SearchIndex } from '../engine.js';
import type { Finding } from './subject.js';

/** What each full-text index covers. */
export const INDEXES: readonly { readonly index: SearchIndex; readonly label: KeyedLabel }[] = [
  { index: 'articleText', label: 'Article' },
  { index: 'claimText', label: 'Claim' },
  { index: 'nameTrigrams', label: 'Name' },
  { index: 'topicTrigrams', label: 'Topic' },
];

/** Words by which a node is looked for: long ones, which few others have. */
const WORDS = 4;
/** An index may cut what is longer. */
const LONGEST_WORD = 40;
/** The hits of one look-up: where there are so many, a node may be among the others. */
const HITS = 500;

/** Nodes that an index does not find by their own words. */
export async function unfound(
  engine: Engine,
  { index, label }: (typeof INDEXES)[number],
  keys: readonly string[],
): Promise<Finding[]> {
  const found: Finding[] = [];
  for (const { key, text } of await engine.read(searchedBy(label), { ids: keys })) {
    const words = longestWords(text ?? '', index);
    if (words.length === 0) continue;
    const hits = await engine.candidates(index, { match: 'all', words, prefix: null }, HITS);
    if (hits.length < HITS && !hits.some(({ id }) => id === key))
      found.push({ rule: `the index ${index} finds what it covers`, id: key, found: words.join(' ') });
  }
  return found;
}

function longestWords(text: string, index: SearchIndex): string[] {
  // Trigrams have a sign in them that folding takes for a letter.
  const words = index.endsWith('Trigrams') ? text.split(' ') : foldText(text).split(' ');
  const fitting = [...new Set(words)].filter((word) => word.length > 1 && word.length <= LONGEST_WORD);
  return fitting.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).slice(0, WORDS);
}
