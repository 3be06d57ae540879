import { ClaimOrigin, ReviewState, Stance, type Span } from '../model/claim.js';
import { digest } from '../model/ids.js';
import type {
  AffiliationEdge,
  AppearanceRecord,
  ArticleRecord,
  ClaimRecord,
  PartyListRecord,
} from '../store/record.js';
import { TEXT_LIMIT, type ArticleText } from './article.js';
import { articleNodeOf } from './article-record.js';
import { claimSpans, type ClaimSpans } from './bundle-evidence.js';
import type { BundleAffiliation, BundleAppearance, BundleClaim } from './bundle-format.js';
import type { BundleParty, LinkedBundle } from './bundle-references.js';
import { bundleArticleText } from './bundle-text.js';
import type { Item } from './bundle.js';
import { articleIdOf, claimIdsOf, isLocal, keyOf, partyIdOf } from './identity.js';
import { mentionFinder, type Mention } from './mentions.js';
import { distinctAffiliations, PartyTable } from './party-table.js';
import { documentError, type Problem } from './problem.js';

/** What a bundle gives the graph: an editor's list, and articles whose records are made when they are asked for. */
export interface BundleRecords {
  /** Null where the bundle states nothing outside of its articles. */
  readonly list: PartyListRecord | null;
  readonly articles: Iterable<BundleArticleRecord> | AsyncIterable<BundleArticleRecord>;
}

export interface BundleArticleRecord {
  /** Where in the bundle the article stands. */
  readonly place: string;
  /** This and the next as the bundle tells them; a text file may tell more. */
  readonly url: string | null;
  /** ISO date. */
  readonly publishedOn: string | null;
  /** @throws DocumentError for a text that cannot be read and for words that are not in it. */
  readonly record: () => Promise<ArticleRecord>;
}

/** All that one article's record is made from. */
interface Material extends KnownNames {
  readonly linked: LinkedBundle;
  readonly appearances: readonly BundleAppearance[];
  readonly claims: readonly Item<BundleClaim>[];
  /** The affiliations that the article states. */
  readonly own: readonly BundleAffiliation[];
  /** Those of sources without a name, which count in each article that they speak in. */
  readonly ofLocal: readonly BundleAffiliation[];
}

/** The names by which a bundle's parties are found in texts. */
export interface KnownNames {
  readonly mentionsIn: (text: string) => Mention<BundleParty>[];
  /** By the key of each name. */
  readonly organizations: ReadonlyMap<string, BundleParty>;
}

export function knownNames(parties: readonly BundleParty[]): KnownNames {
  const names = parties
    .filter(({ kind }) => !isLocal(kind))
    .flatMap((owner) => namesOf(owner).map((name) => ({ name, owner })));
  return {
    mentionsIn: mentionFinder(names),
    organizations: new Map(names.filter(({ owner }) => !owner.isActor).map(({ name, owner }) => [keyOf(name), owner])),
  };
}

/** The records of a bundle; `folder` is where its text files are, null where it came without one. */
export function recordsOfBundle(linked: LinkedBundle, folder: string | null, limit = TEXT_LIMIT) {
  return { list: listRecord(linked), articles: articleRecords(linked, folder, limit, knownNames(linked.parties)) };
}

/** What a bundle states outside of its articles; null where that is nothing. */
export function listRecord(linked: LinkedBundle): PartyListRecord | null {
  const everywhere = linked.bundle.affiliation.map(({ value }) => value).filter(({ article }) => article === undefined);
  return listOf(
    linked,
    everywhere.filter((affiliation) => !isOfLocal(affiliation, linked)),
  );
}

/** Whether an affiliation is that of a source without a name, which is another one in each article. */
export function isOfLocal({ actor }: BundleAffiliation, linked: Pick<LinkedBundle, 'party'>): boolean {
  return isLocal(linked.party(actor).kind);
}

/** The records of a bundle's articles, each made when it is asked for. */
export function articleRecords(
  linked: LinkedBundle,
  folder: string | null,
  limit: number,
  names: KnownNames,
): BundleArticleRecord[] {
  const { bundle } = linked;
  const claims = grouped(bundle.claim, ({ value }) => linked.article(value.article));
  const affiliations = bundle.affiliation.map(({ value }) => value);
  const stated = grouped(affiliations, ({ article }) => (article === undefined ? null : linked.article(article)));
  const ofLocal = (stated.get(null) ?? []).filter((affiliation) => isOfLocal(affiliation, linked));
  return bundle.article.map((item, index) => ({
    place: item.place,
    url: item.value.url ?? null,
    publishedOn: item.value.date ?? null,
    record: async () => {
      const article = await bundleArticleText(item, folder, limit);
      const { appearances = [] } = item.value;
      const told = { appearances, claims: claims.get(index) ?? [], own: stated.get(index) ?? [] };
      return articleRecord(article, { ...names, linked, ofLocal, ...told });
    },
  }));
}

