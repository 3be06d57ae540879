import { PartyKind } from '../model/party.js';
import { foldText } from '../model/ids.js';
import { byAge } from '../relate/identity/namesakes.js';
import type { Frequencies, Profile, Sighting } from '../relate/identity/profile.js';
import { marksOf } from '../relate/identity/resolve.js';
import * as statements from './cypher/identity.js';
import type { Engine } from './engine.js';
import { read, type Counts, type Tally } from './tally.js';
import { toldOn, type MentionProperties } from './told.js';

/** What is known of parties before they are compared: all by the ids that articles tell, whatever was decided or found before. */
export interface Told {
  readonly profiles: readonly Profile[];
  readonly frequencies: Frequencies;
  /** Ids of those that an editor's list tells: each is another one. */
  readonly listed: ReadonlySet<string>;
}

/** A party by its names alone. */
interface Named {
  readonly id: string;
  readonly kind: PartyKind;
  readonly names: readonly string[];
  readonly wikidataIds: readonly string[];
  readonly articles: number;
  readonly descriptions: number;
}

/** One article's telling of a party, under the id that it tells. */
interface Telling {
  readonly told: string;
  readonly article: string;
  readonly publishedOn: string | null;
  readonly curated: boolean;
  readonly properties: MentionProperties;
}

const KINDS: readonly PartyKind[] = Object.values(PartyKind).filter(
  (kind) => kind !== PartyKind.UNNAMED && kind !== PartyKind.GROUP,
);
/** Rows that are read at once. */
const BATCH = 2_000;
/** Articles of a party whose company is read, its oldest: more would tell little. */
const MOST_ARTICLES = 100;
/** Words of roles that many have. */
const COMMON_ROLES = new Set(
  `the a an of for and in at to by on with from his her its their former senior chief deputy acting new then head member
  both leading longtime vice first second one who is was as`.split(/\s+/u),
);

/** Reads what is told of the parties that may be one with another, or several of one name. */
export async function readTold(engine: Engine): Promise<Told> {
  const { counted, decided, listed } = await partiesIn(engine);
  const ofDecided = await tellingsOf(engine, decided);
  const named = [...counted, ...namedFrom(ofDecided)];
  const frequencies = new Map(named.map(({ id, articles }) => [id, articles]));
  const candidates = new Set([...sharing(named), ...(await suspects(engine, named))]);
  const chosen = named.filter(({ id }) => candidates.has(id));
  const isRead = new Set(ofDecided.map(({ told }) => told));
  const others = chosen.map(({ id }) => id).filter((id) => !isRead.has(id));
  const tellings = [...ofDecided, ...(await tellingsOf(engine, others))].filter(({ told }) => candidates.has(told));
  return { frequencies, listed, profiles: await profilesOf(engine, chosen, tellings, decided) };
}

/** All parties by their names, and the ids of those on which anything was decided or found, whose names are told apart. */
async function partiesIn(engine: Engine): Promise<{ counted: Named[]; decided: string[]; listed: Set<string> }> {
  const rows = await engine.read(statements.decidedParties, {});
  const decided = new Set(rows.filter(({ id }) => /^(?:act|org)_/u.test(id)).flatMap(({ id, now }) => [id, now]));
  const counted: Named[] = [];
  const listed = new Set(rows.filter(({ isListed }) => isListed).map(({ id }) => id));
  for (let after = ''; ;) {
    const page = await engine.read(statements.partiesTold, { kinds: KINDS, after, limit: BATCH });
    for (const { id, kind, tally, isListed } of page) {
      if (isListed) listed.add(id);
      if (tally === null) decided.add(id);
      else if (!decided.has(id)) counted.push(namedBy(id, kind, read(tally)));
    }
    const last = page.at(-1);
    if (last === undefined) return { counted, decided: [...decided].sort(), listed };
    after = last.id;
  }
}

function namedBy(id: string, kind: PartyKind, tally: Tally): Named {
  const articles = [...tally.names.values()].reduce((sum, count) => sum + count, 0);
  const names = [...new Set([...frequent(tally.names), ...frequent(tally.aliases)])];
  return { id, kind, names, wikidataIds: frequent(tally.wikidataIds), articles, descriptions: tally.descriptions.size };
}

function frequent(counts: Counts): string[] {
  return [...counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1)).map(([value]) => value);
}

/** What articles tell of parties, under the ids that they tell. What a person split off is told of nobody here. */
async function tellingsOf(engine: Engine, ids: readonly string[]): Promise<Telling[]> {
  const tellings: Telling[] = [];
  for (let from = 0; from < ids.length; from += BATCH)
    for (const row of await engine.read(statements.sightingsOf, { ids: ids.slice(from, from + BATCH) })) {
      const { id, article, publishedOn, curated, telling } = row;
      for (const edge of toldOn<MentionProperties>(article, id, telling as MentionProperties))
        if (edge.as === null || edge.as.startsWith('@'))
          tellings.push({ told: edge.told, article, publishedOn, curated, properties: edge.whole ?? edge.properties });
    }
  return tellings;
}

