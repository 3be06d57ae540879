import 'reflect-metadata';
import {
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { kindOfId } from '../model/ids.js';
import type { Node } from '../model/node.js';
import type { ClaimEnds } from '../store/graph.js';
import { ActorResolver } from './actor.js';
import { ArrivalResolver } from './arrivals.js';
import { ArticleResolver } from './article.js';
import { ClaimResolver } from './claim.js';
import { ClaimHistoryResolver, CurationResolver, PartyHistoryResolver } from './curation.js';
import { DrawingResolver, DrawnEdgeResolver, DrawnNodeResolver } from './drawing.js';
import { DistributionResolver } from './distribution.js';
import { DuplicateResolver } from './duplicates.js';
import { guardRoots } from './guard.js';
import { IngestResolver } from './ingest.js';
import { KeyResolver } from './keys.js';
import { NodeResolver } from './node.js';
import { OrganizationResolver } from './organization.js';
import { PathsResolver } from './paths.js';
import { PartyResolver } from './party.js';
import { SearchResolver } from './search.js';
import { StatisticsResolver } from './statistics.js';
import { TalkMatrixResolver } from './talk-matrix.js';
import { TimelineResolver } from './timeline.js';
import { TopicResolver } from './topic.js';

/** What the types say of themselves that TypeGraphQL makes without a class. */
const ROOTS = {
  Query: 'All that can be asked.',
  Mutation: 'What changes the graph.',
  Subscription: 'What can be listened to.',
};

/** type-graphql asks for one; subscriptions here read the store, so that they work across processes. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: () => {
    throw new TypeError('Subscriptions read the store and have no topics.');
  },
};

/** The schema that the server executes. */
export function createSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      NodeResolver,
      ArticleResolver,
      ClaimResolver,
      PartyResolver,
      ActorResolver,
      OrganizationResolver,
      TopicResolver,
      DrawingResolver,
      PathsResolver,
      DrawnNodeResolver,
      DrawnEdgeResolver,
      ArrivalResolver,
      DuplicateResolver,
      StatisticsResolver,
      SearchResolver,
      DistributionResolver,
      TimelineResolver,
      TalkMatrixResolver,
      IngestResolver,
      CurationResolver,
      PartyHistoryResolver,
      ClaimHistoryResolver,
      KeyResolver,
    ],
    // The schema itself says what is valid; a second check of every argument would only cost time.
    validate: false,
    // That the schema is sound is a matter of tests: to ask it for all that it has takes longer than to build it.
    skipCheck: true,
    pubSub: NO_TOPICS,
  });
  resolveTypesAtOnce(schema);
  answerReadEndsAtOnce(schema);
  guardRoots(schema);
  for (const [name, description] of Object.entries(ROOTS)) {
    const root = schema.getType(name);
    if (root !== undefined) root.description = description;
  }
  return schema;
}

/** TypeGraphQL makes a promise of each node's type. The id tells it at once, and a page has hundreds of nodes. */
function resolveTypesAtOnce(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap()))
    if (isInterfaceType(type)) type.resolveType = ({ id }: Node) => kindOfId(id) ?? undefined;
}

/** What claims are connected to is read with them most often: then it is there, and a page has hundreds of ends. */
function answerReadEndsAtOnce(schema: GraphQLSchema): void {
  const claim = schema.getType('Claim');
  if (!isObjectType(claim)) return;
  for (const end of ['speakers', 'addressee', 'about', 'article'] as const) {
    const field: GraphQLField<ClaimEnds, unknown> | undefined = claim.getFields()[end];
    const read = field?.resolve;
    if (field === undefined || read === undefined) throw new TypeError(`A claim has no ${end} that could be read.`);
    field.resolve = (ends, args, context, info) => {
      const known = ends[end];
      return known === undefined ? read(ends, args, context, info) : known;
    };
  }
}

/** The schema as text, the same on every machine: what schema/schema.graphql holds. */
export function printSdl(): string {
  return `${printSchema(lexicographicSortSchema(createSchema()))}\n`;
}
