import type { DistributionKey } from '../model/distribution.js';
import { nameKey } from '../model/ids.js';
import { PartyType } from '../model/party.js';
import type { SearchIndex } from './engine.js';
import type { ArticleFilter, ClaimFilter, DateRange, PartyFilter } from './filter.js';
import { filterWords } from './search-words.js';
import { oldestKeysWithin } from './sort-keys.js';
import { fragment, joined, numbered, type Fragment } from './statement.js';

/**
 * Turns a filter into a Cypher predicate. The text follows the filter's shape alone and every value is a parameter,
 * so filters of one shape share one cached plan. Predicates are true or false, never null: `not` is the complement.
 */
export interface Predicate {
  readonly text: Fragment;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Ids of the nodes that have all the words of a text, found before the predicate is made. */
export type TextMatches = (index: SearchIndex, text: string) => readonly string[];

/** Which claims: of the variable `node`. `edge`, where given, is the ABOUT relationship that a bare `stance` means. */
export function claimPredicate(where: ClaimFilter, matches: TextMatches, edge: Fragment | null = null): Predicate {
  const scope = new Scope(matches);
  return { text: claimIs(where, fragment`node`, scope, edge), parameters: scope.parameters };
}

/** As `claimPredicate`, of claims that have the words of the filter's own `text` already: phrases have to follow each other. */
export function wordedPredicate({ text, ...where }: ClaimFilter, matches: TextMatches): Predicate {
  const scope = new Scope(matches);
  const phrases = text == null ? [] : containing(filterWords(text).phrases, fragment`node`, scope);
  return { text: every([claimIs(where, fragment`node`, scope, null), ...phrases]), parameters: scope.parameters };
}

/**
 * Which claims, of the variable `node`, and which of their targets a count by target or stance is of, of `edge` and
 * `value`: as `about` and `stance` of one filter speak of one target, so do they and the stance or target counted by.
 * `rest` is what of the filter the claims still have to be.
 */
export function countedPredicate(
  where: ClaimFilter,
  rest: ClaimFilter,
  matches: TextMatches,
  by: DistributionKey | null,
): { claim: Fragment; target: Fragment; parameters: Readonly<Record<string, unknown>> } {
  const scope = new Scope(matches);
  const stance = () => where.stance && fragment`edge.stance IN ${scope.value(where.stance)}`;
  const about = () => where.about && partyIs(where.about, fragment`value`, scope);
  const target: Partial<Record<DistributionKey, () => Conditions>> = {
    TARGET: () => [where.about ? null : stance()],
    STANCE: () => [about(), stance()],
  };
  return {
    claim: claimIs(rest, fragment`node`, scope, null),
    target: every((by && target[by]?.()) ?? []),
    parameters: scope.parameters,
  };
}

/**
 * As `claimPredicate`, of the claims that repeat each other only the first that fits: said, or else published, first.
 * It looks for an earlier one among the claims of a fold, and finds one soon where there are many.
 */
export function firstReportPredicate(where: ClaimFilter, matches: TextMatches): Predicate {
  const scope = new Scope(matches);
  const [node, earlier] = [fragment`node`, fragment`earlier`];
  const repeats = fragment`EXISTS { MATCH (${node})-[:FOLDED_IN]->(:Fold)<-[:FOLDED_IN]-(${earlier}:Claim)
      WHERE ${earlier}.byOldest < ${node}.byOldest AND ${claimIs(where, earlier, scope, null)} }`;
  return { text: fragment`${claimIs(where, node, scope, null)} AND NOT ${repeats}`, parameters: scope.parameters };
}

/** Which parties: of the variable `node`. */
export function partyPredicate(where: PartyFilter): Predicate {
  const scope = new Scope(() => []);
  return { text: partyIs(where, fragment`node`, scope), parameters: scope.parameters };
}

/** Which articles: of the variable `node`. */
export function articlePredicate(where: ArticleFilter, matches: TextMatches): Predicate {
  const scope = new Scope(matches);
  return { text: articleIs(where, fragment`node`, scope), parameters: scope.parameters };
}

/** Hands out names, each once, and keeps the values. */
class Scope {
  readonly parameters: Record<string, unknown> = {};
  private variables = 0;

  constructor(readonly matches: TextMatches) {}

  value(value: unknown): Fragment {
    const number = Object.keys(this.parameters).length;
    this.parameters[`p${number}`] = value;
    return numbered('$p', number);
  }

