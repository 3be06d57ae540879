import { randomUUID } from 'node:crypto';
import { BadInputError, NotFoundError } from '../errors.js';
import type { ReviewState } from '../model/claim.js';
import { CurationAction, type Curation } from '../model/curation.js';
import { idOf, kindOfId, nameKey } from '../model/ids.js';
import { PartyKind, partyTypeOf, type Party } from '../model/party.js';
import * as statements from './cypher/curation.js';
import { claimsById } from './cypher/claim.js';
import { partiesById } from './cypher/party.js';
import type { MentionProperties } from './cypher/write.js';
import { toClaim, toParty } from './decode.js';
import type { Decision, Finding, ReviewDecision } from './decision.js';
import { findingsOn } from './cypher/identity.js';
import type { Engine, Transaction } from './engine.js';
import type { CurationVerb, Graph, Signature } from './graph.js';
import { familyOf } from './appearances.js';
import { readStandings } from './place.js';
import { refold } from './folds.js';
import { readReviews, reviewIn, reviewsOf, wordsOf, type Review } from './review.js';
import { settle } from './settle.js';
import { standingsFrom } from './standing.js';
import { toldOn } from './told.js';

/** The deciding part of the graph: each verb is one transaction, and holds for whatever is written later. */
export function curations(engine: Engine): Pick<Graph, CurationVerb> {
  return {
    mergeParties: (into, from, signature) =>
      onParties(engine, signature, async (transaction) => {
        const decision = await mergeOf(transaction, into, from);
        return { decision, answer: decision.into };
      }),
    splitParty: (id, alias, signature) =>
      onParties(engine, signature, async (transaction) => {
        const decision = await splitOf(transaction, id, alias);
        return { decision, answer: decision.to };
      }),
    reviewClaim: (id, review, signature) =>
      engine.write(async (transaction) => {
        const order = await nextOrder(transaction);
        const decision = await reviewOf(transaction, id, review);
        await record(transaction, order, signature, decision);
        await decideClaim(transaction, decision);
        const [row] = await transaction.run(claimsById, { ids: [id] });
        if (row === undefined) throw new NotFoundError(`There is no claim “${id}”.`);
        return toClaim(row.claim);
      }),
    undoCuration: (id, signature) => engine.write((transaction) => undo(transaction, id, signature)),
    historyOf: async (ids, limit) => {
      const rows = await engine.read(statements.historyOf, { ids, limit });
      const histories = new Map<string, Curation[]>();
      for (const { id, curation } of rows) histories.set(id, [...(histories.get(id) ?? []), toCuration(curation)]);
      return histories;
    },
  };
}

/** Makes a decision on parties, keeps it and does what it says; answers the party whose id is the `answer`. */
function onParties(
  engine: Engine,
  signature: Signature,
  decide: (transaction: Transaction) => Promise<{ decision: Decision; answer: string }>,
): Promise<Party> {
  return engine.write(async (transaction) => {
    const order = await nextOrder(transaction);
    const { decision, answer } = await decide(transaction);
    await record(transaction, order, signature, decision);
    await decideParties(transaction, subjectsOf(decision));
    return theParty(transaction, answer);
  });
}

/** Decisions are made one at a time: whoever has the next number holds the ledger until the decision stands. */
async function nextOrder(transaction: Transaction): Promise<number> {
  const [row] = await transaction.run(statements.advanceLedger, { curations: 1, claims: 0, epoch: randomUUID() });
  return row?.curations ?? 0;
}

async function mergeOf(transaction: Transaction, into: string, from: readonly string[]) {
  if (from.length === 0) throw new BadInputError('`from` names no party.');
  if (from.includes(into)) throw new BadInputError(`“${into}” cannot be merged into itself.`);
  const parties = await partiesNow(transaction, [into, ...from]);
  const target = partyIn(parties, into);
  const others = new Set(from.map((id) => mergeable(partyIn(parties, id), id, target)));
  return { action: 'MERGE', into: target.id, from: [...others] } satisfies Decision;
}

/** @throws BadInputError where a party cannot be, or already is, one with the other */
function mergeable(party: Party, id: string, target: Party): string {
  if (party.id === target.id) throw new BadInputError(`“${id}” is merged into “${target.name}” already.`);
  if (partyTypeOf(party.kind) !== partyTypeOf(target.kind))
    throw new BadInputError(`An actor and an organization cannot be one: “${party.name}” and “${target.name}”.`);
  return party.id;
}

/** The most aliases that an error lists. */
const LISTED_ALIASES = 100;

