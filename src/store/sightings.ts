import { foldText } from '../model/ids.js';
import { PartyKind } from '../model/party.js';
import { byAge } from '../relate/identity/namesakes.js';
import type { Frequencies, Profile, Sighting } from '../relate/identity/profile.js';
import { likelyAmong, marksOf } from '../relate/identity/resolve.js';
import * as statements from './cypher/identity.js';
import type { MentionProperties } from './cypher/write.js';
import type { Engine } from './engine.js';
import { frequent, KINDS, listParties, namedBy, type Named } from './named.js';
import { changed, tallyOf, type Tally } from './tally.js';
import { toldOn } from './told.js';

/** What is known of parties before they are compared: all by the ids that articles tell, whatever was decided or found before. */
export interface Told {
  /** Of those whose names are nobody else's, and could not be, the names alone. */
  readonly profiles: readonly Profile[];
  readonly frequencies: Frequencies;
  /** Ids of those that an editor's list tells: each is another one. */
  readonly listed: ReadonlySet<string>;
  /** By an id on which something was decided or found, the party that it is now. */
  readonly standing: ReadonlyMap<string, string>;
}

/** One article's telling of a party, under the id that it tells. */
interface Telling {
  readonly told: string;
  readonly article: string;
  readonly publishedOn: string | null;
  readonly curated: boolean;
  readonly properties: MentionProperties;
}

/** Rows that are read at once, about. */
const BATCH = 2_000;
/** Articles of a party whose company is read, its oldest: more would tell little. */
const MOST_ARTICLES = 100;
/** Words of roles that many have. */
const COMMON_ROLES = new Set(
  `the a an of for and in at to by on with from his her its their former senior chief deputy acting new then head member
  both leading longtime vice first second one who is was as`.split(/\s+/u),
);

/**
 * Reads what is told of the parties that may be one with another, or several of one name. Of all are read their names; of those
 * that names alone allow to be more or less than one, what the oldest articles tell. With `most`, of about so many.
 */
export async function readTold(engine: Engine, most = Infinity): Promise<Told> {
  const { counted, decided, listed, standing, articles } = await listParties(engine, most);
  const heard = new Map<string, Heard>();
  await hear(engine, decided, articles, heard);
  const named = [...counted, ...[...heard].map(([id, { tally }]) => namedBy(id, kindIn(tally), tally))];
  const several = await severalAmong(engine, named, decided, articles);
  const sharing = sharingMarks(named);
  const chosen = named.filter(({ id }) => sharing.has(id) || several.has(id));
  const likely = new Set([...(await likelyAmong(chosen)), ...several]);
  const others = [...likely].filter((id) => !heard.has(id));
  await hear(engine, others, articles, heard);
  const belongs = await affiliationsOf(engine, [...new Set([...likely, ...decided])], articles);
  const frequencies = new Map(named.map((party) => [party.id, party.articles]));
  const of = (id: string) => (likely.has(id) ? (heard.get(id)?.tellings ?? []) : []);
  return { frequencies, listed, standing, profiles: await profilesOf(engine, chosen, of, belongs) };
}

/** What articles tell of a party under one id: all of it counted, and the oldest tellings. */
class Heard {
  tally: Tally = tallyOf([]);
  #tellings: Telling[] = [];

  add(tellings: readonly Telling[]): void {
    this.tally = changed(
      this.tally,
      tellings.map(({ properties }) => properties),
      [],
    );
    this.#tellings = [...this.#tellings, ...tellings].sort(byAge).slice(0, MOST_ARTICLES);
  }

  get tellings(): readonly Telling[] {
    return this.#tellings;
  }
}

/** Reads what articles tell of some parties, under the ids that they tell. What a person split off is told of nobody here. */
async function hear(
  engine: Engine,
  ids: readonly string[],
  articles: ReadonlyMap<string, number>,
  heard: Map<string, Heard>,
): Promise<void> {
  for (const batch of batchesOf(ids, (id) => articles.get(id) ?? 1)) {
    const tellings: Telling[] = [];
    for (const { id, article, publishedOn, curated, telling } of await engine.read(statements.sightingsOf, {
      ids: batch,
    }))
      for (const edge of toldOn<MentionProperties>(article, id, telling as MentionProperties))
        if (edge.as === null || edge.as.startsWith('@'))
          tellings.push({ told: edge.told, article, publishedOn, curated, properties: edge.whole ?? edge.properties });
    for (const [told, group] of grouped(tellings, (telling) => telling.told)) {
      const known = heard.get(told) ?? new Heard();
      heard.set(told, known);
      known.add(group);
    }
  }
}