  variable(): Fragment {
    return numbered('v', this.variables++);
  }
}

type Conditions = readonly (Fragment | null | undefined)[];

/** All of the conditions that there are; no condition is always true. */
function every(conditions: Conditions): Fragment {
  const given = conditions.filter((condition) => condition != null);
  return given.length === 0 ? fragment`true` : joined(given, 'AND');
}

/** `and`, `or`, `not` of any filter; an empty `or` fits nothing, an empty `and` everything. */
function combined<F extends { and?: F[] | null; or?: F[] | null; not?: F | null }>(
  where: F,
  is: (part: F) => Fragment,
): Conditions {
  return [
    where.and && every(where.and.map(is)),
    where.or && (where.or.length === 0 ? fragment`false` : joined(where.or.map(is), 'OR')),
    where.not && fragment`NOT ${is(where.not)}`,
  ];
}

function claimIs(where: ClaimFilter, claim: Fragment, scope: Scope, edge: Fragment | null): Fragment {
  const oneOf = (property: Fragment, values: readonly unknown[] | null | undefined) =>
    values && fragment`coalesce(${claim}.${property} IN ${scope.value(values)}, false)`;
  return every([
    oneOf(fragment`id`, where.id),
    ...hasText('claimText', where.text, claim, scope),
    oneOf(fragment`quoteType`, where.quoteType),
    oneOf(fragment`cue`, where.cue),
    oneOf(fragment`origin`, where.origin),
    oneOf(fragment`review`, where.review),
    ...within(where.saidOn, fragment`${claim}.saidOn`, scope),
    ...datedWithin(where.date, claim, scope),
    where.minConfidence != null ? fragment`${claim}.confidence >= ${scope.value(where.minConfidence)}` : null,
    where.speaker && someParty(where.speaker, scope, (party) => fragment`(${claim})<-[:MADE]-(${party}:Party)`),
    where.addressee && someParty(where.addressee, scope, (party) => fragment`(${claim})-[:TOLD_TO]->(${party}:Party)`),
    targetIs(where, claim, scope, edge),
    where.topic && topicIs(where.topic, claim, scope),
    where.article && articleOfClaimIs(where.article, claim, scope),
    ...combined(where, (part) => claimIs(part, claim, scope, edge)),
  ]);
}

/** `about` and `stance` of one filter speak of one target; a bare stance in a target's own list is that towards it. */
function targetIs(where: ClaimFilter, claim: Fragment, scope: Scope, edge: Fragment | null): Fragment | null {
  if (!where.about && !where.stance) return null;
  if (!where.about && edge) return fragment`${edge}.stance IN ${scope.value(where.stance)}`;
  const [about, party] = [scope.variable(), scope.variable()];
  const conditions = every([
    where.about && partyIs(where.about, party, scope),
    where.stance && fragment`${about}.stance IN ${scope.value(where.stance)}`,
  ]);
  return fragment`EXISTS { MATCH (${claim})-[${about}:ABOUT]->(${party}:Party) WHERE ${conditions} }`;
}

function topicIs(names: readonly string[], claim: Fragment, scope: Scope): Fragment {
  const topic = scope.variable();
  return fragment`EXISTS { MATCH (${claim})-[:CONCERNS]->(${topic}:Topic) WHERE ${topic}.key IN ${scope.value(names.map(nameKey))} }`;
}

function articleOfClaimIs(where: ArticleFilter, claim: Fragment, scope: Scope): Fragment {
  const article = scope.variable();
  return fragment`EXISTS { MATCH (${claim})<-[:REPORTS]-(${article}:Article) WHERE ${articleIs(where, article, scope)} }`;
}

function articleIs(where: ArticleFilter, article: Fragment, scope: Scope): Fragment {
  return every([
    where.id && fragment`${article}.id IN ${scope.value(where.id)}`,
    where.url != null ? fragment`coalesce(${article}.url = ${scope.value(where.url)}, false)` : null,
    ...hasText('articleText', where.text, article, scope),
    where.publisher &&
      someParty(where.publisher, scope, (party) => fragment`(${article})-[:PUBLISHED_BY]->(${party}:Party)`),
    ...within(where.publishedOn, fragment`${article}.publishedOn`, scope),
    where.language && fragment`${article}.language IN ${scope.value(where.language)}`,
    where.mentions && mentionsParty(where.mentions, article, scope),
    ...combined(where, (part) => articleIs(part, article, scope)),
  ]);
}

/** The most ids that a condition lists: each row is compared with all of them. */
export const MOST_IDS = 1000;

/**
 * The nodes that the index found, where these are few; else those in whose folded text the words stand, which comes to
 * the same. The index knows no order of words: that those of a phrase follow each other is seen in the text.
 */
function hasText(index: SearchIndex, text: string | null | undefined, node: Fragment, scope: Scope): Conditions {
  if (text == null) return [];
  const { words, phrases } = filterWords(text);
  const found = scope.matches(index, text);
  return found.length <= MOST_IDS
    ? [fragment`${node}.id IN ${scope.value(found)}`, ...containing(phrases, node, scope)]
    : containing([...words.map((word) => ` ${word} `), ...phrases], node, scope);
}

/** Words with spaces around them stand in a node's folded text. */
function containing(parts: readonly string[], node: Fragment, scope: Scope): Fragment[] {
  return parts.map((part) => fragment`' ' + ${node}.searchText + ' ' CONTAINS ${scope.value(part)}`);
}

function mentionsParty(where: PartyFilter, article: Fragment, scope: Scope): Fragment {
  const [mention, party] = [scope.variable(), scope.variable()];
  return fragment`EXISTS { MATCH (${article})-[${mention}:MENTIONS]->(${party}:Party) WHERE ${mention}.count > 0 AND ${partyIs(where, party, scope)} }`;
}

function partyIs(where: PartyFilter, party: Fragment, scope: Scope): Fragment {
  return every([
    where.id && fragment`${party}.id IN ${scope.value(where.id)}`,
    where.name != null ? fragment`${party}.names CONTAINS ${scope.value(`|${nameKey(where.name)}|`)}` : null,
    where.nameContains != null ? fragment`${party}.names CONTAINS ${scope.value(nameKey(where.nameContains))}` : null,
    where.type && fragment`${party}.isActor = ${scope.value(where.type === PartyType.ACTOR)}`,
    where.kind && fragment`${party}.kind IN ${scope.value(where.kind)}`,
    where.affiliatedWith &&
      someParty(where.affiliatedWith, scope, (other) => fragment`(${party})-[:MEMBER_OF]->(${other}:Party)`),
    ...combined(where, (part) => partyIs(part, party, scope)),
  ]);
}

/** There is a party at the end of a pattern that fits. */
function someParty(where: PartyFilter, scope: Scope, pattern: (party: Fragment) => Fragment): Fragment {
  const party = scope.variable();
  return fragment`EXISTS { MATCH ${pattern(party)} WHERE ${partyIs(where, party, scope)} }`;
}

function within(range: DateRange | null | undefined, date: Fragment, scope: Scope): Conditions {
  return [
    range?.from != null ? fragment`coalesce(${date} >= ${scope.value(range.from)}, false)` : null,
    range?.to != null ? fragment`coalesce(${date} <= ${scope.value(range.to)}, false)` : null,
  ];
}

/** By the key that claims are sorted by, which starts with their date: so the index on it finds them. */
function datedWithin(range: DateRange | null | undefined, claim: Fragment, scope: Scope): Conditions {
  if (range?.from == null && range?.to == null) return [];
  const { first, beyond } = oldestKeysWithin(range);
  return [fragment`${claim}.byOldest >= ${scope.value(first)}`, fragment`${claim}.byOldest < ${scope.value(beyond)}`];
}

/** Every text that a filter asks for anywhere in it, with the index that it asks. */
export function textsIn(where: ClaimFilter): { index: SearchIndex; text: string }[] {
  const here = where.text != null ? [{ index: 'claimText' as const, text: where.text }] : [];
  return [...here, ...(where.article ? articleTextsIn(where.article) : []), ...partsOf(where).flatMap(textsIn)];
}

/** As `textsIn`, of a filter for articles. */
export function articleTextsIn(where: ArticleFilter): { index: SearchIndex; text: string }[] {
  const here = where.text != null ? [{ index: 'articleText' as const, text: where.text }] : [];
  return [...here, ...partsOf(where).flatMap(articleTextsIn)];
}

function partsOf<F extends { and?: F[] | null; or?: F[] | null; not?: F | null }>(where: F): F[] {
  return [...(where.and ?? []), ...(where.or ?? []), ...(where.not ? [where.not] : [])];
}