function namesOf({ item }: BundleParty): string[] {
  return [item.value.name, ...(item.value.aliases ?? [])];
}

function grouped<Value, Key>(values: readonly Value[], keyOfValue: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOfValue(value));
    if (group) group.push(value);
    else groups.set(keyOfValue(value), [value]);
  }
  return groups;
}

function listOf(linked: LinkedBundle, affiliations: readonly BundleAffiliation[]): PartyListRecord | null {
  const table = new PartyTable('');
  for (const party of linked.parties) if (!isLocal(party.kind)) enter(table, party);
  const parties = table.all().map(({ mentions: _, ...party }) => party);
  return parties.length === 0 ? null : { parties, affiliations: edgesOf(affiliations, linked, '') };
}

function articleRecord(article: ArticleText, material: Material): ArticleRecord {
  const { linked, claims } = material;
  const problems: Problem[] = [];
  const spans = claims.map((claim) => claimSpans(claim, article.text, problems));
  if (problems.length > 0) throw documentError(problems);
  const table = new PartyTable(article.id);
  for (const { value } of claims) for (const reference of referencesOf(value)) enter(table, linked.party(reference));
  const affiliations = affiliationsTold(table, article.id, material);
  const publisherId = article.publisher === null ? null : publisherIdOf(table, article.publisher, material);
  const records = claimRecords(article.id, claims, spans, linked);
  enterMentions(table, article.text, records, material);
  const node = { ...articleNodeOf(article, publisherId), curated: true };
  const rest = {
    ...{ parties: table.all(), affiliations: edgesOf(affiliations, linked, article.id), claims: records },
    ...(material.appearances.length > 0 && { appearances: appearancesOf(article, material.appearances) }),
  };
  // Of what was understood and not of how it was written: the order of keys does not count.
  return { article: { ...node, recordDigest: digest(JSON.stringify([node, rest])) }, ...rest };
}

/** Each place once, the article's own first. */
function appearancesOf(article: ArticleText, told: readonly BundleAppearance[]): AppearanceRecord[] {
  const { id, title, url, publisher, publishedOn } = article;
  const ownDigest = digest(article.text);
  const appearances = new Map([[id, { id, title, url, publisher, publishedOn, textDigest: ownDigest }]]);
  for (const { url: address = null, date = null, textDigest = ownDigest, ...rest } of told) {
    // Without an address the text's digest identifies it, as it does an article that is in no file.
    const at = articleIdOf(address, { identity: textDigest }, '');
    const { title: headline = title, publisher: outlet = null } = rest;
    appearances.set(at, {
      ...{ id: at, url: address, publishedOn: date, textDigest },
      title: headline,
      publisher: outlet,
    });
  }
  return [...appearances.values()];
}

/** The affiliations that belong in an article's record, their parties entered. */
function affiliationsTold(
  table: PartyTable,
  articleId: string,
  { linked, own, ofLocal }: Material,
): BundleAffiliation[] {
  const present = new Set(table.all().map(({ id }) => id));
  const told = [...own, ...ofLocal.filter(({ actor }) => present.has(idOf(linked.party(actor), articleId)))];
  for (const { actor, organization } of told) {
    enter(table, linked.party(actor));
    enter(table, linked.party(organization));
  }
  return told;
}

/** Parties are mentioned where the text has one of their names, and where a claim has its only speaker. */
function enterMentions(
  table: PartyTable,
  text: string,
  claims: readonly ClaimRecord[],
  { mentionsIn }: Material,
): void {
  const named = new Map<string, Span[]>();
  for (const [owner, mentions] of grouped(mentionsIn(text), ({ owner: who }) => who)) {
    const id = enter(table, owner);
    named.set(
      id,
      mentions.map(({ span }) => span),
    );
    table.addMentions(id, named.get(id) ?? []);
  }
  const sources = claims.flatMap(({ source, speakerIds: [id, ...others] }) => {
    return source && id !== undefined && others.length === 0 ? [{ id, source }] : [];
  });
  for (const [id, group] of grouped(sources, ({ id: speaker }) => speaker)) {
    const names = named.get(id) ?? [];
    // `the envoy Zalmay Khalilzad` is no second mention beside its name.
    const isNew = ({ start, end }: Span): boolean => !names.some((name) => name.start < end && start < name.end);
    table.addMentions(id, group.map(({ source }) => source).filter(isNew));
  }
}

