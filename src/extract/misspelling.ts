const SHORTEST = 6;

/**
 * Whether two different lower-case names are one with a slip: six letters at least, the same first letter, and one
 * letter added, dropped, changed or two swapped (an optimal string alignment distance of 1). Linear.
 */
export function isNear(one: string, other: string): boolean {
  if (one === other || Math.min(one.length, other.length) < SHORTEST) return false;
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let head = 0;
  while (head < Math.min(one.length, other.length) && one[head] === other[head]) head += 1;
  const tails = [one.slice(head), other.slice(head)] as const;
  const [a, b] = tails[0].length >= tails[1].length ? tails : [tails[1], tails[0]];
  if (a.length > b.length) return a.slice(1) === b;
  return a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}
