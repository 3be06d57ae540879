import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Actor } from '../model/actor.js';
import { Article } from '../model/article.js';
import { Claim, Stance } from '../model/claim.js';
import { Node } from '../model/node.js';
import { Organization } from '../model/organization.js';
import { Party } from '../model/party.js';
import { ClaimRelationKind } from '../model/relation.js';
import { Topic } from '../model/topic.js';
import { MARKS } from '../model/search.js';
import type { AffiliationRow, ClaimRow, Found, MentionRow, RelatedRow } from '../store/graph.js';
import { Mention } from './mention.js';
import { LazyPage, PageInfo, type Edge } from './page.js';

/** What a GraphQL type is named by: its class. */
type TypeOf = () => object;

/** The fields that every edge has. */
function EdgeTo<Node extends object>(node: TypeOf) {
  @ObjectType({ simpleResolvers: true })
  abstract class EdgeToNode implements Edge<Node> {
    @Field(() => String, { description: 'The place in the list, for `after` and `before`.' })
    cursor!: string;

    @Field(node, { description: 'What is in that place.' })
    node!: Node;
  }
  return EdgeToNode;
}

/** The fields that every connection has. */
function ConnectionOf<Row, E extends Edge<object>>(node: TypeOf, edge: TypeOf) {
  @ObjectType()
  abstract class ConnectionOfNodes extends LazyPage<Row, E> {
    @Field(() => Int, { description: 'Length of the whole list; counted only when asked for.' })
    totalCount(): Promise<number> {
      return this.readCount();
    }

    @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
    pageInfo(): Promise<PageInfo> {
      return this.readPageInfo();
    }

    @Field(() => [node()], { description: 'What is on this page, without the edges.' })
    nodes(): Promise<E['node'][]> {
      return this.readNodes();
    }

    @Field(() => [edge()], { description: 'What is on this page, each with its cursor.' })
    edges(): Promise<E[]> {
      return this.readEdges();
    }
  }
  return ConnectionOfNodes;
}

@ObjectType({ simpleResolvers: true, description: 'A claim in a list.' })
export class ClaimEdge extends EdgeTo<Claim>(() => Claim) {}

@ObjectType({ description: 'Claims, page by page.' })
export class ClaimConnection extends ConnectionOf<ClaimRow, ClaimEdge>(
  () => Claim,
  () => ClaimEdge,
) {
  protected edgeOf({ claim }: ClaimRow) {
    return { node: claim };
  }
}

@ObjectType({ simpleResolvers: true, description: 'A claim about a party.' })
export class PartyClaimEdge extends EdgeTo<Claim>(() => Claim) {
  @Field(() => Stance, { description: 'How the claim leans towards that party.' })
  stance!: Stance | null;
}

@ObjectType({ description: 'Claims about a party, page by page.' })
export class PartyClaimConnection extends ConnectionOf<ClaimRow, PartyClaimEdge>(
  () => Claim,
  () => PartyClaimEdge,
) {
  protected edgeOf({ claim, stance }: ClaimRow) {
    return { node: claim, stance };
  }
}

@ObjectType({ simpleResolvers: true, description: 'A claim that another one stands to in some way.' })
export class ClaimRelationEdge extends EdgeTo<Claim>(() => Claim) {
  @Field(() => ClaimRelationKind, { description: 'In which way; the same seen from either claim.' })
  kind!: ClaimRelationKind;

  @Field(() => Float, { description: 'How sure the comparison is, from 0 to 1.' })
  score!: number;

  @Field(() => String, { description: 'Why, in a few words: `15 against 30`.' })
  reason!: string;
}

@ObjectType({ description: 'Claims that another one stands to in some way, page by page.' })
export class ClaimRelationConnection extends ConnectionOf<RelatedRow, ClaimRelationEdge>(
  () => Claim,
  () => ClaimRelationEdge,
) {
  protected edgeOf({ claim, kind, score, reason }: RelatedRow) {
    return { node: claim, kind, score, reason };
  }
}

@ObjectType({ simpleResolvers: true, description: 'A mention in a list.' })
export class MentionEdge extends EdgeTo<Mention>(() => Mention) {}

@ObjectType({ description: 'Mentions, page by page.' })
export class MentionConnection extends ConnectionOf<MentionRow, MentionEdge>(
  () => Mention,
  () => MentionEdge,
) {
  protected edgeOf(row: MentionRow) {
    return { node: row };
  }
}

