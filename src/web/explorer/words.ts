import type { PartyKind, QuoteType, Stance } from './operations.js';

/** The stances in the order in which they are always listed and stacked. */
export const STANCES = ['NEGATIVE', 'MIXED', 'NEUTRAL', 'POSITIVE'] as const satisfies readonly Stance[];

/** The sign says the stance where colour cannot. */
export const STANCE_WORDS: Readonly<Record<Stance, { word: string; sign: string }>> = {
  NEGATIVE: { word: 'negative', sign: '−' },
  MIXED: { word: 'mixed', sign: '±' },
  NEUTRAL: { word: 'neutral', sign: '○' },
  POSITIVE: { word: 'positive', sign: '+' },
};

export const QUOTE_TYPES = ['DIRECT', 'MIXED', 'INDIRECT'] as const satisfies readonly QuoteType[];

export const QUOTE_WORDS: Readonly<Record<QuoteType, string>> = {
  DIRECT: 'own words',
  MIXED: 'partly own words',
  INDIRECT: 'paraphrase',
};

export const KIND_WORDS: Readonly<Record<PartyKind, string>> = {
  PERSON: 'person',
  UNNAMED: 'unnamed source',
  GROUP: 'group of people',
  COUNTRY: 'country',
  GOVERNMENT: 'government body',
  INTERNATIONAL: 'international body',
  ARMED_GROUP: 'armed group',
  POLITICAL_PARTY: 'political party',
  OUTLET: 'news outlet',
  COMPANY: 'company',
  OTHER: 'other body',
};

/** Kinds that are drawn alike, as the legend lists them. */
export const FAMILIES = {
  person: { word: 'Person', shape: 'circle' },
  unnamed: { word: 'Unnamed, group', shape: 'ring' },
  state: { word: 'State', shape: 'square' },
  armed: { word: 'Armed group', shape: 'square' },
  political: { word: 'Political party', shape: 'square' },
  body: { word: 'Other body', shape: 'square' },
} as const;
export type Family = keyof typeof FAMILIES;
export type Shape = (typeof FAMILIES)[Family]['shape'];

const FAMILY_OF: Readonly<Record<PartyKind, Family>> = {
  PERSON: 'person',
  UNNAMED: 'unnamed',
  GROUP: 'unnamed',
  COUNTRY: 'state',
  GOVERNMENT: 'state',
  INTERNATIONAL: 'state',
  ARMED_GROUP: 'armed',
  POLITICAL_PARTY: 'political',
  OUTLET: 'body',
  COMPANY: 'body',
  OTHER: 'body',
};

export function familyOf(kind: PartyKind): Family {
  return FAMILY_OF[kind];
}

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** `2019-01-29` as people write it. */
export function dayInWords(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}

/** `1 claim`, `2 claims`, `1,200 claims`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
