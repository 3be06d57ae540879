import { digest, foldText, idOf, nameKey } from '../model/ids.js';
import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';

/** What tells an article from others where it has no address: the file it is in or an id that its publisher gave it, or nothing but its text. */
export type ArticlePlace = { readonly identity: string } | null;

/** An article's id: by its address, else by its file or publisher’s id, else by its text. */
export function articleIdOf(url: string | null, place: ArticlePlace, text: string): string {
  if (url !== null) return idOf('Article', normalUrl(url));
  return idOf('Article', place ? place.identity : digest(text));
}

const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_cid|mc_eid)$/iu;

/** An address without what does not tell pages apart: the fragment, tracking parameters, the case of the host. */
export function normalUrl(url: string): string {
  const normal = new URL(url);
  normal.hash = '';
  for (const key of [...normal.searchParams.keys()]) if (TRACKING.test(key)) normal.searchParams.delete(key);
  return normal.href;
}

/** Kinds of party that exist within one article only. */
export function isLocal(kind: PartyKind): boolean {
  return kind === PartyKind.UNNAMED || kind === PartyKind.GROUP;
}

/** A party's id. Two articles' unnamed sources are two parties; everybody else is who the name says. */
export function partyIdOf(kind: PartyKind, name: string, articleId: string): string {
  if (isLocal(kind)) return idOf('Actor', articleId, keyOf(name));
  return idOf(partyTypeOf(kind) === PartyType.ACTOR ? 'Actor' : 'Organization', keyOf(name));
}

/** What two spellings of a name have in common; the name itself where it has no letter or digit: `!!!`. */
export function keyOf(name: string): string {
  return nameKey(name) || name.normalize('NFKC').trim();
}

/** The ids of an article's claims, of the same text apart by their order. */
export function claimIdsOf(articleId: string, texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return texts.map((text) => {
    const key = foldText(text) || text.trim();
    const occurrence = (counts.get(key) ?? 0) + 1;
    counts.set(key, occurrence);
    return idOf('Claim', articleId, key, occurrence);
  });
}
