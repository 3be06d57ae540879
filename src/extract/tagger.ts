import type { InferenceSession } from 'onnxruntime-node';
import { ModelError } from '../errors.js';
import type { Document } from './document.js';
import type { ModelFiles } from './model-files.js';
import type { RoleSpan, Tagger } from './tagging.js';
import { decode, LABELS } from './viterbi.js';
import { wordPieceOf, type Pieces, type SpecialPieces } from './wordpiece.js';

/** The native runtime cannot be loaded on this machine. */
export class RuntimeMissingError extends ModelError {}

/** Two threads, which sleep when they have nothing to do: spinning ones take the processor from the server. */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 2,
  interOpNumThreads: 1,
  logSeverityLevel: 3,
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};
/** Pieces a window: what the tagger was trained on. */
const WINDOW = 220;
/** Neither letters nor a quotation: the feature of the marks at a sequence's ends. */
const NO_SHAPE = 6;

interface Window {
  /** Words whose labels are taken from this window. */
  readonly from: number;
  readonly to: number;
}

/**
 * The learned tagger: a MiniLM encoder with a head over source, cue and content (see models/attribution-tagger).
 * Cost is linear: windows of whole sentences.
 *
 * @throws RuntimeMissingError when the native runtime cannot be loaded, ModelError when it refuses the weights
 */
export async function modelTagger(files: ModelFiles): Promise<Tagger> {
  const { cut, special } = wordPieceOf(files.vocabulary);
  const session = await openSession(files.weights);
  return async (document) => {
    const tokens = cut(plainQuotes(document));
    const features = featuresOf(document);
    const logits = new Float32Array(document.words.length * LABELS.length);
    // One by one: the int8 model scales its numbers by what is in a run, and what a sentence says must not depend on others.
    for (const window of windowsOf(document, tokens))
      await tagWindow(session, window, tokens, features, special, logits);
    return spansWithinParagraphs(document, logits);
  };
}

async function openSession(weights: Uint8Array): Promise<InferenceSession> {
  try {
    const runtime = await loadRuntime();
    return await runtime.InferenceSession.create(weights, SESSION);
  } catch (cause) {
    if (cause instanceof RuntimeMissingError) throw cause;
    throw new ModelError('onnxruntime-node cannot run the attribution tagger on this machine', { cause });
  }
}

async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new RuntimeMissingError('onnxruntime-node has no library for this machine', { cause });
  }
}

/** British single marks become double ones: the corpus that the tagger learned from has only those. */
function plainQuotes(document: Document): { text: string }[] {
  return document.words.map((word, index) => {
    const quotation = document.quotations[document.quotationOf[index] ?? -1];
    const isMark = quotation?.single === true && (word.start === quotation.start || word.start === quotation.innerEnd);
    return isMark ? { text: '"' } : word;
  });
}

/** For each word its letter case (lower, Capitalised, UPPER, other) times two, plus one inside of a quotation. */
function featuresOf(document: Document): Uint8Array {
  return Uint8Array.from(document.words, (word, index) => {
    const { text } = word;
    const lower = text.toLowerCase();
    const upper = text.toUpperCase();
    const shape = lower === upper ? 3 : text === lower ? 0 : text === upper ? 2 : /^\p{Lu}/u.test(text) ? 1 : 3;
    return shape * 2 + ((document.quotationOf[index] ?? -1) >= 0 ? 1 : 0);
  });
}

/** Whole sentences up to the window's size; a sentence that is longer is cut. */
function windowsOf(document: Document, tokens: Pieces): Window[] {
  const windows: Window[] = [];
  let from = 0;
  let pieces = 0;
  const close = (to: number): void => {
    if (to > from) windows.push({ from, to });
    from = to;
    pieces = 0;
  };
  for (const sentence of document.sentences) {
    let size = 0;
    for (let word = sentence.from; word < sentence.to; word += 1) size += tokens[word]?.length ?? 0;
    if (pieces + size > WINDOW) close(sentence.from);
    for (let word = sentence.from; word < sentence.to; word += 1) {
      const length = tokens[word]?.length ?? 0;
      if (pieces + length > WINDOW) close(word);
      pieces += length;
    }
  }
  close(document.words.length);
  return windows;
}

/** Fills in the logits of a window's words. */
async function tagWindow(
  session: InferenceSession,
  window: Window,
  tokens: Pieces,
  features: Uint8Array,
  special: SpecialPieces,
  logits: Float32Array,
): Promise<void> {
  const ids: number[] = [special.start];
  const shapes: number[] = [NO_SHAPE];
  const firsts: number[] = [];
  for (let word = window.from; word < window.to; word += 1) {
    firsts.push(ids.length);
    for (const id of tokens[word] ?? []) {
      ids.push(id);
      shapes.push(features[word] ?? NO_SHAPE);
    }
  }
  const output = await infer(session, [...ids, special.end], [...shapes, NO_SHAPE]);
  // A word's label is that of its first piece: so the tagger was trained.
  firsts.forEach((cell, index) => {
    const row = output.subarray(cell * LABELS.length, (cell + 1) * LABELS.length);
    logits.set(row, (window.from + index) * LABELS.length);
  });
}

async function infer(
  session: InferenceSession,
  ids: readonly number[],
  shapes: readonly number[],
): Promise<Float32Array> {
  const { Tensor } = await loadRuntime();
  const dims = [1, ids.length];
  const tensor = (numbers: readonly number[]) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), dims);
  // The runtime writes into our array, so that nothing is copied.
  const output = new Float32Array(ids.length * LABELS.length);
  await session.run(
    { input_ids: tensor(ids), attention_mask: tensor(ids.map(() => 1)), features: tensor(shapes) },
    { logits: new Tensor('float32', output, [...dims, LABELS.length]) },
  );
  return output;
}

/** Decodes paragraph by paragraph: a part that runs over a paragraph's end is rare, and often a mistake. */
function spansWithinParagraphs(document: Document, logits: Float32Array): RoleSpan[] {
  const spans: RoleSpan[] = [];
  let from = 0;
  document.sentences.forEach((sentence, index) => {
    if (document.sentences[index + 1]?.paragraph === sentence.paragraph) return;
    for (const span of decode(logits.subarray(from * LABELS.length, sentence.to * LABELS.length))) {
      spans.push({ ...span, from: span.from + from, to: span.to + from });
    }
    from = sentence.to;
  });
  return spans;
}
