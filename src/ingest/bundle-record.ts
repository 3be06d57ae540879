import { ClaimOrigin, ReviewState, Stance } from '../model/claim.js';
import { digest } from '../model/ids.js';
import type { AffiliationEdge, ArticleRecord, ClaimRecord, PartyListRecord } from '../store/record.js';
import { TEXT_LIMIT, type ArticleText } from './article.js';
import { articleNodeOf } from './article-record.js';
import { claimSpans, type ClaimSpans } from './bundle-evidence.js';
import type { BundleAffiliation, BundleClaim } from './bundle-format.js';
import type { BundleParty, LinkedBundle } from './bundle-references.js';
import { bundleArticleText } from './bundle-text.js';
import type { Item } from './bundle.js';
import { claimIdsOf, isLocal, keyOf, partyIdOf } from './identity.js';
import { mentionFinder, type Mention } from './mentions.js';
import { distinctAffiliations, PartyTable } from './party-table.js';
import { documentError, type Problem } from './problem.js';

/** What a bundle gives the graph: an editor's list, and articles whose records are made when they are asked for. */
export interface BundleRecords {
  /** Null where the bundle states nothing outside of its articles. */
  readonly list: PartyListRecord | null;
  readonly articles: readonly BundleArticleRecord[];
}

export interface BundleArticleRecord {
  /** Where in the bundle the article stands. */
  readonly place: string;
  /** @throws DocumentError for a text that cannot be read and for words that are not in it. */
  record(): Promise<ArticleRecord>;
}

/** All that one article's record is made from. */
interface Material {
  readonly linked: LinkedBundle;
  readonly claims: readonly Item<BundleClaim>[];
  readonly affiliations: readonly BundleAffiliation[];
  readonly mentionsIn: (text: string) => Mention<BundleParty>[];
}

/** The records of a bundle; `folder` is where its text files are, null where it came without one. */
export function recordsOfBundle(linked: LinkedBundle, folder: string | null, limit = TEXT_LIMIT): BundleRecords {
  const { bundle, parties } = linked;
  const claims = grouped(bundle.claim, ({ value }) => linked.article(value.article));
  const affiliations = bundle.affiliation.map(({ value }) => value);
  const stated = grouped(affiliations, ({ article }) => (article === undefined ? null : linked.article(article)));
  // Of sources without a name only their article tells; so does what the bundle says of them for all articles.
  const ofLocal = (stated.get(null) ?? []).filter(({ actor }) => isLocal(linked.party(actor).kind));
  const named = parties.filter(({ kind }) => !isLocal(kind));
  const mentionsIn = mentionFinder(
    named.flatMap((owner) =>
      [owner.item.value.name, ...(owner.item.value.aliases ?? [])].map((name) => ({ name, owner })),
    ),
  );
  return {
    list: listOf(linked, named, stated.get(null) ?? []),
    articles: bundle.article.map((item, index) => ({
      place: item.place,
      record: async () => {
        const article = await bundleArticleText(item, folder, limit);
        const own = stated.get(index) ?? [];
        const material = { linked, claims: claims.get(index) ?? [], affiliations: [...own, ...ofLocal], mentionsIn };
        return articleRecord(article, material, new Set(own));
      },
    })),
  };
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

function listOf(
  linked: LinkedBundle,
  named: readonly BundleParty[],
  stated: readonly BundleAffiliation[],
): PartyListRecord | null {
  const table = new PartyTable('');
  for (const party of named) enter(table, party);
  const affiliations = stated.filter(({ actor }) => !isLocal(linked.party(actor).kind));
  if (named.length === 0) return null;
  return {
    parties: table.all().map(({ mentions: _, ...party }) => party),
    affiliations: edgesOf(affiliations, linked, ''),
  };
}

function articleRecord(article: ArticleText, material: Material, own: ReadonlySet<BundleAffiliation>): ArticleRecord {
  const { linked, claims } = material;
  const problems: Problem[] = [];
  const spans = claims.map((claim) => claimSpans(claim, article.text, problems));
  if (problems.length > 0) throw documentError(problems);
  const table = new PartyTable(article.id);
  for (const { value } of claims) for (const party of partiesOfClaim(value, linked)) enter(table, party);
  const present = new Set(table.all().map(({ id }) => id));
  const isTold = (edge: BundleAffiliation): boolean =>
    own.has(edge) || present.has(idOf(linked.party(edge.actor), article.id));
  const told = material.affiliations.filter(isTold);
  for (const { actor, organization } of told)
    [actor, organization].forEach((party) => enter(table, linked.party(party)));
  const publisherId = article.publisher === null ? null : publisherIdOf(table, article.publisher, linked);
  for (const { owner, span } of material.mentionsIn(article.text)) table.addMentions(enter(table, owner), [span]);
  const records = claimRecords(article.id, claims, spans, linked);
  for (const { source, speakerIds } of records) {
    const [speaker, ...others] = speakerIds;
    if (source && speaker !== undefined && others.length === 0) table.addMentions(speaker, [source]);
  }
  const node = { ...articleNodeOf(article, publisherId), curated: true };
  const rest = { parties: table.all(), affiliations: edgesOf(told, linked, article.id), claims: records };
  // Of what was understood and not of how it was written: the order of keys does not count.
  return { article: { ...node, recordDigest: digest(JSON.stringify([node, rest])) }, ...rest };
}

function partiesOfClaim({ speakers = [], addressee, about = [] }: BundleClaim, linked: LinkedBundle): BundleParty[] {
  const references = [...speakers, ...(addressee === undefined ? [] : [addressee]), ...about.map(({ party }) => party)];
  return references.map((reference) => linked.party(reference));
}

function enter(table: PartyTable, { item, kind }: BundleParty): string {
  const { name, aliases = [], description = null, wikidataId = null } = item.value;
  return table.add({ name, kind, aliases, description, wikidataId, mentions: [] });
}

/** A publisher is the organization that the bundle lists under its name, else an outlet of that name. */
function publisherIdOf(table: PartyTable, name: string, { parties }: LinkedBundle): string {
  const listed = parties.find(({ item, isActor }) => {
    return (
      !isActor && [item.value.name, ...(item.value.aliases ?? [])].some((spelling) => keyOf(spelling) === keyOf(name))
    );
  });
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
