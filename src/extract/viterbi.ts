import type { WordRange } from './document.js';
import type { NameSort, NameSpan, RoleSpan } from './tagging.js';

/** The tagger's labels in the order of its outputs. */
export const LABELS = ['O', 'B-source', 'I-source', 'B-cue', 'I-cue', 'B-content', 'I-content'] as const;
/** The labels of names, in the order of theirs. */
export const NAME_LABELS = [
  'O',
  'B-person',
  'I-person',
  'B-organization',
  'I-organization',
  'B-place',
  'I-place',
] as const;
const WIDTH = LABELS.length;
/** What each step from a label (row) to a label (column) adds to a sequence's score. */
export type Transitions = readonly (readonly number[])[];

const ROLES = ['source', 'cue', 'content'] as const;
const SORTS: readonly NameSort[] = ['person', 'organization', 'place'];

/** A stretch of words with one of three kinds. */
interface Labelled<Kind> extends WordRange {
  readonly kind: Kind;
  readonly score: number;
}

/**
 * The likeliest sequence of labels in which no part goes on that has not begun, as spans (Viterbi with the
 * constraints of BIO). A span's score is the mean probability of its labels.
 *
 * @param logits one row of seven numbers a word, flat; a row of zeros stands for an unknown word
 * @param transitions learned scores of steps; without them every step that BIO allows is alike
 */
export function decode(logits: Float32Array, transitions: Transitions = []): RoleSpan[] {
  return spansIn(logits, ROLES, transitions).map(({ kind, ...span }) => ({ role: kind, ...span }));
}

/** The likeliest names, by the constraints of BIO alone. */
export function decodeNames(logits: Float32Array): NameSpan[] {
  return spansIn(logits, SORTS, []).map(({ kind, ...span }) => ({ sort: kind, ...span }));
}

function spansIn<Kind>(logits: Float32Array, kinds: readonly Kind[], transitions: Transitions): Labelled<Kind>[] {
  const count = Math.floor(logits.length / WIDTH);
  if (count === 0) return [];
  const scores = logSoftmax(logits, WIDTH);
  const back = new Uint8Array(count * WIDTH);
  let best = Array.from({ length: WIDTH }, (_, label) => (isInside(label) ? -Infinity : at(scores, label)));
  for (let word = 1; word < count; word += 1) {
    const next: number[] = [];
    for (let label = 0; label < WIDTH; label += 1) {
      const from = bestFrom(best, label, transitions);
      back[word * WIDTH + label] = from;
      next.push(reached(best, from, label, transitions) + at(scores, word * WIDTH + label));
    }
    best = next;
  }
  return spansOf(trace(best, back, count), scores, kinds);
}

function isInside(label: number): boolean {
  return label > 0 && label % 2 === 0;
}

function bestFrom(best: readonly number[], label: number, transitions: Transitions): number {
  const score = (from: number): number => reached(best, from, label, transitions);
  // An inside label goes on from its own beginning or from itself, all others from anywhere.
  if (isInside(label)) return score(label - 1) >= score(label) ? label - 1 : label;
  let from = 0;
  for (let candidate = 1; candidate < WIDTH; candidate += 1) if (score(candidate) > score(from)) from = candidate;
  return from;
}

/** The score of the best sequence to `from` with the step to `label`. */
function reached(best: readonly number[], from: number, label: number, transitions: Transitions): number {
  return at(best, from) + (transitions[from]?.[label] ?? 0);
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

function spansOf<Kind>(labels: Uint8Array, scores: Float32Array, kinds: readonly Kind[]): Labelled<Kind>[] {
  const spans: Labelled<Kind>[] = [];
  for (let from = 0; from < labels.length;) {
    // Each kind has two labels, behind that of words in none.
    const kind = kinds[((labels[from] ?? 0) - 1) >> 1];
    let to = from + 1;
    if (kind === undefined) {
      from = to;
      continue;
    }
    while (to < labels.length && isInside(labels[to] ?? 0)) to += 1;
    let sum = 0;
    for (let word = from; word < to; word += 1) sum += Math.exp(at(scores, word * WIDTH + (labels[word] ?? 0)));
    spans.push({ kind, from, to, score: sum / (to - from) });
    from = to;
  }
  return spans;
}

/** The logarithms of the probabilities that rows of `width` logits stand for. */
function logSoftmax(logits: Float32Array, width: number): Float32Array {
  const scores = new Float32Array(logits.length);
  for (let row = 0; row + width <= logits.length; row += width) {
    let top = -Infinity;
    for (let cell = row; cell < row + width; cell += 1) top = Math.max(top, at(logits, cell));
    let sum = 0;
    for (let cell = row; cell < row + width; cell += 1) sum += Math.exp(at(logits, cell) - top);
    for (let cell = row; cell < row + width; cell += 1) scores[cell] = at(logits, cell) - top - Math.log(sum);
  }
  return scores;
}

function at(numbers: ArrayLike<number>, index: number): number {
  return numbers[index] ?? -Infinity;
}
