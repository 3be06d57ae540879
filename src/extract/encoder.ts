import type { InferenceSession } from 'onnxruntime-node';
import { ModelError } from '../errors.js';
import type { Document, WordRange } from './document.js';
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
const STANCES = 3;

/** A document as the encoder sees it. */
export interface EncodedDocument {
  readonly document: Document;
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
}

/** What the stance head says of a sentence: three logits a cell. */
export interface SentenceReading {
  readonly sentence: WordRange;
  /** The cell of each word's first piece, and the cell behind the last word. */
  readonly bounds: readonly number[];
  readonly logits: Float32Array;
}

/** Probabilities of how a sentence stands towards a target. */
export interface StanceShares {
  readonly negative: number;
  readonly neutral: number;
  readonly positive: number;
}

interface Cells {
  readonly ids: number[];
  readonly features: number[];
  readonly firsts: number[];
}

type Output = 'spans' | 'links' | 'names' | 'stance';

/** The claim encoder (see models/claim-encoder): one reading of a text for parts, links and names, one a sentence for stance. */
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
    return { document, pieces, features: featuresOf(document), windows };
  }

  /** Parts, links and names in a window. */
  async read(encoded: EncodedDocument, window: WordRange): Promise<WindowReading> {
    const cells = this.cellsOf(encoded, window);
    const size = cells.ids.length;
    const { spans, links, names } = await this.infer(cells, {
      spans: LABELS.length,
      links: size,
      names: NAME_LABELS.length,
    });
    return { firsts: cells.firsts, cells: size, spans, links, names };
  }

  /** How a sentence stands towards whatever it names: one reading for all of it. */
  async stances(encoded: EncodedDocument, sentence: WordRange): Promise<SentenceReading> {
    const cells = this.cellsOf(encoded, sentence);
    const { stance } = await this.infer(cells, { stance: STANCES });
    return { sentence, bounds: [...cells.firsts, cells.ids.length - 1], logits: stance };
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

  /**
   * One sequence a run: the int8 model scales its numbers by what is in a run, and what a sentence says must not
   * depend on others.
   *
   * @param widths the outputs that are wanted, with the numbers a cell of each
   */
  private async infer<Name extends Output>(
    { ids, features }: Cells,
    widths: Readonly<Record<Name, number>>,
  ): Promise<Record<Name, Float32Array>> {
    const { Tensor } = await loadRuntime();
    const dims = [1, ids.length];
    const tensor = (numbers: readonly number[]) => new Tensor('int64', BigInt64Array.from(numbers, BigInt), dims);
    const names = Object.keys(widths) as Name[];
    // The runtime writes into our arrays, so that nothing is copied.
    const arrays = names.map((name) => [name, new Float32Array(ids.length * widths[name])] as const);
    const outputs = arrays.map(([name, array]) => [name, new Tensor('float32', array, [...dims, widths[name]])]);
    await this.session.run(
      { input_ids: tensor(ids), features: tensor(features) },
      Object.fromEntries(outputs) as InferenceSession.FetchesType & object,
    );
    return Object.fromEntries(arrays) as Record<Name, Float32Array>;
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
    return shape * 2 + ((document.quotationOf[index] ?? -1) >= 0 ? 1 : 0);
  });
}

/** How a sentence stands towards a target in it: the softmax of the mean of the logits of the target's pieces. */
export function sharesAt({ sentence, bounds, logits }: SentenceReading, target: WordRange): StanceShares {
  const from = bounds[target.from - sentence.from] ?? 0;
  const to = bounds[target.to - sentence.from] ?? from;
  const mean = (stance: number): number => {
    let sum = 0;
    for (let cell = from; cell < to; cell += 1) sum += logits[cell * STANCES + stance] ?? 0;
    return sum / Math.max(to - from, 1);
  };
  const [negative, neutral, positive] = [Math.exp(mean(0)), Math.exp(mean(1)), Math.exp(mean(2))];
  const total = negative + neutral + positive;
  return { negative: negative / total, neutral: neutral / total, positive: positive / total };
}
