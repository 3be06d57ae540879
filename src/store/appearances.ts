import { nameKey } from '../model/ids.js';
import { Turns } from '../model/turns.js';
import { isCopy, shapeOf, type Comparand, type Shape } from '../relate/copies.js';
import { Groups } from '../relate/groups.js';
import * as statements from './cypher/appearance.js';
import type { AppearanceFields } from './cypher/appearance.js';
import type { Engine, Transaction } from './engine.js';
import type { ArticleRecord } from './record.js';
import { runOnRows } from './slices.js';
import { articleKeys } from './sort-keys.js';
import { addTold, isAsTold, isRead, toldBefore, toldBy, type Told } from './told-appearances.js';

/**
 * An article that is printed at several addresses is one article with several appearances. Its text and claims are of
 * one of them: an editor’s, else the oldest, else the longest. Whether two texts are copies is told by the two alone,
 * and whatever copies connect is one article: so the order in which they come makes no difference.
 */

/** A record with what is known of its article before it is written. */
export interface Coming {
  readonly record: ArticleRecord;
  /** Whether an article of this id is stored. */
  readonly isStored: boolean;
  /** Whether it is other than what is stored. */
  readonly isNews: boolean;
  /** Whether an editor's claims stand once it is written. */
  readonly isCurated: boolean;
}

/** What records are appearances of. */
export interface Sorting {
  /** By the id of a record, and of each appearance beside it: the article that it is of. */
  readonly homes: ReadonlyMap<string, string>;
  /** What was stored of the records' addresses. */
  readonly known: ReadonlyMap<string, AppearanceFields>;
  /** Ids of records that come as another appearance of what is stored, or of what comes before them. */
  readonly joining: ReadonlySet<string>;
  /** Stored articles that have become appearances of others. */
  readonly demoted: readonly string[];
  /** Texts to be kept as appearances, and stored appearances that are another article's now. */
  readonly arriving: readonly Arrival[];
  readonly told: readonly Told[];
  /** Stored appearances that were told by an earlier version of a record that tells anew. */
  readonly withdrawn: readonly string[];
  readonly moving: readonly { readonly id: string; readonly article: string }[];
}

interface Arrival {
  readonly record: ArticleRecord;
  readonly shape: Shape | null;
}

/** An appearance, stored or coming. */
export interface Member {
  readonly id: string;
  /** The stored article that it is of so far. */
  readonly article: string | null;
  /** Whether there is a record of its text and claims: it is an article so far, or it comes. */
  readonly isWhole: boolean;
  readonly isStored: boolean;
  readonly isCurated: boolean;
  readonly publishedOn: string | null;
  readonly length: number;
}

/** What is compared, and the stored article that it is of. */
interface Shaped extends Comparand {
  readonly id: string;
  readonly article: string | null;
}

/** Finds out what is a copy of what, among records that differ in their ids and what is stored. */
export async function sortOut(transaction: Transaction, coming: readonly Coming[]): Promise<Sorting> {
  const ids = coming.map(({ record }) => record.article.id);
  const told = toldBy(coming);
  const toldIds = told.map(({ appearance }) => appearance.id);
  const rows = await transaction.run(statements.appearancesById, { ids: [...new Set([...ids, ...toldIds])] });
  const known = new Map(rows.map(({ id, appearance }) => [id, appearance]));
  const records = coming.map(({ record }) => record);
  const arriving = await shaped(records.filter((record) => isNews(record, known.get(record.article.id))));
  const arrives = new Set(arriving.map(({ record }) => record.article.id));
  const { pairs, articles } = await copiesOf(transaction, arriving);
  const homesSoFar = [...known.values()].map(({ article }) => article);
  const members = await membersOf(transaction, [...new Set([...ids, ...homesSoFar, ...articles])], coming);
  await addTold(transaction, members, told);
  const digests = new Map([...known].map(([id, { textDigest }]) => [id, textDigest]));
  for (const { record } of arriving) digests.set(record.article.id, record.article.textDigest);
  const groups = new Groups();
  for (const { id, article } of members.values()) {
    // What was a copy and has another text now is compared anew.
    const isLeaving = arrives.has(id) && article !== id && !isAsTold(known.get(id), digests.get(id));
    groups.join(id, article === null || isLeaving ? id : article);
  }
  for (const [one, other] of pairs) groups.join(one, other);
  for (const { appearance, article } of told) {
    // Where another text is read by now, what was told of the earlier one is past; and an editor's article is its own.
    const isThere = (digests.get(appearance.id) ?? appearance.textDigest) === appearance.textDigest;
    if (isThere && members.get(appearance.id)?.isCurated !== true) groups.join(appearance.id, article.id);
  }
  const withdrawn = await toldBefore(transaction, coming, known);
  return { known, arriving, told, withdrawn, ...placesIn(groups, members, ids, arrives) };
}

