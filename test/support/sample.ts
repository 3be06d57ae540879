import { ClaimOrigin, QuoteType, ReviewState, Stance, type Span } from '../../src/model/claim.js';
import { digest, idOf } from '../../src/model/ids.js';
import { PartyKind, PartyType, partyTypeOf } from '../../src/model/party.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';

/** A party of the sample. `index` sets apart those that exist within one article only. */
function party(
  kind: PartyKind,
  name: string,
  options: { aliases?: string[]; description?: string; index?: number } = {},
) {
  const identity = options.index === undefined ? [name, kind] : [name, options.index];
  return {
    id: idOf(partyTypeOf(kind) === PartyType.ACTOR ? 'Actor' : 'Organization', ...identity),
    name,
    aliases: options.aliases ?? [],
    kind,
    description: options.description ?? null,
    wikidataId: null,
  };
}

export const TALIBAN = party(PartyKind.ARMED_GROUP, 'Taliban', { aliases: ['the Taliban movement'] });
export const STATE = party(PartyKind.GOVERNMENT, 'State Department', { description: 'U.S. foreign ministry' });
export const ENVOY = party(PartyKind.PERSON, 'Zalmay Khalilzad', { aliases: ['Khalilzad'], description: 'U.S. envoy' });
const SPOKESMAN = party(PartyKind.PERSON, 'Zabihullah Mujahid', { aliases: ['Mujahid'] });
const TIMES = party(PartyKind.OUTLET, 'The Kabul Times');
const HERALD = party(PartyKind.OUTLET, 'The Herald');
/** Two parties with one name, for look-ups that cannot tell. */
const MERCURY_COMPANY = party(PartyKind.COMPANY, 'Mercury');
const MERCURY_PERSON = party(PartyKind.PERSON, 'Mercury', { description: 'an astronaut' });

/** Days with articles; several articles share a day, and the last ones have none. */
const DAYS = ['2019-01-28', '2019-01-29', '2019-02-03', '2018-12-31', null];

/**
 * `count` articles of six claims each, alike on every machine: several speakers, unnamed sources, targets with
 * stances, an addressee, claims within claims, quotes of each type, ties in every order.
 */
export function sampleArticles(count: number): ArticleRecord[] {
  return Array.from({ length: count }, (_, index) => sampleArticle(index));
}

function sampleArticle(index: number): ArticleRecord {
  const id = idOf('Article', `https://news.example/${index}`);
  const official = party(PartyKind.UNNAMED, 'a senior Taliban official', { index });
  const delegate = party(PartyKind.PERSON, `Delegate ${index % 5}`);
  const publisher = index % 3 === 0 ? HERALD : TIMES;
  const text = `${textOf(delegate.name)}\n\n${numbersOf(index)}`;
  const parties = [TALIBAN, STATE, ENVOY, SPOKESMAN, official, delegate, publisher, MERCURY_COMPANY, MERCURY_PERSON];
  return {
    article: {
      id,
      title: index % 4 === 0 ? 'Cease-fire talks resume' : `Talks, part ${index}`,
      url: `https://news.example/${index}`,
      publisherId: publisher.id,
      authors: [`Reporter ${index % 2}`],
      publishedOn: DAYS[index % DAYS.length] ?? null,
      language: 'en',
      text,
      curated: false,
      textDigest: digest(text),
      recordDigest: digest(`${index} ${text}`),
    },
    parties: parties.map((known): PartyInArticle => ({ ...known, mentions: placesOf(known.name, text) })),
    affiliations: [
      { actorId: official.id, organizationId: TALIBAN.id, role: 'senior official' },
      { actorId: SPOKESMAN.id, organizationId: TALIBAN.id, role: 'spokesman' },
      { actorId: ENVOY.id, organizationId: STATE.id, role: 'envoy' },
    ],
    claims: claimsOf(id, text, official.id, delegate.id),
  };
}

/** What is said in each article, who says it and how. */
const SAYINGS = [
  {
    said: 'We want the troops to leave.',
    source: 'Zabihullah Mujahid',
    type: QuoteType.DIRECT,
    about: STATE,
    stance: Stance.NEGATIVE,
  },
  {
    said: 'the Taliban had agreed to a cease-fire',
    source: 'Zalmay Khalilzad',
    type: QuoteType.INDIRECT,
    about: TALIBAN,
    stance: Stance.POSITIVE,
  },
  {
    said: 'The Taliban must stop.',
    source: 'Zalmay Khalilzad',
    type: QuoteType.DIRECT,
    about: TALIBAN,
    stance: Stance.NEGATIVE,
  },
  {
    said: 'the envoy is sincere',
    source: 'a senior Taliban official',
    type: QuoteType.MIXED,
    about: ENVOY,
    stance: Stance.POSITIVE,
  },
  { said: 'the talks are slow', source: 'Delegate', type: QuoteType.INDIRECT, about: STATE, stance: Stance.NEUTRAL },
  { said: 'nothing is settled', source: null, type: QuoteType.INDIRECT, about: TALIBAN, stance: Stance.NEUTRAL },
] as const;

function textOf(delegate: string): string {
  return SAYINGS.map(({ said, source }) =>
    source === null ? `It is known that ${said}.` : `${source === 'Delegate' ? delegate : source} said: ${said}`,
  ).join('\n\n');
}

/** What no other article has, lest they be copies of one. */
function numbersOf(index: number): string {
  return `Counted: ${Array.from({ length: 24 }, (_, place) => 10_000 * (index + 1) + place).join(', ')}.`;
}

function claimsOf(articleId: string, text: string, officialId: string, delegateId: string): ClaimRecord[] {
  const speakers: Record<string, string> = {
    [ENVOY.name]: ENVOY.id,
    [SPOKESMAN.name]: SPOKESMAN.id,
    'a senior Taliban official': officialId,
    Delegate: delegateId,
  };
  const idOfClaim = (position: number) => idOf('Claim', articleId, position);
  return SAYINGS.map(({ said, source, type, about, stance }, position) => ({
    id: idOfClaim(position),
    text: said,
    quoteType: type,
    cue: source === null ? null : 'say',
    saidOn: position === 2 ? '2019-01-30' : null,
    confidence: 1 - position / 10,
    origin: ClaimOrigin.EXTRACTED,
    review: ReviewState.UNREVIEWED,
    content: placesOf(said, text).slice(0, 1),
    source: null,
    cueSpan: null,
    speakerIds: source === null ? [] : [speakers[source] ?? delegateId],
    addresseeId: position === 3 ? STATE.id : null,
    targets: [{ partyId: about.id, stance, confidence: 0.5 }],
    topics: position % 2 === 0 ? ['troop withdrawal'] : ['cease-fire', 'talk'],
    withinId: position === 2 ? idOfClaim(1) : null,
  }));
}

function placesOf(words: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start !== -1; start = text.indexOf(words, start + words.length)) {
    spans.push({ start, end: start + words.length, text: words });
  }
  return spans;
}
