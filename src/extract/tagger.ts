import type { Document, WordRange } from './document.js';
import type { EncodedDocument, Encoder, WindowReading } from './encoder.js';
import { linksOf } from './pointers.js';
import type { NameSpan, PartLink, RoleSpan, Tagging } from './tagging.js';
import { decode, decodeNames, LABELS, type Transitions } from './viterbi.js';
import { paragraphOf } from './windows.js';

/** The learned tagging of a document: window by window, so that cost is linear. */
export async function tagWith(encoder: Encoder, encoded: EncodedDocument): Promise<Tagging> {
  const spans: RoleSpan[] = [];
  const links: PartLink[] = [];
  const names: NameSpan[] = [];
  for (const window of encoded.windows) {
    const reading = await encoder.read(encoded, window);
    const parts = partsOf(encoded.document, window, reading, encoder.settings.transitions);
    // The window's parts with the places that they have in the document.
    const moved = new Map(parts.map((part) => [part, moveBy(part, window.from)]));
    spans.push(...moved.values());
    for (const { part, head, score } of linksOf(parts, reading))
      links.push({ part: moved.get(part) ?? part, head: moved.get(head) ?? head, score });
    for (const name of decodeNames(wordRows(reading, reading.names))) names.push(moveBy(name, window.from));
  }
  return { spans, links, names };
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
