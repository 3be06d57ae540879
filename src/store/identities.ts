import { randomUUID } from 'node:crypto';
import { digest, idOf } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import { Turns } from '../model/turns.js';
import { Groups } from '../relate/groups.js';
import { namesakesOf } from '../relate/identity/namesakes.js';
import type { Frequencies, Profile } from '../relate/identity/profile.js';
import { resolve, type Compared, type Resolved } from '../relate/identity/resolve.js';
import { connectedTo, stand } from './curation.js';
import { advanceLedger, countFindings } from './cypher/curation.js';
import * as statements from './cypher/identity.js';
import type { FindingFields } from './cypher/identity.js';
import { partiesById } from './cypher/party.js';
import { toParty } from './decode.js';
import type { Finding } from './decision.js';
import type { Engine } from './engine.js';
import type { Graph, PartyFinding } from './graph.js';
import { readTold } from './sightings.js';

/** Finding out who is who, and what was found. */
export function identities(engine: Engine): Pick<Graph, 'resolveParties' | 'partyFindings'> {
  // One after the other: each puts what it finds in the place of what the one before found.
  let last: Promise<unknown> = Promise.resolve();
  return {
    resolveParties: () => {
      const next = last.then(() => resolveIn(engine));
      last = next.catch(() => undefined);
      return next;
    },
    partyFindings: async () => withNames(engine, await engine.read(statements.findings, {})),
  };
}

async function resolveIn(engine: Engine) {
  const before = await engine.read(statements.findings, {});
  const found = await findIn(engine, before);
  await replaceFindings(engine, before, found);
  const count = (kind: FindingFields['kind']) => found.filter((finding) => finding.kind === kind).length;
  return { same: count('SAME'), namesakes: count('NAMESAKE'), unsure: count('UNSURE') };
}

async function findIn(engine: Engine, before: readonly FindingFields[]): Promise<FindingFields[]> {
  const { bodies, persons, kept, found } = await compareParties(engine, before);
  return [...kept, ...found, ...findingsOf(bodies), ...findingsOf(persons)];
}

/** What comparing parties came to. */
interface Comparison {
  readonly bodies: Resolved;
  readonly persons: Resolved;
  /** Namesakes: what stays of what was found before, and what is found now. */
  readonly kept: readonly FindingFields[];
  readonly found: readonly FindingFields[];
  /** By an id on which something was decided or found, the party that it is now. */
  readonly standing: ReadonlyMap<string, string>;
}

/** Compares all parties, or about `most`. Bodies come first, so that persons are known by them. */
export async function compareParties(
  engine: Engine,
  before: readonly FindingFields[],
  most = Infinity,
): Promise<Comparison> {
  const { profiles, frequencies, listed, standing } = await readTold(engine, most);
  const { apart, merged } = await curatedIn(engine);
  // Of two in editors’ lists each is its own.
  const areApart = (one: string, other: string) =>
    apart.has(pairOf(one, other)) || (listed.has(one) && listed.has(other));
  const isPerson = ({ kind }: Profile) => kind === PartyKind.PERSON;
  const bodies = await resolve(
    profiles.filter((profile) => !isPerson(profile)),
    frequencies,
    areApart,
  );
  const heads = headsOf(bodies);
  const known = profiles.filter(isPerson).map((profile) => knownBy(profile, heads));
  // Whom a person made one are one for good, and what was found of them before stays as it was.
  const kept = before.filter(({ kind, party, other }) => kind === 'NAMESAKE' && merged.has(pairOf(party, other)));
  const frozen = new Set(kept.map(({ party }) => party));
  const { senses, found } = await apartIn(known, frequencies, frozen);
  const named = new Set(found.map(({ party, other }) => pairOf(party, other)));
  const persons = await resolve(
    senses,
    frequencies,
    (one, other) => areApart(one, other) || named.has(pairOf(one, other)),
  );
  return { bodies, persons, kept, found, standing };
}

const pairOf = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);

