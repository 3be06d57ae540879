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

const IRREGULAR_BASES: ReadonlyMap<string, string> = new Map(
  Object.entries(IRREGULAR_VERBS).flatMap(([base, forms]) => forms.map((form) => [form, base] as const)),
);

/** Whether a word, lower case, is a past form or participle that spelling rules do not give. */
export function isIrregularForm(lower: string): boolean {
  return IRREGULAR_BASES.has(lower);
}

/** The base of any verb's form, lower case, the other way round: `shrugged` is of `shrug`, `voted` of `vote`, `replied` of `reply`. */
export function baseOf(form: string): string {
  const irregular = IRREGULAR_BASES.get(form);
  if (irregular !== undefined) return irregular;
  const bare = form
    .replace(/(?<=[^aeiou])ied$/u, 'y')
    .replace(/(?<=gr)eed$/u, 'ee')
    .replace(/^(go|do)es$/u, '$1')
    .replace(/^has$/u, 'have')
    .replace(/(?<=[^s])s$/u, '');
  const stripped = bare.replace(/(?<=..)(?:ed|ing)$/u, '');
  if (stripped === bare) return bare;
  if (/([bdgkmnprtv])\1$/u.test(stripped)) return stripped.slice(0, -1);
  const short = /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stripped);
  return short || /(?:[vz]|[inr]c|[dr]g|[^eo]at|ot|[^aeiouwl]l|[^aeiou]is)$/u.test(stripped)
    ? `${stripped}e`
    : stripped;
}
