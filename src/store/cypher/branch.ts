import type { Stance } from '../../model/claim.js';
import type { Branch, ClaimsOf, PageRequest } from '../graph.js';
import { FIRST_KEY } from '../sort-keys.js';
import { fragment, listed, numbered, type Fragment } from '../statement.js';
import { articleFields, claimFields, isWanted, isWantedOfEdges, partyFields } from './fields.js';
import type { ArticleFields, ClaimFields, Fields, PartyFields } from './fields.js';
import { CLAIM_ORDERS, direction } from './page.js';

/**
 * Nodes with what hangs from them, as maps within the row of a statement: claims with their ends, parties and articles
 * with the lists that are asked of each. The text follows the shape of what is asked, every value is a parameter.
 */

/** Hands out variables and parameters, each once, and keeps the values. */
export class Names {
  readonly parameters: Record<string, unknown> = {};
  #values = 0;
  #variables = 0;

  value(value: unknown): Fragment {
    const number = this.#values++;
    this.parameters[`b${number}`] = value;
    return numbered('$b', number);
  }

  variable(): Fragment {
    return numbered('n', this.#variables++);
  }
}

/** What a statement answers of its nodes. */
export interface Shape {
  readonly fields: Fields;
  /** What hangs from its nodes, from the speakers where those are claims. */
  readonly branches: readonly Branch[];
  /** Whether lists come with their nodes, and claims with those of their ends that are among the fields. */
  readonly expands: boolean;
  readonly names: Names;
}

/** All of the nodes, and nothing that hangs from them. */
export const WHOLE: Shape = { fields: null, branches: [], expands: false, names: new Names() };

/** What hangs from a node, in the order of the branches: numbers, or rows of lists; null for a list that is not read so. */
export interface BranchFields {
  branches?: unknown[];
}

/** An end of a claim with the place that it has among the ends of its kind. */
interface Placed {
  party: PartyFields & BranchFields;
  position?: number | null;
}

/** A claim with those of its ends that are read beside it. */
export interface ClaimWithEnds {
  claim: ClaimFields;
  speakers?: Placed[];
  addressees?: Pick<Placed, 'party'>[];
  targets?: (Placed & { stance: Stance; confidence: number })[];
  articles?: ArticleFields[];
}

/** A row of a list of claims that hangs from a node. */
export interface ClaimBranchRow extends ClaimWithEnds {
  key: string;
  stance?: Stance | null;
}

/** A row of an actor's organizations, or of an organization's actors. */
export interface AffiliationBranchRow {
  key: string;
  party: PartyFields & BranchFields;
  role?: string | null;
  articles?: ArticleFields[];
}

/** The fields that each kind of a claim's ends is wanted for. */
export const END_FIELDS = {
  speakers: ['speakers', 'speakerNames'],
  addressees: ['addressee'],
  targets: ['about', 'targetNames'],
  articles: ['article', 'date'],
} as const satisfies Record<keyof Omit<ClaimWithEnds, 'claim'>, readonly string[]>;

export function partyMap(party: Fragment, shape: Shape): Fragment {
  return fragment`${party} {${partyFields(shape.fields)}${branchesFrom(party, shape)}}`;
}

export function articleMap(article: Fragment, shape: Shape): Fragment {
  return fragment`${article} {${articleFields(shape.fields)}${branchesFrom(article, shape)}}`;
}

/** The columns of a row that answers a claim. */
export function claimColumns(claim: Fragment, shape: Shape): Fragment {
  return listed(claimParts(claim, shape).map(([name, value]) => fragment`${value} AS ${name}`));
}

function claimMap(claim: Fragment, shape: Shape, others: readonly Part[]): Fragment {
  const parts = [...others, ...claimParts(claim, shape)];
  return fragment`{${listed(parts.map(([name, value]) => fragment`${name}: ${value}`))}}`;
}

type Part = readonly [name: Fragment, value: Fragment];

function claimParts(claim: Fragment, shape: Shape): Part[] {
  const { fields, expands, names } = shape;
  const alone: Part = [fragment`claim`, fragment`${claim} {${claimFields(fields)}}`];
  if (!expands) return [alone];
  const [party, edge] = [names.variable(), names.variable()];
  const bare = fragment`party: ${partyMap(party, { ...shape, branches: [] })}`;
  const speaker = fragment`party: ${partyMap(party, shape)}`;
  const all: readonly (readonly [...Part, ...fields: string[]])[] = [
    [
      fragment`speakers`,
      fragment`[(${claim})<-[${edge}:MADE]-(${party}:Party) | {${speaker}, position: ${edge}.position}]`,
      ...END_FIELDS.speakers,
    ],
    [fragment`addressees`, fragment`[(${claim})-[:TOLD_TO]->(${party}:Party) | {${bare}}]`, ...END_FIELDS.addressees],
    [
      fragment`targets`,
      fragment`[(${claim})-[${edge}:ABOUT]->(${party}:Party) |
        {${bare}, position: ${edge}.position, stance: ${edge}.stance, confidence: ${edge}.confidence}]`,
      ...END_FIELDS.targets,
    ],
    [
      fragment`articles`,
      fragment`[(${claim})<-[:REPORTS]-(${party}:Article) | ${party} {${articleFields(fields)}}]`,
      ...END_FIELDS.articles,
    ],
  ];
  return [alone, ...all.filter(([, , ...made]) => isWanted(fields, made)).map(([name, value]): Part => [name, value])];
}

const NOT_READ = fragment`null`;

function branchesFrom(owner: Fragment, shape: Shape): Fragment {
  if (shape.branches.length === 0) return fragment``;
  return fragment`, branches: [${listed(shape.branches.map((branch) => branchFrom(owner, branch, shape)))}]`;
}

function branchFrom(owner: Fragment, branch: Branch, shape: Shape): Fragment {
  switch (branch.edge) {
    case 'claimCount':
      return fragment`COUNT { ${CLAIMS_OF[branch.of](owner, fragment``, fragment``)} }`;
    case 'claims':
      return shape.expands ? claimsFrom(owner, branch, { ...shape, branches: branch.branches }) : NOT_READ;
    case 'affiliations':
      return shape.expands ? affiliationsFrom(owner, branch, { ...shape, branches: branch.branches }) : NOT_READ;
  }
}

/** From a node along an edge to a claim. */
const CLAIMS_OF: Record<ClaimsOf, (owner: Fragment, edge: Fragment, claim: Fragment) => Fragment> = {
  speaker: (owner, edge, claim) => fragment`(${owner})-[${edge}:MADE]->(${claim})`,
  target: (owner, edge, claim) => fragment`(${owner})<-[${edge}:ABOUT]-(${claim})`,
  article: (owner, edge, claim) => fragment`(${owner})-[${edge}:REPORTS]->(${claim})`,
  topic: (owner, edge, claim) => fragment`(${owner})<-[${edge}:CONCERNS]-(${claim})`,
};

/** The lists of which an index on the relationship gives the newest claims in order. */
const LISTED: Partial<Record<ClaimsOf, Fragment>> = {
  speaker: fragment`MADE(listOf, byNewest)`,
  target: fragment`ABOUT(listOf, byNewest)`,
  topic: fragment`CONCERNS(listOf, byNewest)`,
};

function claimsFrom(owner: Fragment, branch: Extract<Branch, { edge: 'claims' }>, shape: Shape): Fragment {
  const { of, order, page } = branch;
  const [claim, edge] = [shape.names.variable(), shape.names.variable()];
  const index = order === 'NEWEST' ? LISTED[of] : undefined;
  const key = index ? fragment`${edge}.byNewest` : fragment`${claim}.${CLAIM_ORDERS[order]}`;
  const list = index
    ? fragment`MATCH ${CLAIMS_OF[of](fragment``, edge, fragment`${claim}:Claim`)} USING INDEX SEEK ${edge}:${index}
        WHERE ${edge}.listOf = ${owner}.id AND`
    : fragment`MATCH ${CLAIMS_OF[of](owner, edge, fragment`${claim}:Claim`)}
        WHERE`;
  const sorted = fragment`${key} ${direction(page.backwards)}`;
  const inOrder = index ? fragment`${edge}.listOf ${direction(page.backwards)}, ${sorted}` : sorted;
  const hasStance = of === 'target' && isWantedOfEdges(shape.fields, 'stance');
  const stance: readonly Part[] = hasStance ? [[fragment`stance`, fragment`${edge}.stance`]] : [];
  return fragment`COLLECT {
        ${list} ${withinPage(key, page, shape.names)}
        WITH ${claim}, ${edge} ORDER BY ${inOrder} LIMIT ${shape.names.value(page.limit + 1)}
        RETURN ${claimMap(claim, shape, [[fragment`key`, key], ...stance])}
      }`;
}

function affiliationsFrom(owner: Fragment, branch: Extract<Branch, { edge: 'affiliations' }>, shape: Shape): Fragment {
  const { of, page } = branch;
  const { fields, names } = shape;
  const [party, edge, article] = [names.variable(), names.variable(), names.variable()];
  const pattern =
    of === 'actor'
      ? fragment`(${owner})-[${edge}:MEMBER_OF]->(${party}:Party)`
      : fragment`(${owner})<-[${edge}:MEMBER_OF]-(${party}:Party)`;
  const key = fragment`${party}.byName`;
  const role = isWantedOfEdges(fields, 'role') ? fragment`, role: ${edge}.role` : fragment``;
  const told = isWantedOfEdges(fields, 'article')
    ? fragment`, articles: COLLECT {
          MATCH (${article}:Article {id: ${edge}.articleId})
          RETURN ${article} {${articleFields(fields)}}
        }`
    : fragment``;
  return fragment`COLLECT {
        MATCH ${pattern}
        WHERE ${withinPage(key, page, names)}
        WITH ${party}, ${edge} ORDER BY ${key} ${direction(page.backwards)} LIMIT ${names.value(page.limit + 1)}
        RETURN {key: ${key}, party: ${partyMap(party, shape)}${role}${told}}
      }`;
}

/** Between two keys, of which the list's own ends need not be told. */
function withinPage(key: Fragment, { after, before }: PageRequest, names: Names): Fragment {
  const later = fragment`${key} > ${names.value(after ?? FIRST_KEY)}`;
  return before === null ? later : fragment`${later} AND ${key} < ${names.value(before)}`;
}