@ObjectType({ simpleResolvers: true, description: 'An organization that an actor speaks for or belongs to.' })
export class AffiliationEdge extends EdgeTo<Organization>(() => Organization) {
  @Field(() => String, { nullable: true, description: 'As what: `chief negotiator`.' })
  role!: string | null;

  @Field(() => Article, { nullable: true, description: 'The article that says so; null where an editor does.' })
  article!: Article | null;
}

@ObjectType({ description: 'An actor’s organizations, page by page.' })
export class AffiliationConnection extends ConnectionOf<AffiliationRow, AffiliationEdge>(
  () => Organization,
  () => AffiliationEdge,
) {
  protected edgeOf({ party, role, article }: AffiliationRow) {
    return { node: party, role, article };
  }
}

@ObjectType({ simpleResolvers: true, description: 'An actor who speaks for or belongs to an organization.' })
export class MemberEdge extends EdgeTo<Actor>(() => Actor) {
  @Field(() => String, { nullable: true, description: 'As what: `chief negotiator`.' })
  role!: string | null;

  @Field(() => Article, { nullable: true, description: 'The article that says so; null where an editor does.' })
  article!: Article | null;
}

@ObjectType({ description: 'An organization’s actors, page by page.' })
export class MemberConnection extends ConnectionOf<AffiliationRow, MemberEdge>(
  () => Actor,
  () => MemberEdge,
) {
  protected edgeOf({ party, role, article }: AffiliationRow) {
    return { node: party, role, article };
  }
}

@ObjectType({ simpleResolvers: true, description: 'An article in a list.' })
export class ArticleEdge extends EdgeTo<Article>(() => Article) {}

@ObjectType({ description: 'Articles, page by page.' })
export class ArticleConnection extends ConnectionOf<{ article: Article }, ArticleEdge>(
  () => Article,
  () => ArticleEdge,
) {
  protected edgeOf({ article }: { article: Article }) {
    return { node: article };
  }
}

@ObjectType({ simpleResolvers: true, description: 'An actor in a list.' })
export class ActorEdge extends EdgeTo<Actor>(() => Actor) {}

@ObjectType({ description: 'Actors, page by page.' })
export class ActorConnection extends ConnectionOf<{ party: Actor }, ActorEdge>(
  () => Actor,
  () => ActorEdge,
) {
  protected edgeOf({ party }: { party: Actor }) {
    return { node: party };
  }
}

@ObjectType({ simpleResolvers: true, description: 'An organization in a list.' })
export class OrganizationEdge extends EdgeTo<Organization>(() => Organization) {}

@ObjectType({ description: 'Organizations, page by page.' })
export class OrganizationConnection extends ConnectionOf<{ party: Organization }, OrganizationEdge>(
  () => Organization,
  () => OrganizationEdge,
) {
  protected edgeOf({ party }: { party: Organization }) {
    return { node: party };
  }
}

@ObjectType({ simpleResolvers: true, description: 'A party in a list.' })
export class PartyEdge extends EdgeTo<Party>(() => Party) {}

@ObjectType({ description: 'Parties, page by page.' })
export class PartyConnection extends ConnectionOf<{ party: Party }, PartyEdge>(
  () => Party,
  () => PartyEdge,
) {
  protected edgeOf({ party }: { party: Party }) {
    return { node: party };
  }
}

@ObjectType({ simpleResolvers: true, description: 'A topic in a list.' })
export class TopicEdge extends EdgeTo<Topic>(() => Topic) {}

@ObjectType({ description: 'Topics, page by page.' })
export class TopicConnection extends ConnectionOf<{ topic: Topic }, TopicEdge>(
  () => Topic,
  () => TopicEdge,
) {
  protected edgeOf({ topic }: { topic: Topic }) {
    return { node: topic };
  }
}

@ObjectType({ simpleResolvers: true, description: 'What a search found.' })
export class SearchEdge extends EdgeTo<Node>(() => Node) {
  @Field(() => Float, {
    description:
      'How well it fits, from 0 to 1: 1 for a name that is written so. To be compared with others of the same search only.',
  })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description: `The part of the name or text that fits, as plain text, with ${MARKS.open} and ${MARKS.close} around each word that was looked for. These two signs are never the text’s own; \`<\` and \`&\` may be.`,
  })
  snippet!: string | null;
}

@ObjectType({ description: 'What a search found, best first, page by page.' })
export class SearchConnection extends ConnectionOf<Found, SearchEdge>(
  () => Node,
  () => SearchEdge,
) {
  protected edgeOf({ node, score, snippet }: Found) {
    return { node, score, snippet: snippet() };
  }
}
