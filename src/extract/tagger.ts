import { paragraphOf, type Document, type WordRange } from './document.js';
import { STANCES, type Encoder, type WindowReading } from './encoder.js';
import { linksOf } from './pointers.js';
import type { NameSpan, PartLink, RoleSpan, StanceShares, Tagging } from './tagging.js';
import { decode, decodeNames, LABELS, type Transitions } from './viterbi.js';

/** The learned tagging of a document: window by window, so that cost is linear. */
export async function tagWith(encoder: Encoder, document: Document): Promise<Tagging> {
  const encoded = encoder.encode(document);
  const spans: RoleSpan[] = [];
  const links: PartLink[] = [];
  const names: NameSpan[] = [];
  const stances = new StanceSums(document.words.length);
  for (const window of encoded.windows) {
    const reading = await encoder.read(encoded, window);
    const parts = partsOf(document, window, reading, encoder.settings.transitions);
    // The window's parts with the places that they have in the document.
    const moved = new Map(parts.map((part) => [part, moveBy(part, window.from)]));
    spans.push(...moved.values());
    for (const { part, head, score } of linksOf(parts, reading))
      links.push({ part: moved.get(part) ?? part, head: moved.get(head) ?? head, score });
    for (const name of decodeNames(wordRows(reading, reading.names))) names.push(moveBy(name, window.from));
    stances.add(window, reading);
  }
  return { spans, links, names, stanceAt: (target) => stances.sharesAt(target) };
}

/** What the stance head says of each word: its logits, added over the word's pieces. */
class StanceSums {
  private readonly sums: Float64Array;
  private readonly pieces: Uint16Array;

  constructor(words: number) {
    this.sums = new Float64Array(words * STANCES);
    this.pieces = new Uint16Array(words);
  }

  add({ from }: WordRange, { firsts, cells, stance }: WindowReading): void {
    firsts.forEach((first, index) => {
      // The last cell is that of the mark behind the last word.
      const end = firsts[index + 1] ?? cells - 1;
      const word = from + index;
      this.pieces[word] = end - first;
      for (let at = first * STANCES; at < end * STANCES; at += 1) {
        const sum = word * STANCES + (at % STANCES);
        this.sums[sum] = (this.sums[sum] ?? 0) + (stance[at] ?? 0);
      }
    });
  }

  /** The softmax of the mean of the logits of the target's pieces, as in training. */
  sharesAt({ from, to }: WordRange): StanceShares {
    let pieces = 0;
    const sums = [0, 0, 0];
    for (let word = from; word < to; word += 1) {
      pieces += this.pieces[word] ?? 0;
      for (let stance = 0; stance < STANCES; stance += 1)
        sums[stance] = (sums[stance] ?? 0) + (this.sums[word * STANCES + stance] ?? 0);
    }
    const [negative = 1, neutral = 1, positive = 1] = sums.map((sum) => Math.exp(sum / Math.max(pieces, 1)));
    const total = negative + neutral + positive;
    return { negative: negative / total, neutral: neutral / total, positive: positive / total };
  }
}

function moveBy<Part extends WordRange>(part: Part, words: number): Part {
  return { ...part, from: part.from + words, to: part.to + words };
}

/** Decodes paragraph by paragraph: a part that runs over a paragraph's end is rare, and often a mistake. */
function partsOf(document: Document, window: WordRange, reading: WindowReading, transitions: Transitions): RoleSpan[] {
  const width = LABELS.length;
  const { firsts } = reading;
  const logits = wordRows(reading, reading.spans);
  const parts: RoleSpan[] = [];
  for (let from = 0; from < firsts.length;) {
    let to = from + 1;
    const paragraph = paragraphOf(document, window.from + from);
    while (to < firsts.length && paragraphOf(document, window.from + to) === paragraph) to += 1;
    for (const part of decode(logits.subarray(from * width, to * width), transitions)) parts.push(moveBy(part, from));
    from = to;
  }
  return parts;
}

/** For each word the row of its first piece: so the encoder was trained. Spans and names have rows of the same width. */
function wordRows({ firsts }: WindowReading, cells: Float32Array): Float32Array {
  const width = LABELS.length;
  const rows = new Float32Array(firsts.length * width);
  firsts.forEach((cell, word) => rows.set(cells.subarray(cell * width, (cell + 1) * width), word * width));
  return rows;
}
