import type { Document, WordRange } from './document.js';
import type { EncodedDocument, Encoder, WindowReading } from './encoder.js';
import { linksOf } from './pointers.js';
import type { PartLink, RoleSpan, Tagging } from './tagging.js';
import { decode, LABELS, type Transitions } from './viterbi.js';
import { paragraphOf } from './windows.js';

/** The learned tagging of a document: window by window, so that cost is linear. */
export async function tagWith(encoder: Encoder, encoded: EncodedDocument): Promise<Tagging> {
  const spans: RoleSpan[] = [];
  const links: PartLink[] = [];
  for (const window of encoded.windows) {
    const reading = await encoder.read(encoded, window);
    const parts = partsOf(encoded.document, window, reading, encoder.settings.transitions);
    // The window's parts with the places that they have in the document.
    const moved = new Map(parts.map((part) => [part, moveBy(part, window.from)]));
    spans.push(...moved.values());
    for (const { part, head, score } of linksOf(parts, reading))
      links.push({ part: moved.get(part) ?? part, head: moved.get(head) ?? head, score });
  }
  return { spans, links };
}

function moveBy(part: RoleSpan, words: number): RoleSpan {
  return { ...part, from: part.from + words, to: part.to + words };
}

/** Decodes paragraph by paragraph: a part that runs over a paragraph's end is rare, and often a mistake. */
function partsOf(
  document: Document,
  window: WordRange,
  { firsts, spans }: WindowReading,
  transitions: Transitions,
): RoleSpan[] {
  const width = LABELS.length;
  // A word's label is that of its first piece: so the encoder was trained.
  const logits = new Float32Array(firsts.length * width);
  firsts.forEach((cell, word) => logits.set(spans.subarray(cell * width, (cell + 1) * width), word * width));
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
