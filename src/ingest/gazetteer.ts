import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import { BODIES } from './gazetteer-bodies.js';
import { ITEMS } from './gazetteer-items.js';

/** What everybody knows of a body. */
export interface KnownBody {
  readonly kind: PartyKind;
  /** Its item of Wikidata, as `Q42`; null where it is not known. */
  readonly wikidataId: string | null;
}

/** States and unions of states, by the key of a name. */
const ITEM_OF = new Map(rows(ITEMS).map(([name = '', item = '']) => [nameKey(name), item]));

/** International bodies and outlets, by the key of each name. */
const BODY_OF = new Map(
  Object.entries(BODIES).flatMap(([kind, table]) =>
    rows(table).flatMap(([wikidataId = '', ...names]) =>
      names.map((name) => [nameKey(name), { kind: PartyKind[kind as keyof typeof BODIES], wikidataId }] as const),
    ),
  ),
);

/** Kinds that a text alone may take such a body for. */
const TAKEN_FOR: ReadonlySet<PartyKind> = new Set([
  PartyKind.INTERNATIONAL,
  PartyKind.OUTLET,
  PartyKind.GOVERNMENT,
  PartyKind.COMPANY,
  PartyKind.OTHER,
]);

/**
 * What is known of a body that goes by one of these names, the one that it goes by first before the others: what it is, and its
 * item. A body of no list stays what it was taken for.
 */
export function knownBody(kind: PartyKind, names: readonly string[]): KnownBody {
  const keys = names.map(nameKey);
  if (kind === PartyKind.COUNTRY || kind === PartyKind.INTERNATIONAL) {
    const item = keys.map((key) => ITEM_OF.get(key)).find((found) => found !== undefined);
    if (item !== undefined) return { kind, wikidataId: item };
  }
  const body = keys.flatMap((key) => BODY_OF.get(key) ?? []).find((found) => mayBe(kind, found, keys[0] ?? ''));
  return body ?? { kind, wikidataId: null };
}

/** A newspaper's one word, `Guardian`, is a company's name too. */
function mayBe(kind: PartyKind, known: KnownBody, name: string): boolean {
  const isCommon = known.kind === PartyKind.OUTLET && !name.includes(' ');
  return isCommon ? kind === PartyKind.OUTLET : TAKEN_FOR.has(kind);
}

function rows(table: string): string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}
