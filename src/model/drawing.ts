import { Field, Float, ID, ObjectType } from 'type-graphql';
import { Stance } from './claim.js';

/** A node as it is drawn. */
@ObjectType('GraphNode', { simpleResolvers: true, description: 'A node to draw.' })
export class DrawnNode {
  @Field(() => ID, { description: 'The node’s own id.' })
  id!: string;

  @Field(() => String, { description: 'Actor, Organization, Claim, Article or Topic.' })
  type!: string;

  @Field(() => String, { description: 'A party’s or topic’s name, an article’s title, a claim’s words.' })
  label!: string;

  @Field(() => Float, {
    description: 'A claim’s confidence, 0 to 1; of any other node the weight of its edges in this drawing.',
  })
  weight!: number;
}

/** An edge as it is drawn: one for all relationships of a type, and of a stance, between two nodes. */
@ObjectType('GraphEdge', { simpleResolvers: true, description: 'An edge to draw; both its ends are among the nodes.' })
export class DrawnEdge {
  @Field(() => ID, { description: 'Made of its type and ends, so the same in every drawing.' })
  id!: string;

  @Field(() => String, {
    description:
      'MADE, ABOUT, TOLD_TO, REPORTS, CONCERNS, CONTAINS, REPEATS, SUPPORTS, CONTRADICTS, AFFILIATED_WITH or PUBLISHED_BY; TALKS_ABOUT where claims are collapsed.',
  })
  type!: string;

  @Field(() => ID, { description: 'Where it starts: the one who talks, the article that reports.' })
  source!: string;

  @Field(() => ID, { description: 'Where it ends.' })
  target!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The role of an affiliation, the reporting expression of who made a claim.',
  })
  label!: string | null;

  @Field(() => Float, {
    description: 'How many claims talk so; how many articles or editors state the affiliation; else 1.',
  })
  weight!: number;

  @Field(() => Stance, { nullable: true, description: 'How the claims lean towards the target.' })
  stance!: Stance | null;

  /** Id of the claim that stands for the edge. */
  claimId!: string | null;
}

/** A part of the graph, flat, for drawing. */
@ObjectType('Graph', {
  simpleResolvers: true,
  description: 'A part of the graph, flat, for drawing: nodes in the order in which they were reached, each once.',
})
export class Drawing {
  @Field(() => [DrawnNode], { description: 'What is drawn.' })
  nodes!: readonly DrawnNode[];

  @Field(() => [DrawnEdge], { description: 'What connects it: the heaviest first.' })
  edges!: readonly DrawnEdge[];

  @Field(() => Boolean, { description: 'Whether there is more than the limit let in.' })
  truncated!: boolean;
}
