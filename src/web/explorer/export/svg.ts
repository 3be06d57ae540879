import type { Picture } from '../canvas/picture.js';
import { middleOf, type Point, type SeenName, type SeenParty, type SeenTalk } from '../canvas/scene.js';
import { STANCE_WORDS } from '../words.js';

const FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', Arial, sans-serif";

/** What is seen as an SVG document, the parties and talks with their ids, names and stances. */
export function svgOf(
  { width, height, parties, talks, names, palette }: Picture,
  nameOf: (id: string) => string,
): string {
  const body = [
    `<rect width="${width}" height="${height}" fill="${palette.paper}"/>`,
    ...talks.map((talk) => talkElement(talk, nameOf)),
    ...talks.filter(isSigned).map((talk) => signElement(talk, palette.paper)),
    ...parties.toReversed().map((party) => partyElement(party, palette.paper, nameOf(party.id))),
    ...names.map((name) => nameElement(name, name.dim ? palette.soft : palette.ink, palette.paper)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${escaped(FONT)}">
<title>Who talks about whom</title>
${body.join('\n')}
</svg>
`;
}

function isSigned({ stance, from, to, covered }: SeenTalk): boolean {
  return stance !== 'NEUTRAL' && Math.hypot(to.x - from.x, to.y - from.y) >= 44 + covered;
}

/** A curve to the rim of the party it leads to, with the point of an arrow. */
function talkElement(
  { id, from, bend, to, width, colour, covered, stance }: SeenTalk,
  nameOf: (id: string) => string,
): string {
  const [, source = '', target = ''] = id.split(':');
  const title = `<title>${escaped(`${nameOf(source)} about ${nameOf(target)}: ${STANCE_WORDS[stance].word}`)}</title>`;
  const length = Math.hypot(to.x - bend.x, to.y - bend.y) || 1;
  const along = { x: (to.x - bend.x) / length, y: (to.y - bend.y) / length };
  const back = (distance: number): Point => ({ x: to.x - along.x * distance, y: to.y - along.y * distance });
  const [tip, base] = [back(covered), back(covered + width * 4)];
  const half = width * 1.6;
  const corners = [
    tip,
    { x: base.x - along.y * half, y: base.y + along.x * half },
    { x: base.x + along.y * half, y: base.y - along.x * half },
  ];
  return `<g data-talk="${escaped(id)}">${title}<path d="M${at(from)}Q${at(bend)} ${at(base)}" fill="none" stroke="${colour}" stroke-width="${short(width)}"/><path d="M${corners.map(at).join('L')}Z" fill="${colour}"/></g>`;
}

function signElement(talk: SeenTalk, paper: string): string {
  const { x, y } = middleOf(talk);
  return `<g aria-hidden="true"><circle cx="${short(x)}" cy="${short(y)}" r="7" fill="${paper}" stroke="${talk.colour}" stroke-width="1.25"/><text x="${short(x)}" y="${short(y + 4)}" text-anchor="middle" font-size="12" font-weight="700" fill="${talk.colour}">${STANCE_WORDS[talk.stance].sign}</text></g>`;
}

function partyElement({ id, x, y, radius, shape, colour }: SeenParty, paper: string, name: string): string {
  const title = `<title>${escaped(name)}</title>`;
  const element = {
    circle: `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" fill="${colour}"/>`,
    ring: `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius * 0.84)}" fill="${paper}" stroke="${colour}" stroke-width="${short(radius * 0.32)}"/>`,
    square: `<rect x="${short(x - radius)}" y="${short(y - radius)}" width="${short(2 * radius)}" height="${short(2 * radius)}" fill="${colour}"/>`,
  }[shape];
  return `<g data-party="${id}">${title}${element}</g>`;
}

function nameElement({ text, x, y, size, bold }: SeenName, ink: string, paper: string): string {
  return `<text x="${short(x)}" y="${short(y + size * 0.35)}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${ink}" stroke="${paper}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${escaped(text)}</text>`;
}

function at({ x, y }: Point): string {
  return `${short(x)} ${short(y)}`;
}

function short(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** Text as XML takes it; control characters, which XML forbids, are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}
