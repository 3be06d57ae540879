import { kindOfId, nameKey } from '../../model/ids.js';
import { standingsOf } from '../cypher/curation.js';
import { distinctTellings, examinedAffiliations, examinedParties, type ExaminedParty } from '../cypher/verify.js';
import { namedParties, type NamedParty, type Telling } from '../cypher/write.js';
import type { Engine } from '../engine.js';
import { keysOf, nameOf } from '../naming.js';
import { editorOf, namesOf } from '../party-names.js';
import { tallyOf, written, type Tally } from '../tally.js';
import { isDistinct, Notes, type Finding, type Subject } from './subject.js';

/** A party is there because something is told of it, and is called what is told. */
export const parties: Subject = {
  label: 'Party',
  page: 200,
  examine: async (engine, keys) => {
    const [rows, named, tallies, merged] = await Promise.all([
      engine.read(examinedParties, { ids: keys }),
      engine.read(namedParties, { ids: keys }),
      talliesOf(engine, keys),
      mergedAmong(engine, keys),
    ]);
    const namedById = new Map(named.map((row) => [row.id, row]));
    const found = rows.flatMap((row) => {
      const notes = new Notes(row.id);
      const known = namedById.get(row.id);
      examineKind(notes, row);
      notes.expect(!merged.has(row.id), 'a party that is merged into another is not there', merged.get(row.id));
      if (known) examineNaming(notes, row, known, tallies.get(row.id) ?? tallyOf([]));
      return notes.findings;
    });
    return [...found, ...(await affiliations(engine, keys))];
  },
};

function examineKind(notes: Notes, { id, labels, isActor }: ExaminedParty): void {
  const kind = kindOfId(id);
  notes.expect(
    (kind === 'Actor' || kind === 'Organization') &&
      labels.includes(kind) &&
      isActor === (kind === 'Actor') &&
      !labels.includes(kind === 'Actor' ? 'Organization' : 'Actor'),
    'a party is an actor or an organization, as its id says',
    { labels, isActor },
  );
}

function examineNaming(notes: Notes, row: ExaminedParty, named: NamedParty, told: Tally): void {
  const editor = editorOf(named);
  const isTold = told.names.size > 0 || editor !== null;
  notes.expect(isTold || row.affiliations > 0, 'something tells of every party', row.name);
  // A party that an older version wrote is counted when it is written next.
  if (named.tally !== null) notes.same(named.tally, written(told), 'a party’s tally counts what articles tell of it');
  notes.expect(isDistinct(row.keys), 'a party is known by a name once', row.keys);
  if (!isTold) return;
  const naming = nameOf(told, editor);
  const { name, aliases, kind, description = null, wikidataId = null } = row;
  notes.same({ name, aliases, kind, description, wikidataId }, naming, 'a party is called what is told of it');
  notes.same([...row.keys].sort(), keysOf(naming).sort(), 'a party is looked up by its name and aliases');
  notes.same(row.byName, `${nameKey(naming.name)}|${row.id}`, 'a party is listed by its name');
  if (named.names !== null)
    notes.same(named.names, namesOf(keysOf(naming)), 'a party’s node has the keys of its names');
}

/** The tally of what articles tell of each party: what many tell alike is read once. */
async function talliesOf(engine: Engine, ids: readonly string[]): Promise<Map<string, Tally>> {
  const tellings = new Map<string, Telling[]>();
  for (const { id, articles, ...telling } of await engine.read(distinctTellings, { ids })) {
    const all = tellings.get(id) ?? [];
    tellings.set(id, all);
    for (let count = 0; count < articles; count++) all.push(telling);
  }
  return new Map([...tellings].map(([id, told]) => [id, tallyOf(told)]));
}

async function mergedAmong(engine: Engine, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await engine.read(standingsOf, { ids });
  return new Map(rows.filter(({ id, now }) => id !== now).map(({ id, now }) => [id, now]));
}

async function affiliations(engine: Engine, ids: readonly string[]): Promise<Finding[]> {
  const rows = await engine.read(examinedAffiliations, { ids });
  return rows.flatMap(({ id, to, toIsActor, articleId, mentions }) => {
    const notes = new Notes(id);
    notes.expect(kindOfId(id) === 'Actor' && !toIsActor, 'an actor is affiliated with an organization', to);
    notes.expect(
      articleId === '' || mentions > 0,
      'an affiliation is an editor’s, or of an article that mentions the actor',
      { to, articleId },
    );
    return notes.findings;
  });
}