/** What a claim calls its parties. */
export function referencesOf({ speakers = [], addressee, about = [] }: BundleClaim): string[] {
  return [...speakers, ...(addressee === undefined ? [] : [addressee]), ...about.map(({ party }) => party)];
}

function enter(table: PartyTable, { item, kind }: BundleParty): string {
  const { name, aliases = [], description = null, wikidataId = null } = item.value;
  return table.add({ name, kind, aliases, description, wikidataId, mentions: [] });
}

/** A publisher is the organization that the bundle lists under its name, else an outlet of that name. */
function publisherIdOf(table: PartyTable, name: string, { organizations }: Material): string {
  const listed = organizations.get(keyOf(name));
  return listed ? enter(table, listed) : table.addPublisher(name);
}

function idOf({ item, kind }: BundleParty, articleId: string): string {
  return partyIdOf(kind, item.value.name, articleId);
}

function edgesOf(
  affiliations: readonly BundleAffiliation[],
  linked: LinkedBundle,
  articleId: string,
): AffiliationEdge[] {
  return distinctAffiliations(
    affiliations.map(({ actor, organization, role = null }) => ({
      actorId: idOf(linked.party(actor), articleId),
      organizationId: idOf(linked.party(organization), articleId),
      role,
    })),
  );
}

const NOWHERE: ClaimSpans = { content: [], source: null, cueSpan: null };

/** The claims in the order of the text, those that stand nowhere in it last. */
function claimRecords(
  articleId: string,
  claims: readonly Item<BundleClaim>[],
  spans: readonly ClaimSpans[],
  linked: LinkedBundle,
): ClaimRecord[] {
  const startOf = ({ content }: ClaimSpans): number => content[0]?.start ?? Number.MAX_SAFE_INTEGER;
  const sorted = claims
    .map(({ value }, index) => ({ value, spans: spans[index] ?? NOWHERE }))
    .sort((a, b) => startOf(a.spans) - startOf(b.spans));
  const texts = sorted.map(
    ({ value, spans: { content } }) => value.text?.trim() ?? content.map(({ text }) => text).join(' '),
  );
  const ids = claimIdsOf(articleId, texts);
  const idOfRef = new Map(sorted.map(({ value: { ref } }, index) => [ref, ids[index]]));
  return sorted.map(({ value, spans: found }, index) => ({
    id: ids[index] ?? '',
    text: texts[index] ?? '',
    ...propertiesOf(value),
    ...found,
    speakerIds: [...new Set((value.speakers ?? []).map((speaker) => idOf(linked.party(speaker), articleId)))],
    addresseeId: value.addressee === undefined ? null : idOf(linked.party(value.addressee), articleId),
    targets: targetsOf(value, linked, articleId),
    topics: [...new Set((value.topics ?? []).map((topic) => topic.trim().toLowerCase()))],
    withinId: value.within === undefined ? null : (idOfRef.get(value.within) ?? null),
  }));
}

function propertiesOf(
  claim: BundleClaim,
): Pick<ClaimRecord, 'quoteType' | 'cue' | 'saidOn' | 'confidence' | 'origin' | 'review'> {
  const { quoteType, cue, saidOn, confidence = 1, origin = ClaimOrigin.CURATED } = claim;
  const review = origin === ClaimOrigin.CURATED ? ReviewState.ACCEPTED : ReviewState.UNREVIEWED;
  return { quoteType, cue: cue ?? null, saidOn: saidOn ?? null, confidence, origin, review: claim.review ?? review };
}

function targetsOf({ about = [] }: BundleClaim, linked: LinkedBundle, articleId: string): ClaimRecord['targets'] {
  const targets = about.map(({ party, stance = Stance.NEUTRAL, confidence = 1 }) => {
    return { partyId: idOf(linked.party(party), articleId), stance, confidence };
  });
  return [...new Map(targets.map((target) => [target.partyId, target])).values()];
}
