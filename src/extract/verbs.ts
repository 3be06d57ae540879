import { IRREGULAR_VERBS } from './lexicon/irregular-verbs.js';

const DOUBLING = new Set('admit refer rebut quip blog concur nod pen rub'.split(' '));

/**
 * The finite forms of an English verb: base, third person, past, participles. Regular by spelling rules (`deny`,
 * `denies`, `denied`, `denying`), irregular by lexicon.
 */
export function formsOf(lemma: string): string[] {
  const irregular = IRREGULAR_VERBS[lemma];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : DOUBLING.has(lemma) ? lemma + lemma.slice(-1) : lemma;
  const consonantY = /[^aeiou]y$/u.test(lemma);
  const third = consonantY ? `${lemma.slice(0, -1)}ies` : /(?:s|x|z|ch|sh)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  const past = consonantY ? `${lemma.slice(0, -1)}ied` : `${stem}ed`;
  const progressive = lemma === 'lie' ? 'lying' : `${stem}ing`;
  return [lemma, third, ...(irregular ?? [past]), progressive];
}
