import { PartyKind } from '../model/party.js';
import type { Document, WordRange } from './document.js';
import { ORGANIZATION_NOUNS } from './lexicon/organizations.js';
import { namePhrase, type NamePhrase } from './names.js';
import type { NameSpan } from './tagging.js';
import { isCapitalised } from './words.js';

/** From which score on a name that the rules do not see is taken from the tagger. */
const SURE = 0.6;

/**
 * The names that rules found with what the tagger reads: it tells the kind where the rules cannot, and brings names
 * that they missed. Borders are the rules', which know titles, lists and the lexicon.
 */
export function withReadings(
  document: Document,
  names: readonly NamePhrase[],
  read: readonly NameSpan[],
): NamePhrase[] {
  const found: NamePhrase[] = [];
  let at = 0;
  let end = 0;
  const take = (name: NamePhrase): void => {
    found.push(name);
    end = name.to;
  };
  for (const name of names) {
    const own: NameSpan[] = [];
    for (let span = read[at]; span && span.from < name.to; span = read[at]) {
      if (span.to > name.from) own.push(span);
      else missed(document, span, end).forEach(take);
      // A reading that goes on behind this name may be the next one's too.
      if (span.to > name.to) break;
      at += 1;
    }
    take(toldBy(document, name, own));
  }
  for (const span of read.slice(at)) missed(document, span, end).forEach(take);
  return found;
}

/** A name that the tagger alone reads, unless a name before it has its words. */
function missed(document: Document, span: NameSpan, end: number): NamePhrase[] {
  const capital = (word: number): boolean => isCapitalised(document.words[word]?.text ?? '');
  if (span.from < end || span.score < SURE || !capital(span.from) || !capital(span.to - 1)) return [];
  return [sorted(document, namePhrase(document, span.from, span.to), span)];
}

/** A name with the kind that the tagger reads, where rules tell none. */
function toldBy(document: Document, name: NamePhrase, own: readonly NameSpan[]): NamePhrase {
  if (name.known || name.place || name.kind !== null) return name;
  const main = own.find((span) => common(span, name) * 2 > name.to - name.from);
  if (!main) return name;
  // `Rival Jane Roe`: the person's name ends where the run of capitals does.
  const late = main.sort === 'person' && main.to === name.to && main.from > name.from;
  return sorted(document, late ? namePhrase(document, main.from, name.to) : name, main);
}

function common(a: WordRange, b: WordRange): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}

function sorted(document: Document, name: NamePhrase, { sort, score }: NameSpan): NamePhrase {
  const initial = name.initial && score < SURE;
  if (sort === 'place') return { ...name, initial, place: true };
  if (sort === 'person') return { ...name, initial, kind: PartyKind.PERSON };
  const nouns = document.words.slice(name.from, name.to).flatMap((word) => ORGANIZATION_NOUNS.get(word.lower) ?? []);
  return { ...name, initial, kind: PartyKind[nouns.at(-1) ?? 'OTHER'] };
}
