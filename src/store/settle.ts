import { kindOfId, nameKey } from '../model/ids.js';
import { rankAgain, stateAffiliations } from './affiliations.js';
import { textsOf } from './cypher/article.js';
import * as statements from './cypher/curation.js';
import { CLAIM_EDGES, PARTY_EDGES, type Ends, type PartyEdge, type StoredEdge } from './cypher/curation.js';
import { affiliationEdgesOf, deleteAffiliationEdgesOf, type Side } from './cypher/affiliation.js';
import type { MentionProperties } from './cypher/write.js';
import type { Transaction } from './engine.js';
import type { Standings } from './standing.js';
import {
  aliasWithin,
  divided,
  joinClaimEdges,
  joinMentions,
  keysSplitOff,
  placed,
  toldOn,
  type Form,
  type Join,
  type ToldEdge,
} from './told.js';
import { runOnRows } from './slices.js';
import { forgetParties, nameParties, writePartyNodes } from './party-names.js';

const EDGE_TYPES = Object.keys(PARTY_EDGES) as PartyEdge[];

/** How several edges of a type that lead to one party become one. */
const JOINS: { readonly [Type in PartyEdge]: Join<object> } = {
  MADE: joinClaimEdges,
  ABOUT: joinClaimEdges,
  TOLD_TO: () => ({}),
  MENTIONS: joinMentions as Join<object>,
  PUBLISHED_BY: () => ({}),
};

/**
 * Takes what articles told of `ids` from where it stood before a decision to where it stands now: edges, an editor's
 * lists, names. Afterwards the graph is what writing the same articles anew would make it.
 */
export async function settle(
  transaction: Transaction,
  ids: readonly string[],
  before: Standings,
  after: Standings,
): Promise<void> {
  const changed = ids.filter((id) => JSON.stringify(before.of(id)) !== JSON.stringify(after.of(id)));
  if (changed.length === 0) return;
  const sources = unique(changed.flatMap((id) => everywhere(before, id)));
  const targets = unique(changed.flatMap((id) => everywhere(after, id)));
  const parties = unique([...sources, ...targets]);
  await transaction.run(statements.holdParties, { ids: parties });
  const leaving = sources.filter((id) => after.of(id).party !== id);
  const isItself = (standings: Standings, id: string) => standings.of(id).party === id;
  const [merged, freed] = [
    changed.filter((id) => isItself(before, id) && !isItself(after, id)),
    changed.filter((id) => isItself(after, id) && !isItself(before, id)),
  ];
  await transaction.run(statements.shelveListed, { ids: merged });
  await writePartyNodes(transaction, targets);
  await transaction.run(statements.restoreListed, { ids: freed });
  const redivided = await redivide(transaction, changed, before, after);
  const rows = movingOf(sources, leaving);
  for (const type of EDGE_TYPES) {
    const moving = await runOnRows(transaction, statements.edgesOf(type), rows);
    await moveEdges(transaction, type, moving, redivided[type], after);
  }
  // Affiliations go with an id as a whole, but for those of its namesakes.
  const shared = changed
    .filter((id) => namesakesOf(before, id) !== namesakesOf(after, id))
    .map((id) => before.of(id).party);
  const affiliated = movingOf(sources, [...leaving, ...shared]);
  for (const side of ['Actor', 'Organization'] as const) {
    const onSide = affiliated.filter(({ id }) => kindOfId(id) === side);
    await moveAffiliations(transaction, side, onSide, after);
  }
  await nameParties(transaction, parties);
  await forgetParties(transaction, parties);
}

function movingOf(ids: readonly string[], whole: readonly string[]): statements.Moving[] {
  const isWhole = new Set(whole);
  return ids.map((id) => ({ id, whole: isWhole.has(id) }));
}

/** The party that an id stands for and those that its split-off aliases are names of. */
function everywhere(standings: Standings, id: string): string[] {
  const { party, splits } = standings.of(id);
  return [party, ...Object.values(splits)];
}

/** Edges as they stood, and what was told on them, divided anew. */
interface Redivided {
  readonly stood: Ends[];
  readonly told: ToldEdge[];
}

async function moveEdges(
  transaction: Transaction,
  type: PartyEdge,
  moving: readonly StoredEdge[],
  redivided: Redivided,
  after: Standings,
): Promise<void> {
  const keys = new Set(redivided.stood.map(keyOf));
  const others = moving.filter((edge) => !keys.has(keyOf(edge)));
  const told = [...redivided.told, ...others.flatMap(toldOnEdge)];
  const stood = [...redivided.stood, ...others];
  // What is told already where these go has to be joined with them.
  const isRead = new Set(stood.map(keyOf));
  const goals = told.map(({ from, told, as }) => ({ from, to: after.partyOf(told, as) }));
  const rows = unique(goals.map(keyOf))
    .filter((key) => !isRead.has(key))
    .map(endsOf);
  const there = await runOnRows(transaction, statements.edgesBetween(type), rows);
  const all = [...told, ...there.flatMap(toldOnEdge)];
  const old = [...stood, ...there].map(({ from, to }) => ({ from, to }));
  await runOnRows(transaction, statements.deleteEdges(type), old);
  await runOnRows(transaction, statements.writeEdges(type), placed(all, after, JOINS[type]));
}

const toldOnEdge = ({ from, to, properties }: StoredEdge) => toldOn(from, to, properties);
const keyOf = ({ from, to }: Ends) => `${from} ${to}`;

function endsOf(key: string): Ends {
  const [from = '', to = ''] = key.split(' ');
  return { from, to };
}