/** Whether a text was not read before at its address. Parts and an editor's articles are compared with nothing. */
function isNews({ article }: ArticleRecord, known: AppearanceFields | undefined): boolean {
  return !article.curated && article.partial !== true && known?.recordDigest !== article.recordDigest;
}

async function shaped(records: readonly ArticleRecord[]): Promise<Arrival[]> {
  const arriving: Arrival[] = [];
  const turns = new Turns();
  for (const record of records) {
    arriving.push({ record, shape: shapeOf(record.article.text) });
    await turns.pause();
  }
  return arriving;
}

/** Which of what arrives is a copy of another or of what is stored, and the articles that those are of. */
async function copiesOf(transaction: Transaction, arriving: readonly Arrival[]) {
  const comparands = arriving.flatMap(({ record, shape }) =>
    shape === null ? [] : [{ id: record.article.id, article: null, keys: shape.keys, ...comparandOf(record, shape) }],
  );
  const arrives = new Set(arriving.map(({ record }) => record.article.id));
  const keys = [...new Set(comparands.flatMap((comparand) => comparand.keys))];
  const stored = keys.length === 0 ? [] : await transaction.run(statements.appearancesShaped, { keys });
  const sharing = new Map<string, Shaped[]>();
  const share = (key: string, other: Shaped) => {
    const others = sharing.get(key);
    if (others) others.push(other);
    else sharing.set(key, [other]);
  };
  for (const { key, publishedOn = null, ...other } of stored)
    if (!arrives.has(other.id)) share(key, { ...other, publishedOn });
  const pairs: [string, string][] = [];
  const articles = new Set<string>();
  for (const one of comparands) {
    const others = new Map(one.keys.flatMap((key) => sharing.get(key) ?? []).map((other) => [other.id, other]));
    for (const other of others.values())
      if (isCopy(one, other)) {
        pairs.push([one.id, other.id]);
        if (other.article !== null) articles.add(other.article);
      }
    for (const key of one.keys) share(key, one);
  }
  return { pairs, articles };
}

/** Tells which texts would come as copies, of what is stored or of what it was told of before. */
export type CopyFinder = (records: readonly ArticleRecord[]) => Promise<Set<string>>;

/** Finds copies without writing: what it is told of is remembered, of each text some two thousand bytes. */
export function copyFinder(engine: Engine): CopyFinder {
  const earlier = new Map<string, Map<string, Shaped>>();
  return async (records) => {
    const copies = new Set<string>();
    for (const { record, shape } of await shaped(records.filter((each) => isNews(each, undefined)))) {
      if (shape === null) continue;
      const { id } = record.article;
      const one: Shaped = { id, article: null, ...comparandOf(record, shape) };
      const stored = await engine.read(statements.appearancesShaped, { keys: shape.keys });
      const before = shape.keys.flatMap((key) => [...(earlier.get(key)?.values() ?? [])]);
      const others = [...before, ...stored.map(({ publishedOn = null, ...other }) => ({ ...other, publishedOn }))];
      if (others.some((other) => other.id !== id && isCopy(one, other))) copies.add(id);
      for (const key of shape.keys) earlier.set(key, (earlier.get(key) ?? new Map<string, Shaped>()).set(id, one));
    }
    return copies;
  };
}