async function splitOf(transaction: Transaction, id: string, alias: string) {
  const key = nameKey(alias);
  const party = partyIn(await partiesNow(transaction, [id]), id);
  const aliases = party.aliases.slice(0, LISTED_ALIASES);
  if (![party.name, ...party.aliases].map(nameKey).includes(key) || key === '')
    throw new BadInputError(`“${party.name}” has no alias “${alias}”.`, { details: { aliases } });
  const rows = [{ id: party.id, whole: true }];
  const told = (await transaction.run(statements.edgesOf('MENTIONS'), { rows })).flatMap(({ from, to, properties }) =>
    toldOn<MentionProperties>(from, to, properties as MentionProperties),
  );
  const named = new Set(told.filter(({ properties }) => nameKey(properties.name) === key).map((edge) => edge.told));
  if (named.has(party.id))
    throw new BadInputError(`“${alias}” is the name that “${party.id}” goes by; split off another of its names.`, {
      details: { aliases },
    });
  if (!told.some(({ properties: { name, aliases } }) => [name, ...aliases].map(nameKey).includes(key)))
    throw new BadInputError(`“${alias}” is an alias by an editor’s list alone: change that list.`);
  const freed = [...named].sort();
  return {
    action: 'SPLIT',
    party: party.id,
    alias,
    key,
    freed,
    to: freed[0] ?? aliasId(party, key),
  } satisfies Decision;
}

/** The party that an alias is the name of: whoever has that name; of a source within one article, another one there. */
function aliasId({ id, kind }: Party, key: string): string {
  if (kindOfId(id) === 'Organization') return idOf('Organization', key);
  return kind === PartyKind.UNNAMED || kind === PartyKind.GROUP ? idOf('Actor', id, key) : idOf('Actor', key);
}

async function reviewOf(transaction: Transaction, id: string, review: ReviewState): Promise<ReviewDecision> {
  const [place] = await transaction.run(statements.articleOfClaim, { id });
  const claims = place ? await transaction.run(statements.claimsForReview, place) : [];
  const claim = claims.find((each) => each.id === id);
  if (place === undefined || claim === undefined) throw new NotFoundError(`There is no claim “${id}”.`);
  const { text, textDigest, speakers } = claim;
  return {
    ...{ action: 'REVIEW', claim: id, review, article: place.article, textDigest },
    ...{ words: wordsOf(text), speakers: [...speakers].sort() },
  };
}

async function undo(transaction: Transaction, id: string, signature: Signature): Promise<Curation> {
  const order = await nextOrder(transaction);
  const [curation] = await transaction.run(statements.curationById, { id });
  if (curation === undefined) throw new NotFoundError(`There is no decision “${id}”.`);
  if (curation.undone) throw new BadInputError(`The decision “${id}” is undone already.`);
  const decision = JSON.parse(curation.decision) as Decision;
  if (decision.action === 'UNDO') throw new BadInputError('An undo is not undone: decide anew.');
  await transaction.run(statements.markUndone, { id });
  const made = await record(transaction, order, signature, { action: 'UNDO', undoes: id }, curation.subjects);
  if (decision.action === 'REVIEW') await decideClaim(transaction, decision);
  else await decideParties(transaction, subjectsOf(decision));
  return made;
}

/** Keeps a decision for good. */
async function record(
  transaction: Transaction,
  order: number,
  { by, reason }: Signature,
  decision: Decision,
  subjects = subjectsOf(decision),
): Promise<Curation> {
  const curation = {
    ...{ id: `cur_${randomUUID().replaceAll('-', '').slice(0, 24)}`, action: CurationAction[decision.action] },
    ...{ by, reason, at: new Date().toISOString(), undone: false, subjects: [...subjects] },
    alias: decision.action === 'SPLIT' ? decision.alias : null,
    review: decision.action === 'REVIEW' ? decision.review : null,
    undoes: decision.action === 'UNDO' ? decision.undoes : null,
  };
  const properties = { ...curation, order, decision: JSON.stringify(decision) };
  await transaction.run(statements.writeCuration, { properties, ids: [...new Set(subjects)] });
  return curation;
}

function subjectsOf(decision: Decision): string[] {
  switch (decision.action) {
    case 'MERGE':
      return [decision.into, ...decision.from];
    case 'SPLIT':
      return [...new Set([decision.party, decision.to, ...decision.freed])];
    case 'REVIEW':
      return [decision.claim];
    case 'UNDO':
      return [];
  }
}