/** Pairs of ids that a person said are two, or are one. */
async function curatedIn(engine: Engine): Promise<{ apart: Set<string>; merged: Set<string> }> {
  const [apart, merged] = [new Set<string>(), new Set<string>()];
  for (const { action, undone, subjects } of await engine.read(statements.curatedPairs, {})) {
    const [party = '', ...others] = subjects;
    const pairs = others.map((other) => pairOf(party, other));
    if (action === 'SPLIT' ? !undone : undone) for (const pair of pairs) apart.add(pair);
    else if (action === 'MERGE') for (const pair of pairs) merged.add(pair);
  }
  return { apart, merged };
}

/** By id, the one that stands for all of its group. */
function headsOf({ groups }: Resolved): Map<string, string> {
  return new Map(groups.flatMap((group) => group.map(({ id }) => [id, group[0]?.id ?? id] as const)));
}

/** A person with the bodies around it as they were found to be. */
function knownBy(profile: Profile, heads: ReadonlyMap<string, string>): Profile {
  const found = (ids: ReadonlySet<string>) => new Set([...ids].map((id) => heads.get(id) ?? id));
  const sightings = profile.sightings.map((sighting) => ({
    ...sighting,
    bodies: found(sighting.bodies),
    company: found(sighting.company),
  }));
  return { ...profile, sightings };
}

/** Persons of one name apart, each with the articles that mean it. */
async function apartIn(persons: readonly Profile[], frequencies: Frequencies, frozen: ReadonlySet<string>) {
  const turns = new Turns();
  const senses: Profile[] = [];
  const found: FindingFields[] = [];
  for (const profile of persons) {
    await turns.pause();
    const namesakes = frozen.has(profile.id) ? [] : namesakesOf(profile, frequencies);
    const gone = new Set<string>();
    for (const { sightings, score, reasons } of namesakes) {
      const articles = sightings.map(({ article }) => article);
      const id = idOf('Actor', profile.id, articles[0] ?? '');
      for (const article of articles) gone.add(article);
      senses.push({ ...profile, id, names: namesIn(profile, articles), sightings });
      const finding: Finding = { action: 'NAMESAKE', of: profile.id, party: id, articles: [...articles].sort() };
      found.push(row('NAMESAKE', [profile, { ...profile, id }], { score, reasons, finding }));
    }
    const left = profile.sightings.filter(({ article }) => !gone.has(article));
    senses.push(
      gone.size === 0
        ? profile
        : {
            ...profile,
            names: namesIn(
              profile,
              left.map(({ article }) => article),
            ),
            sightings: left,
          },
    );
  }
  return { senses, found };
}

/** The names by which some articles call one, in the order of all. */
function namesIn({ names, sightings }: Profile, articles: readonly string[]): string[] {
  const used = new Set(
    sightings.filter(({ article }) => articles.includes(article)).flatMap((sighting) => sighting.names),
  );
  return names.filter((name) => used.has(name));
}

function findingsOf({ groups, compared }: Resolved): FindingFields[] {
  const pairsOf = new Map<string, Compared[]>();
  for (const pair of compared)
    if (pair.isOne) for (const { id } of [pair.one, pair.other]) pairsOf.set(id, [...(pairsOf.get(id) ?? []), pair]);
  const same = groups.flatMap(([head, ...others]) =>
    others.flatMap((other) => {
      const { id } = other;
      if (head === undefined) return [];
      const pairs = pairsOf.get(id) ?? [];
      const direct = pairs.find((pair) => pair.one.id === head.id || pair.other.id === head.id) ?? pairs[0];
      const finding: Finding = { action: 'SAME', into: head.id, from: id };
      return [row('SAME', [head, other], { score: direct?.score ?? 1, reasons: direct?.reasons ?? [], finding })];
    }),
  );
  const unsure = compared
    .filter(({ isOne }) => !isOne)
    .map(({ one, other, score, reasons }) => row('UNSURE', [one, other], { score, reasons, finding: null }));
  return [...same, ...unsure];
}

