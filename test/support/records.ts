import fc from 'fast-check';
import { ClaimOrigin, QuoteType, ReviewState, Stance } from '../../src/model/claim.js';
import { digest, foldText, idOf, nameKey } from '../../src/model/ids.js';
import { PartyKind } from '../../src/model/party.js';
import type { ArticleRecord, ClaimRecord, PartyInArticle } from '../../src/store/record.js';

/** Parties of a small world, so that random articles share some. */
export const PARTIES: readonly PartyInArticle[] = [
  party('Ada Okafor', PartyKind.PERSON, ['Okafor', 'Ms. Okafor']),
  party('Bram de Wit', PartyKind.PERSON, ['de Wit']),
  party('a senior official', PartyKind.UNNAMED, []),
  party('Harbour League', PartyKind.ARMED_GROUP, ['the League', 'HL']),
  party('République du Cap', PartyKind.COUNTRY, ['Cap', 'Republic of Cap']),
  party('The Quay Post', PartyKind.OUTLET, ['Quay Post']),
];

const WORDS = ['cease-fire', 'harbour', 'talks', 'Café', 'draft', 'withdrawal', 'Straße', 'budget'];
const DATES = [null, '2019-01-27', '2019-01-28', '2019-02-03', '2020-12-31'];
const TOPICS = ['cease-fire', 'budget', 'harbour talks'];

function party(name: string, kind: PartyKind, aliases: string[]): PartyInArticle {
  const type = [PartyKind.PERSON, PartyKind.UNNAMED, PartyKind.GROUP].includes(kind) ? 'Actor' : 'Organization';
  return { id: idOf(type, nameKey(name)), name, aliases, kind, description: null, wikidataId: null, mentions: [] };
}

const address = (number: number) => `https://example.org/${number}`;
const articleId = (number: number) => idOf('Article', address(number));

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const subset = (maxLength: number) => fc.uniqueArray(fc.nat(PARTIES.length - 1), { maxLength });

const claimDraft = fc.record({
  text: sentence,
  quoteType: fc.constantFrom(...Object.values(QuoteType)),
  cue: fc.constantFrom(null, 'say', 'add', 'according to'),
  saidOn: fc.constantFrom(...DATES),
  confidence: fc.constantFrom(0, 0.3, 0.55, 0.8, 1),
  origin: fc.constantFrom(...Object.values(ClaimOrigin)),
  speakers: subset(2),
  targets: fc.uniqueArray(fc.tuple(fc.nat(PARTIES.length - 1), fc.constantFrom(...Object.values(Stance))), {
    selector: ([index]) => index,
    maxLength: 3,
  }),
  addressee: fc.option(fc.nat(PARTIES.length - 1)),
  topics: fc.uniqueArray(fc.constantFrom(...TOPICS), { maxLength: 2 }),
  within: fc.boolean(),
});

const articleDraft = fc.record({
  number: fc.nat(5),
  title: sentence,
  publishedOn: fc.constantFrom(...DATES),
  language: fc.constantFrom('en', 'fr'),
  publisher: fc.boolean(),
  mentioned: subset(4),
  affiliated: fc.constantFrom(null, 'spokeswoman', 'member'),
  claims: fc.array(claimDraft, { maxLength: 5 }),
});

/** A random article among six, told of the parties above; the same number again is another version of one article. */
export const articleRecord: fc.Arbitrary<ArticleRecord> = articleDraft.map((draft) => {
  const id = articleId(draft.number);
  const told: string[] = [];
  const claims = draft.claims.map((claim, index) => claimRecord(id, claim, index, told, draft.claims));
  const text = told.join('');
  const affiliation =
    draft.affiliated === null ? [] : [{ actorId: at(0).id, organizationId: at(3).id, role: draft.affiliated }];
  const parties = PARTIES.map((known, index) => ({
    ...known,
    mentions: draft.mentioned.includes(index)
      ? [{ start: index, end: index + known.name.length, text: known.name }]
      : [],
  }));
  const article = {
    id,
    title: draft.title,
    url: address(draft.number),
    publisherId: draft.publisher ? at(5).id : null,
    authors: ['A. Reporter'],
    publishedOn: draft.publishedOn,
    language: draft.language,
    text,
    curated: false,
    textDigest: digest(text),
    recordDigest: digest(JSON.stringify(draft)),
  };
  const used = usedParties(draft, claims, affiliation.length > 0);
  return { article, parties: parties.filter((known) => used.has(known.id)), affiliations: affiliation, claims };
});

type ClaimDraft = typeof claimDraft extends fc.Arbitrary<infer Draft> ? Draft : never;
type ArticleDraft = typeof articleDraft extends fc.Arbitrary<infer Draft> ? Draft : never;

function at(index: number): PartyInArticle {
  const known = PARTIES[index];
  if (known === undefined) throw new RangeError(`There is no party ${index}.`);
  return known;
}

