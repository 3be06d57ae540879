import type { InferenceSession } from 'onnxruntime-node';
import { ModelError } from '../errors.js';
import { isQuoted, type Document, type WordRange } from './document.js';
import type { ModelFiles, ModelSettings } from './model-files.js';
import { LABELS, NAME_LABELS } from './viterbi.js';
import { windowsOf } from './windows.js';
import { wordPieceOf, type Pieces, type SpecialPieces, type WordPiece } from './wordpiece.js';

/** The native runtime cannot be loaded on this machine. */
export class RuntimeMissingError extends ModelError {}

/**
 * One thread: two texts read side by side (see pool.ts) take less time than two threads for one after the other. The
 * weights' graph comes optimised; the runtime's further steps would join nodes that are faster apart.
 */
const SESSION: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'basic',
  logSeverityLevel: 3,
};
/** Negative, neutral, positive. */
export const STANCES = 3;

/** A document as the encoder sees it. */
export interface EncodedDocument {
  /** For each word its pieces. */
  readonly pieces: Pieces;
  /** For each word its letter case and whether it is quoted. */
  readonly features: Uint8Array;
  /** What is read at once. */
  readonly windows: readonly WordRange[];
}

/** What the heads say of a window. Cell 0 stands before the first word. */
export interface WindowReading {
  /** The cell of each word's first piece. */
  readonly firsts: readonly number[];
  /** Number of cells. */
  readonly cells: number;
  /** Logits of the span labels, a row a cell. */
  readonly spans: Float32Array;
  /** Logits of which cell each cell points at, a row a cell. */
  readonly links: Float32Array;
  /** Logits of the name labels, a row a cell. */
  readonly names: Float32Array;
  /** Logits of how the text stands towards what a cell names: negative, neutral, positive, a row a cell. */
  readonly stance: Float32Array;
}

interface Cells {
  readonly ids: number[];
  readonly features: number[];
  readonly firsts: number[];
}

/** The claim encoder (see models/claim-encoder): one reading of a text for parts, links, names and stances. */
export class Encoder {
  private constructor(
    private readonly session: InferenceSession,
    private readonly cut: WordPiece,
    private readonly special: SpecialPieces,
    readonly settings: ModelSettings,
  ) {}

  /** @throws RuntimeMissingError when the native runtime cannot be loaded, ModelError when it refuses the weights */
  static async load({ weights, vocabulary, settings }: ModelFiles): Promise<Encoder> {
    const { cut, special } = wordPieceOf(vocabulary);
    return new Encoder(await openSession(weights), cut, special, settings);
  }

  encode(document: Document): EncodedDocument {
    const pieces = this.cut(plainQuotes(document));
    const windows = windowsOf(document, pieces, this.settings.window);
    return { pieces, features: featuresOf(document), windows };
  }

  /**
   * What the heads say of a window. One sequence a run: the int8 model scales its numbers by what is in a run, and what
   * a window says must not depend on others.
   */
  async read(encoded: EncodedDocument, window: WordRange): Promise<WindowReading> {
    const { Tensor } = await loadRuntime();
    const { ids, features, firsts } = this.cellsOf(encoded, window);
    const cells = ids.length;
    const input = (numbers: readonly number[]) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), [1, cells]);
    const logits = {
      spans: new Float32Array(cells * LABELS.length),
      links: new Float32Array(cells * cells),
      names: new Float32Array(cells * NAME_LABELS.length),
      stance: new Float32Array(cells * STANCES),
    };
    // The runtime writes into our arrays, so that nothing is copied.
    const output = (array: Float32Array) => new Tensor('float32', array, [1, cells, array.length / cells]);
    await this.session.run(
      { input_ids: input(ids), features: input(features) },
      {
        spans: output(logits.spans),
        links: output(logits.links),
        names: output(logits.names),
        stance: output(logits.stance),
      },
    );
    return { firsts, cells, ...logits };
  }

  private cellsOf({ pieces, features }: EncodedDocument, { from, to }: WordRange): Cells {
    const { window, specialFeature } = this.settings;
    const cells: Cells = { ids: [this.special.start], features: [specialFeature], firsts: [] };
    for (let word = from; word < to; word += 1) {
      cells.firsts.push(cells.ids.length);
      // A word longer than a whole window is cut.
      for (const id of (pieces[word] ?? []).slice(0, window)) {
        cells.ids.push(id);
        cells.features.push(features[word] ?? specialFeature);
      }
    }
    cells.ids.push(this.special.end);
    cells.features.push(specialFeature);
    return cells;
  }
}

async function openSession(weights: Uint8Array): Promise<InferenceSession> {
  try {
    const runtime = await loadRuntime();
    return await runtime.InferenceSession.create(weights, SESSION);
  } catch (cause) {
    if (cause instanceof RuntimeMissingError) throw cause;
    throw new ModelError('onnxruntime-node cannot run the claim encoder on this machine', { cause });
  }
}

async function loadRuntime(): Promise<typeof import('onnxruntime-node')> {
  try {
    return await import('onnxruntime-node');
  } catch (cause) {
    throw new RuntimeMissingError('onnxruntime-node has no library for this machine', { cause });
  }
}

/** British single marks become double ones: the corpora that the encoder learned from have only those. */
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
    return shape * 2 + (isQuoted(document, index) ? 1 : 0);
  });
}