function row(
  kind: FindingFields['kind'],
  [one, another]: readonly [Pick<Profile, 'id' | 'names'>, Pick<Profile, 'id' | 'names'>],
  { score, reasons, finding }: { score: number; reasons: readonly string[]; finding: Finding | null },
): FindingFields {
  const told = finding === null ? null : JSON.stringify(finding);
  const [party, other] = [one.id, another.id];
  const names = [one.names[0] ?? '', another.names[0] ?? ''];
  const id = `fnd_${digest(JSON.stringify([kind, party, other, told])).slice(0, 24)}`;
  return { id, kind, party, other, names, score: Math.round(score * 1e4) / 1e4, reasons: [...reasons], finding: told };
}

/** Ids that one transaction settles, about. */
const BATCH = 200;

/** Puts what is found now in the place of what was found before, a few parties at a time. */
async function replaceFindings(
  engine: Engine,
  before: readonly FindingFields[],
  found: readonly FindingFields[],
): Promise<void> {
  const textOf = ({ id, score, reasons }: FindingFields) => JSON.stringify([id, score, reasons]);
  const [stored, wanted] = [new Set(before.map(textOf)), new Set(found.map(textOf))];
  const gone = before.filter((finding) => !wanted.has(textOf(finding)));
  const come = found.filter((finding) => !stored.has(textOf(finding)));
  if (gone.length === 0 && come.length === 0) return;
  const done = (findings: readonly FindingFields[]) => findings.filter(({ finding }) => finding !== null).length;
  const most = Math.max(done(before), done(found));
  for (const batch of batchesOf(gone, come))
    await engine.write(async (transaction) => {
      await transaction.run(advanceLedger, { curations: 0, claims: 0, epoch: randomUUID() });
      await transaction.run(countFindings, { findings: most });
      await transaction.run(statements.deleteFindings, { ids: batch.gone.map(({ id }) => id) });
      const rows = batch.come.map((properties) => ({ properties, subjects: subjectsOf(properties) }));
      await transaction.run(statements.writeFindings, { rows });
      const ids = [...new Set([...batch.gone, ...batch.come].flatMap(subjectsOf))];
      if (ids.length === 0) return;
      const { members, decisions } = await connectedTo(transaction, ids);
      await stand(transaction, members, decisions);
    });
  await engine.write(async (transaction) => {
    await transaction.run(countFindings, { findings: done(found) });
  });
}

/** The parties that a finding does something about. */
const subjectsOf = ({ party, other, finding }: FindingFields) => (finding === null ? [] : [party, other]);

/** What goes and what comes, together for parties that have to do with each other. */
function batchesOf(gone: readonly FindingFields[], come: readonly FindingFields[]) {
  const groups = new Groups();
  // Where nothing is done about it, two that may be one have nothing to do with each other.
  for (const { party, other, finding } of [...gone, ...come]) groups.join(party, finding === null ? party : other);
  const batches: { ids: Set<string>; gone: FindingFields[]; come: FindingFields[] }[] = [];
  for (const group of groups.all()) {
    const last = batches.at(-1);
    if (last && last.ids.size < BATCH) for (const id of group) last.ids.add(id);
    else batches.push({ ids: new Set(group), gone: [], come: [] });
  }
  const batchOf = new Map(batches.flatMap((batch) => [...batch.ids].map((id) => [id, batch] as const)));
  for (const finding of gone) batchOf.get(finding.party)?.gone.push(finding);
  for (const finding of come) batchOf.get(finding.party)?.come.push(finding);
  return batches;
}

/** Findings with the parties as they are now, the least sure first. */
async function withNames(engine: Engine, rows: readonly FindingFields[]): Promise<PartyFinding[]> {
  const ids = [...new Set(rows.flatMap(({ party, other }) => [party, other]))];
  const parties = new Map((await engine.read(partiesById, { ids })).map(({ id, party }) => [id, toParty(party)]));
  return rows.flatMap(({ kind, party, other, names, score, reasons }) => {
    const [one, another] = [parties.get(party), parties.get(other)];
    return one && another ? [{ kind, party: one, other: another, names, score, reasons }] : [];
  });
}