function namedFrom(tellings: readonly Telling[]): Named[] {
  return [...grouped(tellings, ({ told }) => told)].map(([id, group]) => {
    const counts = (values: (properties: MentionProperties) => readonly (string | null | undefined)[]) => {
      const all = new Map<string, number>();
      for (const value of group.flatMap(({ properties }) => values(properties)))
        if (value != null) all.set(value, (all.get(value) ?? 0) + 1);
      return all;
    };
    const told = frequent(counts(({ kind }) => [kind]));
    const names = [...frequent(counts(({ name }) => [name])), ...frequent(counts(({ aliases }) => aliases))];
    return {
      ...{ id, names: [...new Set(names)], wikidataIds: frequent(counts(({ wikidataId }) => [wikidataId])) },
      kind: KINDS.find((kind) => kind === told.find((each) => each !== (PartyKind.OTHER as string))) ?? PartyKind.OTHER,
      ...{ articles: group.length, descriptions: counts(({ description }) => [description]).size },
    };
  });
}

/** Ids of those who share a mark with another. */
function sharing(named: readonly Named[]): string[] {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const party of named)
    for (const mark of marksOf(party)) {
      const other = first.get(mark);
      if (other === undefined) first.set(mark, party.id);
      else if (other !== party.id) found.add(other).add(party.id);
    }
  return [...found];
}

/** Ids of persons who may be several of one name: articles describe them otherwise or know them of other bodies. */
async function suspects(engine: Engine, named: readonly Named[]): Promise<string[]> {
  const persons = named.filter(({ kind, articles }) => kind === PartyKind.PERSON && articles > 1);
  const bodies = new Map<string, Set<string>>();
  for (const { id, organization, role } of await affiliationsOf(
    engine,
    persons.map(({ id }) => id),
  ))
    bodies.set(id, (bodies.get(id) ?? new Set()).add(`${organization} ${role ?? ''}`));
  return persons.filter(({ id, descriptions }) => descriptions + (bodies.get(id)?.size ?? 0) > 1).map(({ id }) => id);
}

async function affiliationsOf(engine: Engine, ids: readonly string[]) {
  const rows = [];
  for (let from = 0; from < ids.length; from += BATCH)
    rows.push(...(await engine.read(statements.affiliationsTold, { ids: ids.slice(from, from + BATCH) })));
  return rows;
}

async function profilesOf(
  engine: Engine,
  chosen: readonly Named[],
  tellings: readonly Telling[],
  decided: readonly string[],
): Promise<Profile[]> {
  const ofParty = grouped(tellings, ({ told }) => told);
  for (const [id, group] of ofParty) ofParty.set(id, [...group].sort(byAge).slice(0, MOST_ARTICLES));
  const company = await companyIn(engine, [...new Set([...ofParty.values()].flat().map(({ article }) => article))]);
  const affiliations = await affiliationsOf(engine, [...new Set([...chosen.map(({ id }) => id), ...decided])]);
  const belongs = grouped(affiliations, ({ id, article }) => `${id} ${article}`);
  return chosen.map(({ id, kind, names, wikidataIds }) => ({
    ...{ id, kind, names, wikidataIds },
    sightings: (ofParty.get(id) ?? []).map((telling) => {
      const stated = [...(belongs.get(`${id} ${telling.article}`) ?? []), ...(belongs.get(`${id} `) ?? [])];
      return sightingOf(telling, stated, company.get(telling.article) ?? []);
    }),
  }));
}

function sightingOf(
  { told, article, publishedOn, curated, properties }: Telling,
  affiliations: readonly { organization: string; role: string | null }[],
  company: readonly string[],
): Sighting {
  const roles = [properties.description, ...affiliations.map(({ role }) => role)].flatMap((role) =>
    roleWords(role ?? ''),
  );
  const bodies = new Set(affiliations.map(({ organization }) => organization));
  const others = company.filter((id) => id !== told);
  return {
    ...{ article, publishedOn, isCurated: curated, names: [properties.name, ...properties.aliases] },
    ...{ roles: new Set(roles), bodies, company: new Set(others) },
  };
}

function roleWords(role: string): string[] {
  return foldText(role)
    .split(' ')
    .filter((word) => word !== '' && !COMMON_ROLES.has(word));
}

/** By article, the ids of those that it names, but for its outlets and for sources without a name. */
async function companyIn(engine: Engine, articles: readonly string[]): Promise<Map<string, string[]>> {
  const company = new Map<string, string[]>();
  for (let from = 0; from < articles.length; from += BATCH)
    for (const row of await engine.read(statements.namedIn, { ids: articles.slice(from, from + BATCH) })) {
      if (!KINDS.includes(row.kind) || row.kind === PartyKind.OUTLET) continue;
      const told = toldOn(row.article, row.id, { told: row.told }).map((edge) => edge.told);
      company.set(row.article, [...(company.get(row.article) ?? []), ...told]);
    }
  return company;
}

function grouped<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}