/** Makes the graph what all decisions on these parties, and on those that they are connected to by decisions, come to. */
async function decideParties(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const { members, decisions } = await connectedTo(transaction, ids);
  await stand(transaction, members, decisions);
}

/** Makes the graph what these decisions on parties come to: all that there are on any of `members`, oldest first. */
export async function stand(
  transaction: Transaction,
  members: readonly string[],
  decisions: readonly (Decision | Finding)[],
): Promise<void> {
  const before = await readStandings(transaction, members);
  const after = standingsFrom(decisions, members);
  const rows = members.map((id) => {
    const { party, splits, namesakes } = after.of(id);
    const told = { splits: JSON.stringify(splits), namesakes: namesakes ? JSON.stringify(namesakes) : null };
    return { id, now: party, ...told };
  });
  await transaction.run(statements.writeStandings, { rows });
  await settle(transaction, members, before, after);
}

/** Whatever decisions and findings connect with some parties, and those that hold, in order: what was found comes first. */
export async function connectedTo(transaction: Transaction, ids: readonly string[]) {
  const members = new Set(ids);
  const found = new Map<string, { order: number; undone: boolean; decision: string }>();
  const findings = new Map<string, Finding>();
  for (let fresh = [...members]; fresh.length > 0;) {
    const rows = await transaction.run(statements.curationsOn, { ids: fresh });
    for (const row of rows) found.set(row.id, row);
    const compared = await transaction.run(findingsOn, { ids: fresh });
    for (const { id, finding } of compared) findings.set(id, JSON.parse(finding) as Finding);
    fresh = [...new Set([...rows, ...compared].flatMap(({ subjects }) => subjects))].filter((id) => !members.has(id));
    for (const id of fresh) members.add(id);
  }
  const decided = holding([...found.values()]).map(({ decision }) => decision);
  const sorted = [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding);
  return { members: [...members].sort(), decisions: [...sorted, ...decided] };
}

/** The decisions that are not undone, oldest first. */
function holding(rows: readonly { order: number; undone: boolean; decision: string }[]) {
  return rows
    .filter(({ undone }) => !undone)
    .sort((a, b) => a.order - b.order)
    .map(({ order, decision }) => ({ order, decision: JSON.parse(decision) as Decision }));
}

/** Makes a claim, and what is told again of it in its article, what the newest review that holds says. */
async function decideClaim(transaction: Transaction, { claim, article }: ReviewDecision): Promise<void> {
  const held = holding(await transaction.run(statements.curationsOn, { ids: [claim] }));
  const newest = held
    .flatMap(({ order, decision }) => (decision.action === 'REVIEW' ? [{ ...decision, order }] : []))
    .at(-1);
  const reviewed = newest === undefined ? null : JSON.stringify(newest satisfies Review);
  await transaction.run(statements.keepReview, { id: claim, article, reviewed });
  const { home, copies } = await familyOf(transaction, article);
  const claims = await transaction.run(statements.claimsForReview, { article: home });
  const reviews = (await readReviews(transaction, copies)).map((review) => reviewIn(home, review));
  const standings = await readStandings(
    transaction,
    reviews.flatMap(({ speakers }) => speakers),
  );
  const found = reviewsOf(
    claims.map(({ id, text, speakers }) => ({ id, words: wordsOf(text), speakers })),
    claims[0]?.textDigest ?? '',
    reviews,
    standings,
  );
  const rows = claims.map(({ id }) => ({ id, review: found.get(id) ?? null }));
  await transaction.run(statements.reviewClaims, { rows });
  await refold(
    transaction,
    claims.map(({ id }) => id),
  );
}

/** By each id asked for, the party that it is now. */
async function partiesNow(transaction: Transaction, ids: readonly string[]): Promise<Map<string, Party>> {
  const rows = await transaction.run(partiesById, { ids: [...new Set(ids)] });
  return new Map(rows.map(({ id, party }) => [id, toParty(party)]));
}

function partyIn(parties: ReadonlyMap<string, Party>, id: string): Party {
  const party = parties.get(id);
  if (party === undefined) throw new NotFoundError(`There is no party “${id}”.`);
  return party;
}

async function theParty(transaction: Transaction, id: string): Promise<Party> {
  return partyIn(await partiesNow(transaction, [id]), id);
}

function toCuration(fields: statements.CurationFields): Curation {
  const { reason = null, alias = null, review = null, undoes = null, ...rest } = fields;
  return { ...rest, reason, alias, review, undoes };
}
