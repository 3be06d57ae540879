import type { Stance } from '../../model/claim.js';
import type { Branch, ClaimsOf, PageRequest } from '../graph.js';
import { FIRST_KEY } from '../sort-keys.js';
import { columns, fragment, numbered, type Answered, type Fragment } from '../statement.js';
import { articleParts, claimProperties, isWanted, isWantedOfEdges, partyParts } from './fields.js';
import type { ArticleFields, ClaimFields, Fields, PartyFields } from './fields.js';
import { packedList, packedMap, packedTuple, plain, type Part } from './packed.js';
import { CLAIM_ORDERS, direction } from './page.js';

/**
 * Nodes with what hangs from them, within the row of a statement: claims with their ends, parties and articles with the
 * lists that are asked of each. The text follows the shape of what is asked, every value is a parameter.
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

/** A party with what is asked of it. */
export function packedParty(party: Fragment, shape: Shape): Answered {
  return packedMap([...partyParts(party, shape.fields), ...branchesFrom(party, shape)]);
}

/** An article with what is asked of it. */
export function packedArticle(article: Fragment, shape: Shape): Answered {
  return packedMap([...articleParts(article, shape.fields), ...branchesFrom(article, shape)]);
}

/** The columns of a row that answers a claim. */
export function claimColumns(claim: Fragment, shape: Shape): Fragment {
  return columns(claimParts(claim, shape));
}

function claimParts(claim: Fragment, shape: Shape): Part[] {
  const { fields, expands, names } = shape;
  const alone: Part = ['claim', packedMap(claimProperties(claim, fields))];
  if (!expands) return [alone];
  const [party, edge] = [names.variable(), names.variable()];
  const bare: Part = ['party', packedParty(party, { ...shape, branches: [] })];
  const speaker: Part = ['party', packedParty(party, shape)];
  const article = packedMap(articleParts(party, fields));
  const position: Part = ['position', plain(fragment`${edge}.position`)];
  const ofTarget = (['stance', 'confidence'] as const).filter((name) => isWanted(fields, [name]));
  const ends: Record<keyof typeof END_FIELDS, readonly [pattern: Fragment, end: Answered]> = {
    speakers: [fragment`(${claim})<-[${edge}:MADE]-(${party}:Party)`, packedMap([speaker, position])],
    addressees: [fragment`(${claim})-[:TOLD_TO]->(${party}:Party)`, packedMap([bare])],
    targets: [
      fragment`(${claim})-[${edge}:ABOUT]->(${party}:Party)`,
      packedMap([bare, position, ...ofTarget.map((name): Part => [name, plain(OF_TARGET[name](edge))])]),
    ],
    articles: [fragment`(${claim})<-[:REPORTS]-(${party}:Article)`, article],
  };
  const wanted = (Object.keys(END_FIELDS) as (keyof typeof END_FIELDS)[]).filter((end) =>
    isWanted(fields, END_FIELDS[end]),
  );
  return [
    alone,
    ...wanted.map((name): Part => {
      const [pattern, end] = ends[name];
      return [name, packedList(end, fragment`[${pattern} | ${end.text}]`)];
    }),
  ];
}

const OF_TARGET = {
  stance: (edge: Fragment) => fragment`${edge}.stance`,
  confidence: (edge: Fragment) => fragment`${edge}.confidence`,
};

const NOT_READ = plain(fragment`null`);

function branchesFrom(owner: Fragment, shape: Shape): Part[] {
  if (shape.branches.length === 0) return [];
  return [['branches', packedTuple(shape.branches.map((branch) => branchFrom(owner, branch, shape)))]];
}

function branchFrom(owner: Fragment, branch: Branch, shape: Shape): Answered {
  switch (branch.edge) {
    case 'claimCount':
      return plain(fragment`COUNT { ${CLAIMS_OF[branch.of](owner, fragment``, fragment``)} }`);
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

function claimsFrom(owner: Fragment, branch: Extract<Branch, { edge: 'claims' }>, shape: Shape): Answered {
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
  const stance: readonly Part[] = hasStance ? [['stance', plain(fragment`${edge}.stance`)]] : [];
  const row = packedMap([['key', plain(key)], ...stance, ...claimParts(claim, shape)]);
  return packedList(
    row,
    fragment`COLLECT {
        ${list} ${withinPage(key, page, shape.names)}
        WITH ${claim}, ${edge} ORDER BY ${inOrder} LIMIT ${shape.names.value(page.limit + 1)}
        RETURN ${row.text}
      }`,
  );
}

function affiliationsFrom(owner: Fragment, branch: Extract<Branch, { edge: 'affiliations' }>, shape: Shape): Answered {
  const { of, page } = branch;
  const { fields, names } = shape;
  const [party, edge, article] = [names.variable(), names.variable(), names.variable()];
  const pattern =
    of === 'actor'
      ? fragment`(${owner})-[${edge}:MEMBER_OF]->(${party}:Party)`
      : fragment`(${owner})<-[${edge}:MEMBER_OF]-(${party}:Party)`;
  const key = fragment`${party}.byName`;
  const role: readonly Part[] = isWantedOfEdges(fields, 'role') ? [['role', plain(fragment`${edge}.role`)]] : [];
  const told = packedMap(articleParts(article, fields));
  const articles = packedList(
    told,
    fragment`COLLECT {
          MATCH (${article}:Article {id: ${edge}.articleId})
          RETURN ${told.text}
        }`,
  );
  const row = packedMap([
    ['key', plain(key)],
    ['party', packedParty(party, shape)],
    ...role,
    ...(isWantedOfEdges(fields, 'article') ? [['articles', articles] as const] : []),
  ]);
  return packedList(
    row,
    fragment`COLLECT {
        MATCH ${pattern}
        WHERE ${withinPage(key, page, names)}
        WITH ${party}, ${edge} ORDER BY ${key} ${direction(page.backwards)} LIMIT ${names.value(page.limit + 1)}
        RETURN ${row.text}
      }`,
  );
}

/** Between two keys, of which the list's own ends need not be told. */
function withinPage(key: Fragment, { after, before }: PageRequest, names: Names): Fragment {
  const later = fragment`${key} > ${names.value(after ?? FIRST_KEY)}`;
  return before === null ? later : fragment`${later} AND ${key} < ${names.value(before)}`;
}
