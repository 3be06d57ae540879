import { TELLING_KINDS } from '../../model/path-kind.js';
import { ClaimRelationKind } from '../../model/relation.js';
import type { Branch, ClaimsOf } from '../graph.js';
import { fragment, type Fragment, type Statement } from '../statement.js';
import * as affiliations from './affiliation.js';
import * as appearances from './appearance.js';
import * as articles from './article.js';
import * as backup from './backup.js';
import { Names, WHOLE, type Shape } from './branch.js';
import * as claims from './claim.js';
import * as curation from './curation.js';
import * as drawing from './drawing.js';
import * as paths from './paths.js';
import * as distributions from './distribution.js';
import * as identities from './identity.js';
import * as kept from './kept.js';
import * as keys from './key.js';
import * as lists from './listed.js';
import { CLAIM_ORDERS } from './page.js';
import * as parties from './party.js';
import * as searches from './search.js';
import * as relations from './relation.js';
import * as statistics from './statistics.js';
import * as topics from './topic.js';
import * as verify from './verify.js';
import * as writes from './write.js';

type AnyStatement = Statement<object, object>;

/**
 * Every statement that the graph can run, for reference and for tests that put each to each engine.
 * `where` stands for the predicates of filters, `listed` for an engine that has an index of lists and ends with claims; lists come in each order and direction, or in one of each where `brief`.
 */
export function everyStatement(
  where: Fragment,
  { brief, listed }: { brief: boolean; listed: boolean },
): AnyStatement[] {
  const narrow = { listed, shape: listed ? BRANCHED : NARROW };
  const { shape } = narrow;
  const directions = brief ? [false] : [false, true];
  const orders = <Order extends string>(all: Record<Order, unknown>) => keysOf(all).slice(0, brief ? 1 : undefined);
  return [
    ...fixed(appearances),
    ...fixed(articles),
    ...fixed(claims),
    ...fixed(parties),
    parties.partiesWith(shape),
    parties.partiesNamed(shape),
    articles.articlesWith(shape),
    ...fixed(topics),
    ...fixed(searches),
    ...fixed(relations),
    ...Object.values(ClaimRelationKind).map((kind) => relations.writeRelations(kind)),
    ...fixed(statistics),
    ...fixed(drawing),
    ...fixed(paths),
    ...fixed(keys),
    ...everyStep(),
    ...directions.flatMap((backwards) => [
      ...keysOf(claims.CLAIM_ANCHORS).flatMap((anchor) =>
        orders(CLAIM_ORDERS).map((order) =>
          claims.claimPage(anchor, order, backwards, where, { listed, shape: WHOLE }),
        ),
      ),
      claims.claimPageByRank(backwards, where, narrow),
      ...(listed ? [claims.claimPageWithWords('NEWEST', backwards, where, narrow)] : []),
      ...CLAIMS_OF.flatMap((of) =>
        orders(CLAIM_ORDERS).map((order) => claims.claimPageOf(of, order, backwards, where, { listed, shape: WHOLE })),
      ),
      ...CLAIMS_OF.map((of) => claims.claimPageOfByRank(of, backwards, where, narrow)),
      ...orders(articles.ARTICLE_ORDERS).map((order) => articles.articlePage(order, backwards, where, shape)),
      articles.articlePageByRank(backwards, where, WHOLE),
      ...keysOf(parties.PARTY_ORDERS).map((order) => parties.partyPage(order, backwards, where, shape)),
      ...(['party', 'article'] as const).map((of) => parties.mentionPageOf(of, backwards, listed)),
      ...(['actor', 'organization'] as const).map((of) => parties.affiliationPageOf(of, backwards, WHOLE)),
      topics.topicPage(backwards),
      relations.relatedPage(backwards),
      relations.reporterPage(backwards),
    ]),
    ...keysOf(claims.CLAIM_ANCHORS).map((anchor) => claims.claimCount(anchor, where)),
    ...[claims.speakersOf, claims.addresseesOf, claims.targetsOf, claims.articlesOf].map((endsOf) => endsOf(null)),
    claims.claimsArrived(where),
    claims.claimPage('all', 'NEWEST', false, where, narrow),
    claims.claimPageOf('target', 'NEWEST', false, where, narrow),
    ...CLAIMS_OF.flatMap((of) => [claims.claimCountOf(of, where), claims.allClaimsCountOf(of)]),
    ...(['talksAbout', 'talkedAboutBy'] as const).map((which) => claims.partyCounts(which, where)),
    ...(['all', 'targetId'] as const).flatMap((anchor) => [
      drawing.drawnClaims(anchor, where),
      drawing.heaviestParties(anchor, where),
    ]),
    drawing.drawnClaimsOf(where),
    drawing.drawnEndsOf(where),
    ...(['talksAbout', 'talkedAboutBy'] as const).map((which) => drawing.heaviestPartners(which, where)),
    drawing.talkAmong(where),
    ...(['all', 'targetId'] as const)
      .map((anchor) => ({ anchor, where, target: where }))
      .flatMap((counted) => [
        distributions.timeline(counted),
        distributions.talkMatrix(counted),
        ...distributions.COUNTED_KEYS.slice(0, counted.anchor === 'all' ? undefined : 1).flatMap((by) => [
          distributions.distribution(by, counted),
          distributions.timelineBy(by, counted),
        ]),
      ]),
    articles.articleCount(where),
    parties.partyCount(where),
    ...(['party', 'article'] as const).map((of) => parties.mentionCountOf(of)),
    ...(['actor', 'organization'] as const).map((of) => parties.affiliationCountOf(of)),
    ...(['speaker', 'target', 'topic', 'claims', 'articles'] as const).map((list) => kept.keysOf(list)),
    ...(['claims', 'target'] as const).map((list) => kept.claimsInPlaces(list, NARROW)),
    kept.articlesInPlaces(NARROW),
    ...fixed(writes),
    ...lists.LISTED_EDGES.map((type) => lists.listEdges(type)),
    ...fixed(affiliations),
    ...fixed(backup),
    ...backup.BACKED_UP_LABELS.flatMap((label) => [backup.nodesAfter(label), backup.restoreNodes(label)]),
    ...backup.BACKED_UP_EDGES.flatMap((type) => [backup.edgesOfNodes(type), backup.restoreEdges(type)]),
    ...fixed(verify),
    ...verify.KEYED_LABELS.flatMap((label) => [
      verify.keysAfter(label),
      verify.unkeyed(label),
      verify.searchedBy(label),
    ]),
    ...fixed(curation),
    ...fixed(identities),
    ...keysOf(curation.PARTY_EDGES).flatMap((type) =>
      [curation.edgesOf, curation.edgesBetween, curation.deleteEdges, curation.writeEdges].map((make) => make(type)),
    ),
    ...curation.CLAIM_EDGES.map((type) => curation.claimEdgesIn(type)),
    ...(['Actor', 'Organization'] as const).flatMap((side) => [
      affiliations.affiliationEdgesOf(side),
      affiliations.deleteAffiliationEdgesOf(side),
    ]),
  ];
}

