/**
 * Quoth's graph as a user of @neo4j/graphql would declare it: one type a label, a relationship where Quoth has an edge.
 * `Party` is one type and no interface over `Actor` and `Organization`: an interface costs the library a union a
 * list, and it shall have the form that it is fastest in.
 */
export const TYPE_DEFINITIONS = `
  type Party @node {
    id: ID!
    name: String!
    kind: String!
    description: String
    byName: String!
    claimsMade: [Claim!]! @relationship(type: "MADE", direction: OUT, properties: "Place")
    claimsAbout: [Claim!]! @relationship(type: "ABOUT", direction: IN, properties: "Target")
    affiliations: [Party!]! @relationship(type: "AFFILIATED_WITH", direction: OUT, properties: "Affiliation")
    members: [Party!]! @relationship(type: "AFFILIATED_WITH", direction: IN, properties: "Affiliation")
    mentions: [Article!]! @relationship(type: "MENTIONS", direction: IN, properties: "Mention")
  }

  type Claim @node @fulltext(indexes: [{ indexName: "claimText", queryName: "claimsByText", fields: ["searchText"] }]) {
    id: ID!
    text: String!
    searchText: String!
    quoteType: String!
    cue: String
    saidOn: String
    confidence: Float!
    byNewest: String!
    byPosition: String!
    article: [Article!]! @relationship(type: "REPORTS", direction: IN)
    speakers: [Party!]! @relationship(type: "MADE", direction: IN, properties: "Place")
    about: [Party!]! @relationship(type: "ABOUT", direction: OUT, properties: "Target")
    addressee: [Party!]! @relationship(type: "TOLD_TO", direction: OUT)
    topics: [Topic!]! @relationship(type: "CONCERNS", direction: OUT, properties: "Place")
    contains: [Claim!]! @relationship(type: "CONTAINS", direction: OUT)
  }

  type Article @node {
    id: ID!
    title: String!
    url: String
    text: String!
    publishedOn: String
    byNewest: String!
    claims: [Claim!]! @relationship(type: "REPORTS", direction: OUT)
    publisher: [Party!]! @relationship(type: "PUBLISHED_BY", direction: OUT)
    mentions: [Party!]! @relationship(type: "MENTIONS", direction: OUT, properties: "Mention")
  }

  type Topic @node {
    id: ID!
    name: String!
    claims: [Claim!]! @relationship(type: "CONCERNS", direction: IN, properties: "Place")
  }

  type Place @relationshipProperties {
    position: Int!
  }

  type Target @relationshipProperties {
    stance: String!
    confidence: Float!
    position: Int!
  }

  type Affiliation @relationshipProperties {
    role: String
  }

  type Mention @relationshipProperties {
    count: Int!
  }
`;