/** Ids in batches of which each weighs no more than a batch may, or is one id. */
function* batchesOf(ids: readonly string[], weightOf: (id: string) => number): Generator<string[]> {
  let [batch, weight]: [string[], number] = [[], 0];
  for (const id of ids) {
    if (batch.length > 0 && weight + weightOf(id) > BATCH) {
      yield batch;
      [batch, weight] = [[], 0];
    }
    batch.push(id);
    weight += weightOf(id);
  }
  if (batch.length > 0) yield batch;
}

function kindIn({ kinds }: Tally): PartyKind {
  const told = frequent(kinds).find((each) => each !== PartyKind.OTHER);
  return KINDS.find((kind) => kind === told) ?? PartyKind.OTHER;
}

/** Ids of those who share a mark with another. */
function sharingMarks(named: readonly Named[]): Set<string> {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const party of named)
    for (const mark of marksOf(party)) {
      const other = first.get(mark);
      if (other === undefined) first.set(mark, party.id);
      else if (other !== party.id) found.add(other).add(party.id);
    }
  return found;
}

/** In what roles articles know a person, and of which bodies. */
interface Places {
  readonly bodies: Set<string>;
  readonly roles: Set<string>;
}

/** Ids of persons who may be several of one name. */
async function severalAmong(
  engine: Engine,
  named: readonly Named[],
  decided: readonly string[],
  articles: ReadonlyMap<string, number>,
): Promise<Set<string>> {
  const persons = named.filter(({ kind, articles: count }) => kind === PartyKind.PERSON && count > 1);
  const places = new Map(
    persons.map(({ id, descriptions }): [string, Places] => [id, { bodies: new Set(), roles: new Set(descriptions) }]),
  );
  for await (const { id, organization, role } of affiliationRows(engine, [...places.keys(), ...decided], articles)) {
    places.get(id)?.bodies.add(organization);
    if (role !== null) places.get(id)?.roles.add(role);
  }
  return new Set([...places].filter(([, known]) => areSeveral(known)).map(([id]) => id));
}

/** Whether that may be of several of one name: of more than one body, or in roles that have no word in common. */
function areSeveral({ bodies, roles }: Places): boolean {
  if (bodies.size > 1) return true;
  const told = [...roles].map(roleWords).filter((words) => words.length > 0);
  return told.some((words, index) =>
    told.slice(index + 1).some((others) => !others.some((word) => words.includes(word))),
  );
}

async function* affiliationRows(engine: Engine, ids: readonly string[], articles: ReadonlyMap<string, number>) {
  for (const batch of batchesOf([...new Set(ids)], (id) => articles.get(id) ?? 1))
    yield* await engine.read(statements.affiliationsTold, { ids: batch });
}

/** By id and article, empty for an editor's list, what is told of the affiliations of some parties. */
async function affiliationsOf(engine: Engine, ids: readonly string[], articles: ReadonlyMap<string, number>) {
  const rows = [];
  for await (const row of affiliationRows(engine, ids, articles)) rows.push(row);
  return grouped(rows, ({ id, article }) => `${id} ${article}`);
}

async function profilesOf(
  engine: Engine,
  chosen: readonly Named[],
  tellingsOf: (id: string) => readonly Telling[],
  belongs: Awaited<ReturnType<typeof affiliationsOf>>,
): Promise<Profile[]> {
  const articles = new Set(chosen.flatMap(({ id }) => tellingsOf(id).map(({ article }) => article)));
  const company = await companyIn(engine, [...articles]);
  return chosen.map(({ id, kind, names, wikidataIds }) => {
    const sightings = tellingsOf(id).map((telling) => {
      const stated = [...(belongs.get(`${id} ${telling.article}`) ?? []), ...(belongs.get(`${id} `) ?? [])];
      return sightingOf(telling, stated, company.get(telling.article) ?? []);
    });
    return { id, kind, names, wikidataIds, sightings };
  });
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