async function moveAffiliations(
  transaction: Transaction,
  side: Side,
  moving: readonly statements.Moving[],
  after: Standings,
): Promise<void> {
  const edges = await runOnRows(transaction, affiliationEdgesOf(side), moving);
  await rankAgain(transaction, await runOnRows(transaction, deleteAffiliationEdgesOf(side), moving));
  const rows = edges.map(({ party, other, properties }) => {
    const told = (side === 'Actor' ? properties.toldActor : properties.toldOrganization) ?? party;
    const now = after.partyOf(told, after.namesakeIn(properties.articleId, told));
    const moved = now === told ? null : told;
    return side === 'Actor'
      ? { from: now, to: other, properties: { ...properties, toldActor: moved } }
      : { from: other, to: now, properties: { ...properties, toldOrganization: moved } };
  });
  await stateAffiliations(transaction, rows);
}

/**
 * Where the aliases that are split off a party change, the articles that use them are divided anew between the party
 * and whomever the alias names: their mentions by the words in the text, their claims by the words around them.
 */
async function redivide(
  transaction: Transaction,
  ids: readonly string[],
  before: Standings,
  after: Standings,
): Promise<Record<PartyEdge, Redivided>> {
  const result = Object.fromEntries(EDGE_TYPES.map((type) => [type, { stood: [], told: [] }])) as unknown as Record<
    PartyEdge,
    Redivided
  >;
  const rekeyed = new Set(ids.filter((id) => keysOf(before, id) !== keysOf(after, id)));
  if (rekeyed.size === 0) return result;
  const parties = unique([...rekeyed].flatMap((id) => everywhere(before, id)));
  const whole = parties.map((id) => ({ id, whole: true }));
  const edges = await runOnRows(transaction, statements.edgesOf('MENTIONS'), whole);
  const mentions = edges.flatMap((edge) =>
    toldOn<MentionProperties>(edge.from, edge.to, edge.properties as MentionProperties).map((told) => ({ edge, told })),
  );
  const candidates = mentions.filter(
    ({ told }) =>
      rekeyed.has(told.told) &&
      ((told.as === null && mayDivide(told, after)) ||
        isNamesakes(told) ||
        after.namesakeIn(told.from, told.told) !== null),
  );
  const divisions = await divisionsOf(
    transaction,
    candidates.map(({ told }) => told),
    after,
  );
  const articles = new Set(candidates.map(({ told }) => told.from));
  for (const { edge, told } of mentions.filter(({ told }) => articles.has(told.from))) {
    const division = divisions.get(`${told.from} ${told.told}`);
    if (!result.MENTIONS.stood.some((stood) => keyOf(stood) === keyOf(edge))) result.MENTIONS.stood.push(edge);
    if (division === undefined) result.MENTIONS.told.push(told);
    else if (division.namesake !== null)
      result.MENTIONS.told.push({ ...told, as: division.namesake, properties: told.whole ?? told.properties });
    else if (told.as === null || isNamesakes(told))
      result.MENTIONS.told.push(...divided(told, division.forms, division.keys));
  }
  const rows = [...articles].flatMap((article) => parties.map((party) => ({ article, party })));
  for (const type of CLAIM_EDGES)
    for (const row of await transaction.run(statements.claimEdgesIn(type), { rows })) {
      const spans = { MADE: row.sourceSpan, ABOUT: row.contentSpans, TOLD_TO: [row.start, row.end] }[type];
      result[type].stood.push({ from: row.from, to: row.to });
      for (const told of toldOnEdge(row)) {
        const division = divisions.get(`${row.article} ${told.told}`);
        const as = division ? (division.namesake ?? aliasWithin(spans, division.forms, division.keys)) : told.as;
        result[type].told.push({ ...told, as });
      }
    }
  return result;
}

const keysOf = (standings: Standings, id: string) =>
  `${Object.keys(standings.of(id).splits).sort().join('|')} ${namesakesOf(standings, id)}`;
const namesakesOf = (standings: Standings, id: string) => JSON.stringify(standings.of(id).namesakes ?? {});
const isNamesakes = ({ as }: ToldEdge) => as?.startsWith('@') === true;

/** Whether a mention is divided, or has to be. */
function mayDivide({ told, properties, whole }: ToldEdge<MentionProperties>, after: Standings): boolean {
  const { name, aliases, surfaceForms } = properties;
  const names = { name, aliases: [...aliases, ...surfaceForms] };
  return whole !== undefined || keysSplitOff(names, [], after.of(told)).length > 0;
}

interface Division {
  readonly forms: readonly Form[];
  readonly keys: readonly string[];
  /** The key of the namesake whom all of the article's words mean. */
  readonly namesake: string | null;
}

/** By article and told id: the places where the article speaks of it, and the aliases to divide it by. */
async function divisionsOf(
  transaction: Transaction,
  mentions: readonly ToldEdge<MentionProperties>[],
  after: Standings,
): Promise<Map<string, Division>> {
  const rows = await transaction.run(textsOf, { ids: unique(mentions.map(({ from }) => from)) });
  const texts = new Map(rows.map(({ id, text }) => [id, text]));
  return new Map(
    mentions.map(({ from, told, properties, whole = properties }) => {
      const forms = formsIn(whole.spans, texts.get(from) ?? '');
      const namesake = after.namesakeIn(from, told);
      return [`${from} ${told}`, { forms, keys: keysSplitOff(whole, forms, after.of(told)), namesake }];
    }),
  );
}

function formsIn(spans: readonly number[], text: string): Form[] {
  return Array.from({ length: Math.floor(spans.length / 2) }, (_, index) => {
    const [start = 0, end = 0] = spans.slice(2 * index, 2 * index + 2);
    return { start, end, key: nameKey(text.slice(start, end)) };
  });
}

const unique = <Value>(values: readonly Value[]) => [...new Set(values)];
