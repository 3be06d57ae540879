import { Field, InterfaceType, registerEnumType } from 'type-graphql';
import { Node } from './node.js';

/** What sort of party: the first three are actors, the others organizations. */
export enum PartyKind {
  PERSON = 'PERSON',
  UNNAMED = 'UNNAMED',
  GROUP = 'GROUP',
  COUNTRY = 'COUNTRY',
  GOVERNMENT = 'GOVERNMENT',
  ARMED_GROUP = 'ARMED_GROUP',
  INTERNATIONAL = 'INTERNATIONAL',
  POLITICAL_PARTY = 'POLITICAL_PARTY',
  OUTLET = 'OUTLET',
  COMPANY = 'COMPANY',
  OTHER = 'OTHER',
}
registerEnumType(PartyKind, {
  name: 'PartyKind',
  description: 'What sort of party. PERSON, UNNAMED and GROUP are actors; the others are organizations.',
  valuesConfig: {
    PERSON: { description: 'A person with a name.' },
    UNNAMED: {
      description: 'A source that the article does not name: `a senior official`. One article’s is never another’s.',
    },
    GROUP: { description: 'Several people without a body of their own: `many analysts`.' },
    COUNTRY: { description: 'A state, as a party: `Pakistan`.' },
    GOVERNMENT: { description: 'A government or a part of one: a ministry, a court, an agency.' },
    ARMED_GROUP: { description: 'An armed group that is no state’s army.' },
    INTERNATIONAL: { description: 'A body of several states.' },
    POLITICAL_PARTY: { description: 'A political party.' },
    OUTLET: { description: 'A newspaper, agency or broadcaster.' },
    COMPANY: { description: 'A company.' },
    OTHER: { description: 'Any other body.' },
  },
});

/** The two types of party. */
export enum PartyType {
  ACTOR = 'ACTOR',
  ORGANIZATION = 'ORGANIZATION',
}
registerEnumType(PartyType, {
  name: 'PartyType',
  description: 'The two types of party.',
  valuesConfig: {
    ACTOR: { description: 'A person, an unnamed source or a group of people.' },
    ORGANIZATION: { description: 'A body: a government, a country, an armed group, an outlet, a company.' },
  },
});

const ACTOR_KINDS: ReadonlySet<PartyKind> = new Set([PartyKind.PERSON, PartyKind.UNNAMED, PartyKind.GROUP]);

/** The type that parties of a kind have. */
export function partyTypeOf(kind: PartyKind): PartyType {
  return ACTOR_KINDS.has(kind) ? PartyType.ACTOR : PartyType.ORGANIZATION;
}

/** Someone or something that makes claims, or that claims are about. */
@InterfaceType({
  implements: Node,
  description: 'Someone or something that can make a claim or be what a claim is about.',
})
export abstract class Party extends Node {
  @Field(() => String, { description: 'The fullest name known.' })
  name!: string;

  @Field(() => [String], { description: 'Other names that articles or editors gave it.' })
  aliases!: string[];

  @Field(() => String, { nullable: true, description: 'Who this is, in an article’s or an editor’s words.' })
  description!: string | null;

  @Field(() => String, { nullable: true, description: 'The item’s id in Wikidata, Q42.' })
  wikidataId!: string | null;

  @Field(() => PartyKind, { description: 'What sort of party this is.' })
  kind!: PartyKind;
}