/** Every end of a claim, and nothing else that may be left out. */
const FIELDS = new Set(['speakers', 'addressee', 'about', 'article', 'edges', 'role', 'stance']);

/** A branch of each kind. */
const page = { limit: 1, after: null, before: '~', backwards: false };
const BRANCHES: readonly Branch[] = [
  {
    ...{ edge: 'claims', of: 'target', order: 'NEWEST', page },
    branches: [{ edge: 'affiliations', of: 'actor', page, branches: [] }],
  },
  { edge: 'claims', of: 'article', order: 'POSITION', page, branches: [] },
  { edge: 'claimCount', of: 'speaker' },
];
const NARROW: Shape = { fields: FIELDS, branches: BRANCHES, expands: false, names: new Names() };
const BRANCHED: Shape = { fields: FIELDS, branches: BRANCHES, expands: true, names: new Names() };

const CLAIMS_OF: readonly ClaimsOf[] = ['speaker', 'target', 'article', 'topic'];

/** The steps of paths: their types are as a client names them, here those that are taken where none are named. */
function everyStep(): AnyStatement[] {
  const step = paths.stepVia(TELLING_KINDS);
  const kinds = ['Article', 'Actor', 'Claim', 'Topic'] as const;
  return step === null ? [] : kinds.flatMap((kind) => [paths.degreesOf(kind, step), paths.stepsFrom(kind, step)]);
}

function keysOf<Key extends string>(record: Record<Key, unknown>): Key[] {
  return Object.keys(record) as Key[];
}

/** The statements among a module's exports that depend on nothing. */
function fixed(module: Record<string, unknown>): AnyStatement[] {
  return Object.values(module).filter(
    (value): value is AnyStatement => typeof value === 'object' && value !== null && 'text' in value && 'name' in value,
  );
}

/** All of them as text, lists in their first order and forwards; the others differ in the key and in `DESC`. */
export function printStatements(): string {
  const seen = new Set<string>();
  const blocks = [true, false]
    .flatMap((listed) => everyStatement(fragment`true`, { brief: true, listed }))
    .map(({ name, text }) => `// ${name}\n${text};\n`);
  const head = '// Every statement that Quoth runs. `true` stands where the predicate of a filter goes.\n';
  return [head, ...blocks.filter((block) => !seen.has(block) && seen.add(block))].join('\n');
}