/** Writes the claim into the article's text and says where. */
function claimRecord(
  articleId: string,
  draft: ClaimDraft,
  index: number,
  told: string[],
  all: readonly ClaimDraft[],
): ClaimRecord {
  const start = told.join('').length;
  told.push(`${draft.text}. `);
  const idAt = (position: number) => {
    const { text = '' } = all[position] ?? {};
    return idOf(
      'Claim',
      articleId,
      foldText(text),
      all.slice(0, position).filter((other) => foldText(other.text) === foldText(text)).length,
    );
  };
  return {
    id: idAt(index),
    text: draft.text,
    quoteType: draft.quoteType,
    cue: draft.cue,
    saidOn: draft.saidOn,
    confidence: draft.confidence,
    origin: draft.origin,
    review: ReviewState.UNREVIEWED,
    content: [{ start, end: start + draft.text.length, text: draft.text }],
    source: null,
    cueSpan: null,
    speakerIds: draft.speakers.map((party) => at(party).id),
    addresseeId: draft.addressee === null ? null : at(draft.addressee).id,
    targets: draft.targets.map(([party, stance]) => ({ partyId: at(party).id, stance, confidence: 0.5 })),
    topics: draft.topics,
    withinId: draft.within && index > 0 ? idAt(index - 1) : null,
  };
}

function usedParties(draft: ArticleDraft, claims: readonly ClaimRecord[], affiliated: boolean): Set<string> {
  const ids = claims.flatMap((claim) => [
    ...claim.speakerIds,
    ...claim.targets.map((target) => target.partyId),
    ...(claim.addresseeId ? [claim.addresseeId] : []),
  ]);
  const mentioned = draft.mentioned.map((index) => at(index).id);
  return new Set([
    ...ids,
    ...mentioned,
    ...(affiliated ? [at(0).id, at(3).id] : []),
    ...(draft.publisher ? [at(5).id] : []),
  ]);
}

const name = fc.constantFrom(
  'okafor',
  'HARBOUR LEAGUE',
  'the league',
  'cap',
  'République du Cap',
  'nobody',
  'A senior official',
);
const range = fc.record({
  from: fc.constantFrom(null, '2019-01-28', '2019-02-03'),
  to: fc.constantFrom(null, '2019-02-03', '2020-12-31'),
});
const some = <Value>(...values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 });

/** Some of these conditions. */
const given = (conditions: Record<string, fc.Arbitrary<unknown>>, most = 3) =>
  fc
    .subarray(Object.entries(conditions), { minLength: 1, maxLength: most })
    .chain((chosen) => fc.record<Record<string, unknown>>(Object.fromEntries(chosen)));

/** Random filters of every condition, nested a few levels. */
export const filters = fc.letrec((tie) => {
  const nested = (key: string) => ({
    and: fc.array(tie(key), { maxLength: 2 }),
    or: fc.array(tie(key), { maxLength: 2 }),
    not: tie(key),
  });
  const party = given({
    ...nested('party'),
    id: some(...PARTIES.map(({ id }) => id)),
    name,
    nameContains: fc.constantFrom('a', 'okaf', 'cap', 'zz'),
    type: fc.constantFrom('ACTOR', 'ORGANIZATION'),
    kind: some(...Object.values(PartyKind)),
    affiliatedWith: tie('party'),
  });
  const article = given({
    ...nested('article'),
    id: some(articleId(0), articleId(1)),
    url: fc.constantFrom(address(0), address(9)),
    text: fc.constantFrom(...WORDS),
    publisher: tie('party'),
    publishedOn: range,
    language: some('en', 'fr'),
    mentions: tie('party'),
  });
  const claim = given({
    ...nested('claim'),
    text: fc.constantFrom(...WORDS, 'cafe draft'),
    quoteType: some(...Object.values(QuoteType)),
    cue: some('say', 'add'),
    origin: some(...Object.values(ClaimOrigin)),
    review: some(...Object.values(ReviewState)),
    stance: some(...Object.values(Stance)),
    saidOn: range,
    date: range,
    minConfidence: fc.constantFrom(0, 0.3, 0.8),
    speaker: tie('party'),
    about: tie('party'),
    addressee: tie('party'),
    topic: some(...TOPICS),
    article: tie('article'),
  });
  const shallow = <Filter>(filter: fc.Arbitrary<Filter>) =>
    fc.oneof({ maxDepth: 3 }, fc.constant({}), { weight: 6, arbitrary: filter });
  return { party: shallow(party), article: shallow(article), claim: shallow(claim) };
});

/** Random filters that say where a search may start: each such condition alone and beside others on the same end. */
export const startingFilters = (() => {
  const id = some(...PARTIES.map((known) => known.id));
  const party = given({ id, name, kind: some(PartyKind.PERSON, PartyKind.ARMED_GROUP) }, 2);
  const article = given(
    { id: some(articleId(0), articleId(1)), url: fc.constant(address(0)), language: some('en') },
    2,
  );
  const stance = some(...Object.values(Stance));
  const claim = given({ speaker: party, about: party, article, topic: some(...TOPICS), stance }, 2);
  return fc.oneof(
    claim,
    fc.tuple(claim, claim).map(([where, and]) => ({ ...where, and: [and] })),
  );
})();
