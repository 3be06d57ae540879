import { nameKey } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import { ITEMS } from './gazetteer-items.js';

/** Items of Wikidata by the key of a name. */
const ITEM_OF = new Map(
  ITEMS.trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string])
    .map(([name, item]) => [nameKey(name), item]),
);

/** The item of Wikidata of a state or union of states that is known by one of these names; null for any other body, whatever its name. */
export function itemOf(kind: PartyKind, names: readonly string[]): string | null {
  if (kind !== PartyKind.COUNTRY && kind !== PartyKind.INTERNATIONAL) return null;
  return names.map((name) => ITEM_OF.get(nameKey(name))).find((item) => item !== undefined) ?? null;
}
