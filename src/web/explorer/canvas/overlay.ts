import { STANCE_WORDS } from '../words.js';
import type { Lit } from './lit.js';
import type { Palette } from './palette.js';
import { fontOf } from './picture.js';
import { middleOf, type Point, type SeenName, type SeenParty, type SeenTalk } from './scene.js';
import type { Marks } from './stage.js';

/** What is painted over the drawing. */
interface Over {
  readonly width: number;
  readonly height: number;
  readonly parties: readonly SeenParty[];
  readonly talks: readonly SeenTalk[];
  readonly names: readonly SeenName[];
  readonly lit: Lit | null;
  readonly marks: Marks;
  readonly reached: string | null;
  readonly box: { readonly from: Point; readonly to: Point } | null;
  readonly palette: Palette;
  readonly font: string;
}

/** Paints names, signs of stances, and rings around what is selected, pinned or reached by the keyboard. */
export function paintOver(canvas: HTMLCanvasElement, over: Over): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const dots = devicePixelRatio;
  if (canvas.width !== Math.round(over.width * dots) || canvas.height !== Math.round(over.height * dots)) {
    canvas.width = Math.round(over.width * dots);
    canvas.height = Math.round(over.height * dots);
  }
  context.setTransform(dots, 0, 0, dots, 0, 0);
  context.clearRect(0, 0, over.width, over.height);
  paintLinks(context, over);
  paintSigns(context, over);
  paintRings(context, over);
  paintNames(context, over);
  paintBox(context, over);
}

/** The way between two parties, dashed where its parties do not talk of each other. */
function paintLinks(context: CanvasRenderingContext2D, { marks, parties, talks, palette }: Over): void {
  if (marks.links.length === 0) return;
  const byId = new Map(parties.map((party) => [party.id, party]));
  context.strokeStyle = palette.ink;
  context.lineWidth = 1.5;
  context.setLineDash([5, 4]);
  for (const { from, to } of marks.links) {
    const [start, end] = [byId.get(from), byId.get(to)];
    const direct = talks.some(({ id }) => id.includes(from) && id.includes(to));
    if (start === undefined || end === undefined || direct) continue;
    const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
    const [dx, dy] = [(end.x - start.x) / length, (end.y - start.y) / length];
    context.beginPath();
    context.moveTo(start.x + dx * (start.radius + 6), start.y + dy * (start.radius + 6));
    context.lineTo(end.x - dx * (end.radius + 6), end.y - dy * (end.radius + 6));
    context.stroke();
  }
  context.setLineDash([]);
}

/** A sign in the middle of every edge that is not neutral, for whoever cannot tell the colours. */
function paintSigns(context: CanvasRenderingContext2D, { talks, lit, palette, font }: Over): void {
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 12px ${font}`;
  for (const talk of talks) {
    if (talk.stance === 'NEUTRAL' || (lit !== null && !lit.talks.has(talk.id))) continue;
    if (Math.hypot(talk.to.x - talk.from.x, talk.to.y - talk.from.y) < 44 + talk.covered) continue;
    const { x, y } = middleOf(talk);
    context.beginPath();
    context.arc(x, y, 7, 0, 2 * Math.PI);
    context.fillStyle = palette.paper;
    context.fill();
    context.strokeStyle = talk.colour;
    context.lineWidth = 1.25;
    context.stroke();
    context.fillStyle = talk.colour;
    context.fillText(STANCE_WORDS[talk.stance].sign, x, y + 0.5);
  }
}

function paintRings(context: CanvasRenderingContext2D, { parties, marks, reached, palette }: Over): void {
  const selected = new Set(marks.selected);
  const pinned = new Set(marks.pins.map(({ id }) => id));
  for (const party of parties) {
    if (selected.has(party.id)) outline(context, party, 4, palette.ink, 2);
    if (party.id === reached) outline(context, party, 8, palette.accent, 3);
    if (pinned.has(party.id)) pinHead(context, party.x, party.y - party.radius - 5, palette);
  }
}

/** A line around a party's shape, so many pixels away from it. */
function outline(
  context: CanvasRenderingContext2D,
  { x, y, radius, shape }: SeenParty,
  away: number,
  colour: string,
  width: number,
): void {
  const reach = radius + away;
  context.beginPath();
  if (shape === 'square') context.rect(x - reach, y - reach, 2 * reach, 2 * reach);
  else context.arc(x, y, reach, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
}

function pinHead(context: CanvasRenderingContext2D, x: number, y: number, { ink, paper }: Palette): void {
  context.beginPath();
  context.moveTo(x, y + 6);
  context.lineTo(x, y);
  context.strokeStyle = ink;
  context.lineWidth = 1.5;
  context.stroke();
  context.beginPath();
  context.arc(x, y - 2, 3.5, 0, 2 * Math.PI);
  context.fillStyle = ink;
  context.fill();
  context.strokeStyle = paper;
  context.lineWidth = 1;
  context.stroke();
}

/** Names on a rim of paper, so that edges do not run through them. */
function paintNames(context: CanvasRenderingContext2D, { names, palette, font }: Over): void {
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = palette.paper;
  for (const { text, x, y, size, bold, dim } of names) {
    context.font = fontOf(size, bold, font);
    context.strokeText(text, x, y);
    context.fillStyle = dim ? palette.soft : palette.ink;
    context.fillText(text, x, y);
  }
}

function paintBox(context: CanvasRenderingContext2D, { box, palette }: Over): void {
  if (box === null) return;
  const [width, height] = [box.to.x - box.from.x, box.to.y - box.from.y];
  context.globalAlpha = 0.12;
  context.fillStyle = palette.accent;
  context.fillRect(box.from.x, box.from.y, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = palette.accent;
  context.lineWidth = 1;
  context.strokeRect(box.from.x + 0.5, box.from.y + 0.5, width, height);
}
