import {
  getArgumentValues,
  getDirectiveValues,
  GraphQLError,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import { BadInputError } from '../errors.js';
import type { AffiliationsOf, Branch, ClaimsOf, PageRequest } from '../store/graph.js';
import { ArticleClaimListArgs, ClaimListArgs } from './lists.js';
import { PageArgs, pageRequest } from './page.js';

/** What lists hang from; those of a claim hang from its speakers. */
type NodeType = 'Party' | 'Article' | 'Claim';

/** Lists within lists that are read at once; what is deeper is read level by level. */
const DEPTH = 3;

/**
 * The whole lists that a query asks of the nodes of a field's answer, so that they can be read together with them. Types of
 * fragments make no difference: too much may be found, never too little to answer, since what was not read with its node
 * is read when its field is resolved.
 */
export function branchesOf(info: GraphQLResolveInfo, type: NodeType): Branch[] {
  const document = new Selections(info);
  return document.branches(type, document.nodes(info.fieldNodes), DEPTH);
}

/** The selections of one request. */
class Selections {
  readonly #info: GraphQLResolveInfo;

  constructor(info: GraphQLResolveInfo) {
    this.#info = info;
  }

  /** Selections of the nodes that fields answer, whether at once or page by page. */
  nodes(fields: readonly FieldNode[]): readonly FieldNode[] {
    const within = this.#within(fields);
    const pages = [...named(within, 'nodes'), ...named(this.#within(named(within, 'edges')), 'node')];
    return pages.length > 0 ? pages : fields;
  }

  branches(type: NodeType, nodes: readonly FieldNode[], depth: number): Branch[] {
    const within = this.#within(nodes);
    if (type === 'Claim') return this.branches('Party', named(within, 'speakers'), depth);
    return depth === 0 ? [] : within.flatMap((field) => this.#branchesAt(type, field, depth - 1));
  }

  #branchesAt(type: NodeType, field: FieldNode, depth: number): Branch[] {
    switch (`${type}.${field.name.value}`) {
      case 'Party.claimsMade':
        return this.#claims('speaker', field, depth);
      case 'Party.claimsAbout':
        return this.#claims('target', field, depth);
      case 'Party.affiliations':
        return this.#affiliations('actor', field, depth);
      case 'Party.members':
        return this.#affiliations('organization', field, depth);
      case 'Article.claims':
        return this.#claims('article', field, depth);
      default:
        return [];
    }
  }

  #claims(of: Exclude<ClaimsOf, 'topic'>, field: FieldNode, depth: number): Branch[] {
    const { type, Args, list } = CLAIM_LISTS[of];
    const args = this.#argumentsOf(field, type, new Args());
    if (args === null || Object.keys(args.where ?? {}).length > 0 || args.order === 'RELEVANCE') return [];
    const { order } = args;
    const page = pageOf(args, `${list} ${order}`);
    const [wanted, nodes] = [this.#within([field]), this.nodes([field])];
    return [
      ...(page !== null && wanted.some(({ name }) => PAGED.has(name.value))
        ? [{ edge: 'claims' as const, of, order, page, branches: this.branches('Claim', nodes, depth) }]
        : []),
      ...(named(wanted, 'totalCount').length > 0 ? [{ edge: 'claimCount' as const, of }] : []),
    ];
  }

  #affiliations(of: AffiliationsOf, field: FieldNode, depth: number): Branch[] {
    const { type, list } = AFFILIATION_LISTS[of];
    const args = this.#argumentsOf(field, type, new PageArgs());
    const page = args && pageOf(args, list);
    if (page === null || !this.#within([field]).some(({ name }) => PAGED.has(name.value))) return [];
    return [{ edge: 'affiliations', of, page, branches: this.branches('Party', this.nodes([field]), depth) }];
  }

  /** Null where they cannot be meant: whoever resolves the field says so. */
  #argumentsOf<Args extends object>(field: FieldNode, type: string, args: Args): Args | null {
    const { schema, variableValues } = this.#info;
    const holder = schema.getType(type);
    const definition = isObjectType(holder) ? holder.getFields()[field.name.value] : undefined;
    if (definition === undefined) return null;
    try {
      return Object.assign(args, getArgumentValues(definition, field, variableValues));
    } catch (error) {
      if (error instanceof GraphQLError) return null;
      throw error;
    }
  }

  /** The fields selected of what some fields answer. */
  #within(fields: readonly FieldNode[]): FieldNode[] {
    return fields.flatMap(({ selectionSet }) => this.#fieldsIn(selectionSet?.selections ?? []));
  }

  #fieldsIn(selections: readonly SelectionNode[]): FieldNode[] {
    return selections.flatMap((selection) => {
      if (!this.#isAsked(selection)) return [];
      switch (selection.kind) {
        case Kind.FIELD:
          return [selection];
        case Kind.INLINE_FRAGMENT:
          return this.#fieldsIn(selection.selectionSet.selections);
        case Kind.FRAGMENT_SPREAD:
          return this.#fieldsIn(this.#info.fragments[selection.name.value]?.selectionSet.selections ?? []);
      }
    });
  }

  #isAsked(selection: SelectionNode): boolean {
    if (selection.directives === undefined || selection.directives.length === 0) return true;
    const { variableValues } = this.#info;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues)?.['if'] === true;
    return !skip && getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)?.['if'] !== false;
  }
}

/** What of a connection needs its page. */
const PAGED = new Set(['nodes', 'edges', 'pageInfo']);

/** Where the lists are defined: one of the types that have them, their arguments, and what cursors call them. */
const CLAIM_LISTS = {
  speaker: { type: 'Actor', Args: ClaimListArgs, list: 'party.claimsMade' },
  target: { type: 'Actor', Args: ClaimListArgs, list: 'party.claimsAbout' },
  article: { type: 'Article', Args: ArticleClaimListArgs, list: 'article.claims' },
};
const AFFILIATION_LISTS = {
  actor: { type: 'Actor', list: 'actor.affiliations' },
  organization: { type: 'Organization', list: 'organization.members' },
};

const named = (fields: readonly FieldNode[], name: string) => fields.filter((field) => field.name.value === name);

/** Null where the arguments cannot be meant: whoever resolves the field says so. */
function pageOf(args: PageArgs, list: string): PageRequest | null {
  try {
    return pageRequest(args, list);
  } catch (error) {
    if (error instanceof BadInputError) return null;
    throw error;
  }
}
