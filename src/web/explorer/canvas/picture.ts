import type { Drawn } from './graph.js';
import type { Lit } from './lit.js';
import { placeNames, type Named } from './names.js';
import type { Palette } from './palette.js';
import type { SeenName, SeenParty, SeenTalk } from './scene.js';

/** What is seen: all that a file of it needs. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly parties: readonly SeenParty[];
  readonly talks: readonly SeenTalk[];
  readonly names: readonly SeenName[];
  readonly palette: Palette;
}

/** So many names at most are tried to be written, and so many parties kept free of them. */
const MOST_NAMES = 250;

/** So many of the heaviest are named whatever they cover. */
const MOST_NEEDED = 5;

const measure = document.createElement('canvas').getContext('2d');
const widths = new Map<string, number>();

/** The font of a name, as canvas and CSS write it. */
export function fontOf(size: number, bold: boolean, family: string): string {
  return `${bold ? 600 : 400} ${size}px ${family}`;
}

function widthOf(text: string, font: string): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (measure === null) return text.length * 8;
  measure.font = font;
  const width = measure.measureText(text).width;
  widths.set(key, width);
  return width;
}

/** The names of parties, the heaviest first: those that find a place, whom the reader points at or selected before all. */
export function namesOn(
  graph: Drawn,
  parties: readonly SeenParty[],
  lit: Lit | null,
  selected: readonly string[],
  area: { width: number; height: number },
  family: string,
  hovered: string | null = null,
): SeenName[] {
  const first = new Set([...(hovered === null ? [] : [hovered]), ...selected]);
  const rankOf = ({ id }: SeenParty) => (first.has(id) ? 0 : lit?.parties.has(id) === true ? 1 : 2);
  const inView = parties.filter(({ x, y }) => x >= 0 && y >= 0 && x <= area.width && y <= area.height);
  // Sorting keeps the order of the parties, which is by weight, among those of one rank.
  const chosen = (lit === null && first.size === 0 ? inView : inView.sort((a, b) => rankOf(a) - rankOf(b))).slice(
    0,
    MOST_NAMES,
  );
  const named = chosen.map((party): Named => {
    const text = shortened(graph.getNodeAttribute(party.id, 'name'));
    const size = Math.round(Math.min(16, Math.max(12, 9.5 + party.radius * 0.42)));
    const bold = first.has(party.id) || party.radius > 13;
    const dim = lit !== null && !lit.parties.has(party.id);
    const needed = first.has(party.id) || (!dim && graph.getNodeAttribute(party.id, 'rank') < MOST_NEEDED);
    return { party, text, size, bold, dim, needed, width: widthOf(text, fontOf(size, bold, family)) };
  });
  return placeNames(
    named.filter(({ dim }) => !dim || named.length < 60),
    chosen,
    area,
  );
}

function shortened(name: string): string {
  return name.length <= 34 ? name : `${name.slice(0, 32).trimEnd()}…`;
}
