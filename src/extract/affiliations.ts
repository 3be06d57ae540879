import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';
import { TITLES } from './lexicon/people.js';
import type { Cast, Mention } from './cast.js';
import { lowerWords, type Document } from './document.js';
import { isWordLike } from './words.js';

/** What people are for nobody. */
const PRIVATE = new Set(
  `person man woman boy girl child teenager resident citizen voter villager rival friend neighbour neighbor tourist traveller
  traveler pensioner mother father sister brother son daughter wife husband widow billionaire tycoon laureate`.split(
    /\s+/,
  ),
);

/** An actor that belongs to a body: indices of figures. */
export interface Affiliation {
  readonly actor: number;
  readonly organization: number;
  readonly role: string | null;
}

/**
 * Who speaks for or belongs to whom: from descriptions (`the chief U.S. negotiator`), titles behind a body's name
 * (`Afghan President …`) and `… of the ministry` behind a person's.
 */
export function affiliationsOf(document: Document, cast: Cast): Affiliation[] {
  const found = new Map<string, Affiliation>();
  const add = (actor: number, organization: number, role: string | null): void => {
    const person = cast.figures[actor];
    const body = cast.figures[organization];
    if (
      !person ||
      !body ||
      partyTypeOf(person.kind) !== PartyType.ACTOR ||
      partyTypeOf(body.kind) !== PartyType.ORGANIZATION
    )
      return;
    // `Norwegian women`: where somebody is from.
    if (body.kind === PartyKind.COUNTRY && PRIVATE.has(role?.split(' ').at(-1) ?? '')) return;
    const key = `${actor} ${organization}`;
    if (!found.has(key) || (found.get(key)?.role ?? null) === null) found.set(key, { actor, organization, role });
  };
  cast.figures.forEach((figure, actor) => {
    for (const [organization, role] of figure.bodies) add(actor, organization, role);
  });
  const names = cast.mentions.filter((mention) => mention.form === 'name');
  names.forEach((mention, index) => {
    const next = names[index + 1];
    if (!next) return;
    const title = titleBetween(document, mention, next);
    if (title !== undefined) add(next.figure, mention.figure, title);
    else if (belongs(document, mention, next)) add(mention.figure, next.figure, null);
    else if (owns(document, mention, next) && cast.figures[mention.figure]?.kind !== PartyKind.COUNTRY)
      add(next.figure, mention.figure, null);
  });
  return [...found.values()];
}

/** `Afghan [President] Ghani`: the title, null for a courtesy, undefined where something else stands between. */
function titleBetween(document: Document, body: Mention, person: Mention): string | null | undefined {
  const words = document.words.slice(body.to, Math.min(person.from, body.to + 4));
  const between = words.map((word) => word.lower.replace(/\.$/u, ''));
  const last = between.at(-1);
  if (person.from - body.to < 1 || person.from - body.to > 3 || last === undefined || !TITLES.has(last))
    return undefined;
  // `joined NATO. Rep. Jane Roe`: two sentences.
  if (
    !words.every(({ text }) => isWordLike(text)) ||
    document.sentenceOf[body.from] !== document.sentenceOf[person.from]
  )
    return undefined;
  const role = TITLES.get(last) ?? null;
  return role === null ? undefined : [...between.slice(0, -1), role].join(' ');
}

/** `Labour's Jane Roe`. */
function owns({ words }: Document, body: Mention, person: Mention): boolean {
  return person.from === body.to + 1 && words[body.to]?.lower === "'s";
}

/** `Jane Roe of the University of …`. */
function belongs(document: Document, person: Mention, body: Mention): boolean {
  const between = lowerWords(document, person.to, Math.min(body.from, person.to + 4));
  const reach = body.from - person.to;
  return (
    reach > 0 &&
    reach < 4 &&
    ['of', 'from', 'at', 'with'].includes(between[0] ?? '') &&
    between.slice(1).every((word) => word === 'the')
  );
}
