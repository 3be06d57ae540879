import type { ExtractedParty } from '../extract/extraction.js';
import { PartyKind } from '../model/party.js';

/** Words by which a text says that two names are one person's: `Anna Lind (née Berg)`, `Anna Berg, now known as Anna Lind`. */
const SAYS_SO = /^[\s,(–—-]*(?:née|nee|né|born|formerly|previously|now|also|better|once)(?:\s+known)?(?:\s+as)?\s+$/iu;
const FARTHEST = 40;

/** Of each person, by index, the names that the text says outright are its other ones. */
export function otherNames(text: string, parties: readonly ExtractedParty[]): Map<number, string[]> {
  const places = parties.flatMap(({ kind, mentions }, party) =>
    kind === PartyKind.PERSON ? mentions.map(({ start, end, text: words }) => ({ party, start, end, words })) : [],
  );
  const sorted = places.sort((a, b) => a.start - b.start);
  const others = new Map<number, string[]>();
  sorted.forEach((place, index) => {
    const next = sorted[index + 1];
    if (next === undefined || next.party === place.party || next.start - place.end > FARTHEST) return;
    if (!SAYS_SO.test(text.slice(place.end, next.start))) return;
    const name = wholeName(next.words, parties[place.party]?.name ?? '');
    others.set(place.party, [...(others.get(place.party) ?? []), name]);
  });
  return others;
}

/** After `née` there is a surname alone: the given name is the one before. */
function wholeName(name: string, before: string): string {
  return name.trim().includes(' ') ? name : `${before.split(' ')[0] ?? ''} ${name}`.trim();
}
