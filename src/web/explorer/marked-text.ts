/** A stretch of a text: UTF-16 code units, `end` exclusive, as the API counts. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch with what it is to be marked as. */
export interface Mark<Kind> extends Stretch {
  readonly kind: Kind;
}

/** A piece of the text with all that it is marked as. */
export interface Piece<Kind> {
  readonly text: string;
  readonly start: number;
  readonly kinds: readonly Kind[];
}

/**
 * Cuts a text where marks begin and end. The pieces put together are the text; each mark is exactly the pieces that have
 * its kind. Marks may overlap, and what of them lies outside of the text is passed over.
 */
export function piecesOf<Kind>(text: string, marks: readonly Mark<Kind>[]): Piece<Kind>[] {
  const cuts = new Set([0, text.length]);
  for (const { start, end } of marks) for (const cut of [start, end]) if (cut > 0 && cut < text.length) cuts.add(cut);
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(1).map((end, index) => {
    const start = places[index] ?? 0;
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.start < mark.end);
    return { text: text.slice(start, end), start, kinds: covering.map(({ kind }) => kind) };
  });
}
