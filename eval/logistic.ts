/** What is known of one case. */
export interface Example {
  readonly features: readonly number[];
  readonly right: boolean;
}

/** Strength of the penalty on weights: half the sum of their squares times this. */
const RIDGE = 1;
const STEPS = 50;
const CLOSE = 1e-8;

/**
 * The weights of a logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares).
 *
 * @param base index of the feature that is always 1, which is not penalised
 */
export function fitLogistic(examples: readonly Example[], base: number): number[] {
  const width = examples[0]?.features.length ?? 0;
  const weights = new Array<number>(width).fill(0);
  for (let step = 0; step < STEPS; step += 1) {
    const change = solve(...normalEquations(examples, weights, base));
    change.forEach((value, index) => (weights[index] = (weights[index] ?? 0) + value));
    if (change.every((value) => Math.abs(value) < CLOSE)) break;
  }
  return weights;
}

/** Curvature and gradient of the penalised likelihood. */
function normalEquations(
  examples: readonly Example[],
  weights: readonly number[],
  base: number,
): [matrix: number[][], vector: number[]] {
  const ridge = (index: number): number => (index === base ? 0 : RIDGE);
  const matrix = weights.map((_, row) => weights.map((__, column) => (row === column ? ridge(row) : 0)));
  const vector = weights.map((weight, index) => -ridge(index) * weight);
  for (const { features, right } of examples) {
    const sum = features.reduce((total, value, index) => total + value * (weights[index] ?? 0), 0);
    const likely = 1 / (1 + Math.exp(-sum));
    features.forEach((value, row) => {
      if (value === 0) return;
      vector[row] = (vector[row] ?? 0) + value * ((right ? 1 : 0) - likely);
      const line = matrix[row] ?? [];
      features.forEach((other, column) => {
        line[column] = (line[column] ?? 0) + value * other * likely * (1 - likely);
      });
    });
  }
  return [matrix, vector];
}

/** Solves a system of linear equations by Gauss's elimination with pivots; a singular one's free unknowns are 0. */
export function solve(matrix: readonly (readonly number[])[], vector: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, vector[index] ?? 0]);
  const size = rows.length;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1)
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    const [own, other] = [rows[pivot] ?? [], rows[best] ?? []];
    [rows[pivot], rows[best]] = [other, own];
    if (Math.abs(at(pivot, pivot)) < Number.EPSILON) continue;
    rows.forEach((row, index) => {
      const factor = index === pivot ? 0 : at(index, pivot) / at(pivot, pivot);
      if (factor !== 0) rows[index] = row.map((value, column) => value - factor * at(pivot, column));
    });
  }
  return rows.map((_, index) => (Math.abs(at(index, index)) < Number.EPSILON ? 0 : at(index, size) / at(index, index)));
}