function comparandOf({ article, parties }: ArticleRecord, { sketch }: Shape) {
  return { sketch, outlet: outletOf(article.url, publisherIn({ article, parties })), publishedOn: article.publishedOn };
}

/** What tells outlets apart: the host of the address, else the publisher's name. */
function outletOf(url: string | null, publisher: string | null): string {
  if (url !== null && URL.canParse(url)) return new URL(url).host;
  return nameKey(publisher ?? '');
}

function publisherIn({ article, parties }: Pick<ArticleRecord, 'article' | 'parties'>): string | null {
  return parties.find(({ id }) => id === article.publisherId)?.name ?? null;
}

/** All appearances of some stored articles, and what comes. */
async function membersOf(
  transaction: Transaction,
  articles: readonly string[],
  coming: readonly Coming[],
): Promise<Map<string, Member>> {
  const members = new Map<string, Member>();
  for (const { appearance, curated } of await transaction.run(statements.appearancesOf, { ids: articles })) {
    const { id, article, publishedOn = null, length } = appearance;
    const isStored = id === article;
    members.set(id, { id, article, isWhole: isStored, isStored, isCurated: isStored && curated, publishedOn, length });
  }
  for (const { record, isStored, isCurated } of coming) {
    const { id, partial, publishedOn, text } = record.article;
    const before = members.get(id);
    // Of what is stored as a copy, a part tells nothing new.
    if (before !== undefined && partial === true) continue;
    const article = before?.article ?? null;
    members.set(id, { id, article, isWhole: true, isStored, isCurated, publishedOn, length: text.length });
  }
  return members;
}

/** Where each of a group goes. */
function placesIn(
  groups: Groups,
  members: ReadonlyMap<string, Member>,
  ids: readonly string[],
  arrives: ReadonlySet<string>,
): Pick<Sorting, 'homes' | 'demoted' | 'moving' | 'joining'> {
  const homes = new Map<string, string>();
  const joining = new Set<string>();
  const places = new Map(ids.map((id, index) => [id, index]));
  const placeOf = ({ id, article, isStored }: Member) =>
    isStored || article !== null ? -1 : (places.get(id) ?? ids.length);
  for (const group of groups.all().map((each) => each.flatMap((id) => members.get(id) ?? []))) {
    const [head] = group.filter(({ isWhole }) => isWhole).sort(before);
    if (head === undefined) continue;
    for (const { id, isWhole, isCurated } of group) homes.set(id, isWhole && isCurated ? id : head.id);
    const [first] = [...group].sort((a, b) => placeOf(a) - placeOf(b));
    for (const { id } of group) if (id !== first?.id) joining.add(id);
  }
  const all = [...members.values()].map((member) => ({ ...member, home: homes.get(member.id) ?? member.id }));
  return {
    homes,
    joining,
    demoted: all.filter(({ id, home, isStored }) => isStored && home !== id).map(({ id }) => id),
    moving: all
      .filter(({ id, home, article }) => !arrives.has(id) && article !== null && article !== home)
      .map(({ id, home }) => ({ id, article: home })),
  };
}

/** Whose text and claims an article's are, first. */
function before(one: Member, other: Member): number {
  if (one.isCurated !== other.isCurated) return one.isCurated ? -1 : 1;
  const [day, otherDay] = [one.publishedOn ?? '~', other.publishedOn ?? '~'];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  return other.length - one.length || (one.id < other.id ? -1 : 1);
}

/** Keeps what arrives as appearances, and moves those that are of another article now. */
export async function writeAppearances(transaction: Transaction, sorting: Sorting): Promise<void> {
  const { arriving, known, homes, moving, withdrawn } = sorting;
  await forgetAppearances(transaction, withdrawn);
  const again = arriving.map(({ record }) => record.article.id).filter((id) => known.has(id));
  if (again.length > 0) await deleteShapes(transaction, again);
  const homeOf = (id: string) => homes.get(id) ?? id;
  await writeShaped(
    transaction,
    arriving.map(({ record, shape }) => ({
      row: appearanceRow(textOf(record), shape, homeOf(record.article.id)),
      shape,
    })),
  );
  await writeShaped(transaction, await toldRows(sorting));
  await runOnRows(transaction, statements.moveAppearances, moving);
}

