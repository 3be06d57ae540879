import type { RoleSpan, Role } from './tagging.js';

/** The tagger's labels in the order of its outputs. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
const WIDTH = LABELS.length;
const ROLES: readonly (Role | null)[] = [null, 'source', 'source', 'cue', 'cue', 'content', 'content'];

/**
 * The likeliest sequence of labels in which no part goes on that has not begun, as spans (Viterbi with the
 * constraints of BIO). A span's score is the mean probability of its labels.
 *
 * @param logits one row of seven numbers a word, flat; a row of zeros stands for an unknown word
 */
export function decode(logits: Float32Array): RoleSpan[] {
  const count = Math.floor(logits.length / WIDTH);
  if (count === 0) return [];
  const scores = logSoftmax(logits, count);
  const back = new Uint8Array(count * WIDTH);
  let best = Array.from({ length: WIDTH }, (_, label) => (isInside(label) ? -Infinity : at(scores, label)));
  for (let word = 1; word < count; word += 1) {
    const next: number[] = [];
    for (let label = 0; label < WIDTH; label += 1) {
      const from = bestFrom(best, label);
      back[word * WIDTH + label] = from;
      next.push(at(best, from) + at(scores, word * WIDTH + label));
    }
    best = next;
  }
  return spansOf(trace(best, back, count), scores);
}

function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

function bestFrom(best: readonly number[], label: number): number {
  // An inside label goes on from its own beginning or from itself, all others from anywhere.
  if (isInside(label)) return at(best, label - 1) >= at(best, label) ? label - 1 : label;
  let from = 0;
  for (let candidate = 1; candidate < WIDTH; candidate += 1) if (at(best, candidate) > at(best, from)) from = candidate;
  return from;
}

function trace(best: readonly number[], back: Uint8Array, count: number): Uint8Array {
  const labels = new Uint8Array(count);
  let label = best.indexOf(Math.max(...best));
  for (let word = count - 1; word >= 0; word -= 1) {
    labels[word] = label;
    label = back[word * WIDTH + label] ?? 0;
  }
  return labels;
}

function spansOf(labels: Uint8Array, scores: Float32Array): RoleSpan[] {
  const spans: RoleSpan[] = [];
  for (let from = 0; from < labels.length;) {
    const role = ROLES[labels[from] ?? 0] ?? null;
    let to = from + 1;
    if (role === null) {
      from = to;
      continue;
    }
    while (to < labels.length && isInside(labels[to] ?? 0)) to += 1;
    let sum = 0;
    for (let word = from; word < to; word += 1) sum += Math.exp(at(scores, word * WIDTH + (labels[word] ?? 0)));
    spans.push({ role, from, to, score: sum / (to - from) });
    from = to;
  }
  return spans;
}

function logSoftmax(logits: Float32Array, count: number): Float32Array {
  const scores = new Float32Array(logits.length);
  for (let row = 0; row < count * WIDTH; row += WIDTH) {
    let top = -Infinity;
    for (let label = 0; label < WIDTH; label += 1) top = Math.max(top, at(logits, row + label));
    let sum = 0;
    for (let label = 0; label < WIDTH; label += 1) sum += Math.exp(at(logits, row + label) - top);
    for (let label = 0; label < WIDTH; label += 1) scores[row + label] = at(logits, row + label) - top - Math.log(sum);
  }
  return scores;
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? -Infinity;
}
