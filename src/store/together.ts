/** What all of some groups of verbs are together. */
type Together<Groups extends readonly object[]> = Groups extends readonly [
  infer First,
  ...infer Others extends object[],
]
  ? First & Together<Others>
  : unknown;

/**
 * Groups of verbs as one object. Every request has a graph of its own, and a literal that spreads so many objects would
 * take thirty times as long.
 */
export function together<Groups extends readonly object[]>(...groups: Groups): Together<Groups> {
  return Object.assign({}, ...groups) as Together<Groups>;
}
