/**
 * Letters to put in, leave out, change, or swap with the next one, to make one word of another: the optimal string
 * alignment distance of Damerau, “A technique for computer detection and correction of spelling errors” (1964).
 */
export function editDistance(a: string, b: string): number {
  const [from, to] = [Array.from(a), Array.from(b)];
  let before: number[] = [];
  let row = to.map((_, index) => index).concat(to.length);
  from.forEach((letter, i) => {
    const next = [i + 1];
    to.forEach((other, j) => {
      const changed = at(row, j) + (letter === other ? 0 : 1);
      const swapped = letter === to[j - 1] && from[i - 1] === other ? at(before, j - 1) + 1 : Infinity;
      next.push(Math.min(at(row, j + 1) + 1, at(next, j) + 1, changed, swapped));
    });
    before = row;
    row = next;
  });
  return at(row, to.length);
}

const at = (row: readonly number[], index: number) => row[index] ?? Infinity;