/** What is told, but for what was read. An article's own text is at hand, so that its copies are known when they come. */
async function toldRows({ told, known, arriving, homes }: Sorting) {
  const read = new Set(arriving.map(({ record }) => record.article.id));
  for (const [id, appearance] of known) if (isRead(appearance)) read.add(id);
  const rows = new Map<string, { row: AppearanceFields; shape: Shape | null }>();
  const turns = new Turns();
  for (const { appearance, article } of told) {
    const { id, textDigest } = appearance;
    const home = homes.get(id) ?? id;
    if (read.has(id) || (home === id && article.id !== id)) continue;
    const text = article.textDigest === textDigest ? article.text : '';
    const shape = id === article.id ? shapeOf(text) : null;
    rows.set(id, { row: appearanceRow({ ...appearance, text, recordDigest: '' }, shape, home), shape });
    await turns.pause();
  }
  return [...rows.values()];
}

async function deleteShapes(transaction: Transaction, ids: readonly string[]): Promise<void> {
  const keys = (await transaction.run(statements.deleteShapes, { ids })).map(({ key }) => key);
  if (keys.length > 0) await transaction.run(statements.deleteForgottenShapes, { keys });
}

/** A text as it was read. */
type ReadText = Omit<AppearanceFields, 'article' | 'length' | 'sketch'> & { readonly text: string };

function textOf({ article, parties }: ArticleRecord): ReadText {
  const { id, url, title, publishedOn, text, textDigest, recordDigest } = article;
  return { id, url, title, publishedOn, text, textDigest, recordDigest, publisher: publisherIn({ article, parties }) };
}

function appearanceRow({ text, ...told }: ReadText, shape: Shape | null, article: string): AppearanceFields {
  const { id, url = null, publisher = null, publishedOn = null } = told;
  const keys = { outlet: outletOf(url, publisher), byOldest: articleKeys(id, publishedOn).byOldest };
  return { ...told, ...keys, article, length: text.length, sketch: shape?.sketch ?? '' };
}

/** Articles whose texts are in memory at once while a store is brought to a newer version. */
const BATCH = 200;

/** Keeps what was read, in a store of an older version, as appearances. Copies that are there stay articles of their own until one of them is read anew. */
export async function fillAppearances(engine: Engine): Promise<void> {
  for (let after = ''; ;) {
    const read = await engine.read(statements.readArticles, { after, limit: BATCH });
    const last = read.at(-1);
    if (last === undefined) return;
    const shaped = read.map(({ publishers, ...text }) => {
      const shape = shapeOf(text.text);
      return { row: appearanceRow({ ...text, publisher: publishers[0] ?? null }, shape, text.id), shape };
    });
    await engine.write(async (transaction) => {
      await deleteShapes(
        transaction,
        shaped.map(({ row }) => row.id),
      );
      await writeShaped(transaction, shaped);
    });
    after = last.id;
  }
}

async function writeShaped(
  transaction: Transaction,
  shaped: readonly { row: AppearanceFields; shape: Shape | null }[],
) {
  await runOnRows(
    transaction,
    statements.writeAppearances,
    shaped.map(({ row }) => row),
  );
  const keys = shaped.flatMap(({ row: { id }, shape }) => (shape?.keys ?? []).map((key) => ({ id, key })));
  await runOnRows(transaction, statements.writeShapes, keys);
}

/** The article that an id is of now, and the ids of all its appearances. */
export async function familyOf(transaction: Transaction, id: string): Promise<{ home: string; copies: string[] }> {
  const [known] = await transaction.run(statements.appearancesById, { ids: [id] });
  const home = known?.appearance.article ?? id;
  const rows = await transaction.run(statements.appearancesOf, { ids: [home] });
  return { home, copies: [...new Set([id, home, ...rows.map(({ appearance }) => appearance.id)])] };
}

/** Deletes appearances that are of no article any more. */
export async function forgetAppearances(transaction: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await deleteShapes(transaction, ids);
  await transaction.run(statements.deleteAppearances, { ids });
}
