import { agreement, areNear } from './agreement.js';
import { sameSpeaker, type Circumstances, type Comparable, type Relation } from './comparable.js';
import { repetition } from './repetition.js';

/**
 * How two claims stand to each other, or null. It depends on nothing but the two, and is the same both ways:
 * `compare(a, b)` equals `compare(b, a)`. One speaker's words in two articles repeat each other; two parties' words on one
 * matter support or contradict each other. What is in doubt is null.
 */
export function compare(a: Comparable, b: Comparable): Relation | null {
  if (!mayRelate(a, b)) return null;
  const [one, other] = a.id < b.id ? [a, b] : [b, a];
  return one.articleId !== other.articleId && sameSpeaker(one, other) ? repetition(one, other) : agreement(one, other);
}

/** Whether two claims can stand to each other in any way, as far as who said them, where and when tells. */
export function mayRelate(a: Circumstances, b: Circumstances): boolean {
  const areNamed = a.speakers.length > 0 && b.speakers.length > 0;
  if (a.articleId === b.articleId) return areNamed && !sameSpeaker(a, b);
  // Whose names they are takes longest to tell, and of most pairs the day is enough.
  return (areNamed && areNear(a, b)) || sameSpeaker(a, b);
}
