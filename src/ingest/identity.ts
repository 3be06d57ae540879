import normalizeUrl from 'normalize-url';
import { digest, foldText, idOf, idOfName, nameKey } from '../model/ids.js';
import { PartyKind, PartyType, partyTypeOf } from '../model/party.js';

/** What tells an article from others where it has no address: the file it is in or an id that its publisher gave it, or nothing but its text. */
export type ArticlePlace = { readonly identity: string } | null;

/** An article's id: by its address, else by its file or publisher’s id, else by its text. */
export function articleIdOf(url: string | null, place: ArticlePlace, text: string): string {
  if (url !== null) return idOf('Article', normalUrl(url));
  return idOf('Article', place ? place.identity : digest(text));
}

/** What addresses carry for those who count readers, and what only says how a page is shown. */
const TRACKING = [
  /^(?:utm_.*|mc_.*|ns_.*|fb_.*)$/iu,
  /^(?:fbclid|gclid|dclid|msclkid|igshid|yclid|ocid|cmpid|smid|icid|ref|ref_src|referrer|outputtype|_ga)$/iu,
];

/**
 * An address without what does not tell pages apart: the scheme, the fragment, tracking parameters and the order of the others,
 * a slash at the end, the case of the host, a host for telephones (`m.`, `amp.`).
 */
export function normalUrl(url: string): string {
  const normal = new URL(
    normalizeUrl(url, { forceHttps: true, stripWWW: false, stripHash: true, removeQueryParameters: TRACKING }),
  );
  normal.hostname = normal.hostname.replace(/^(?:m|mobile|amp)\.(?=[^.]+\.)/u, 'www.');
  return normal.href;
}

/** Kinds of party that exist within one article only. */
export function isLocal(kind: PartyKind): boolean {
  return kind === PartyKind.UNNAMED || kind === PartyKind.GROUP;
}

/** A party's id. Two articles' unnamed sources are two parties; everybody else is who the name says. */
export function partyIdOf(kind: PartyKind, name: string, articleId: string): string {
  if (isLocal(kind)) return idOf('Actor', articleId, keyOf(name));
  return idOfName(partyTypeOf(kind) === PartyType.ACTOR ? 'Actor' : 'Organization', keyOf(name));
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
