import { STATE, TALIBAN } from './sample.js';

/** Questions that clients ask, each to be answered in one request. */
export const QUESTIONS: { asked: string; query: string; variables?: object }[] = [
  {
    asked: 'who said what about a party',
    query: `query ($party: String!) { claims(where: { about: { name: $party } }, first: 20) {
      totalCount pageInfo { hasNextPage endCursor }
      nodes {
        text quoteType cue saidOn confidence
        speakers { name kind ... on Actor { affiliations(first: 3) { edges { role node { name } } } } }
        about { party { name } stance }
        article { title publishedOn url }
        evidence { quote start end }
      }
    } }`,
    variables: { party: 'Taliban' },
  },
  {
    asked: 'what a person said about a party in their own words',
    query:
      '{ claims(where: { speaker: { name: "Zalmay Khalilzad" }, about: { name: "Taliban" }, quoteType: [DIRECT] }) { nodes { text saidOn } } }',
  },
  {
    asked: 'a party’s profile',
    query: `query ($name: String!) { party(name: $name) {
      __typename id name kind aliases
      claimsMade(first: 5) { totalCount nodes { text about { party { name } stance } } }
      claimsAbout(first: 5) { totalCount edges { stance node { text speakers { name } } } }
      talksAbout(first: 5) { party { name } count }
      talkedAboutBy(first: 5) { party { name } count }
      mentions(first: 5) { edges { node { count surfaceForms article { title } } } }
    } }`,
    variables: { name: 'Zalmay Khalilzad' },
  },
  {
    asked: 'who speaks for an organization, and what they said',
    query:
      '{ organization(name: "Taliban") { members(first: 10) { edges { role node { name kind claimsMade(first: 3) { nodes { text } } } } } } }',
  },
  {
    asked: 'unnamed sources',
    query:
      '{ claims(where: { speaker: { kind: [UNNAMED] } }, first: 10) { nodes { text speakers { name } article { title } } } }',
  },
  {
    asked: 'nested filters',
    query: `{ claims(where: { and: [{ saidOn: { from: "2019-01-01", to: "2019-12-31" } }, { or: [{ quoteType: [DIRECT, MIXED] }, { minConfidence: 0.8 }] }],
      not: { speaker: { affiliatedWith: { name: "Taliban" } } }, article: { text: "cease-fire" } }, first: 10) { totalCount nodes { text } } }`,
  },
  {
    asked: 'claims told within claims, and claims that disagree',
    query: `{ claims(first: 50) { nodes {
      text within { text speakers { name } } contains { text }
      related(kinds: [CONTRADICTS], first: 3) { edges { score kind node { text speakers { name } } } }
    } } }`,
  },
  {
    asked: 'each claim once, with all that report it',
    query: `{ claims(distinct: true, first: 20) { totalCount nodes {
      text reportedBy(first: 5) { totalCount nodes { title } } related { totalCount nodes { text } }
    } } }`,
  },
  {
    asked: 'a search box',
    query:
      'query ($q: String!) { search(query: $q, first: 10) { edges { score snippet node { __typename id ... on Party { name } ... on Claim { text } ... on Article { title } } } } }',
    variables: { q: 'taliban' },
  },
  {
    asked: 'a dashboard’s three panels',
    query: `query ($where: ClaimFilter) {
      distribution(by: SPEAKER, where: $where, first: 10) { label count share node { ... on Party { kind } } }
      timeline(interval: MONTH, by: STANCE, where: $where) { start series count }
      statistics { articles actors organizations claims topics relationships }
    }`,
    variables: { where: { about: { name: 'Taliban' } } },
  },
  {
    asked: 'articles with all that hangs from them',
    query: `{ articles(first: 50) { nodes {
      text publisher { name members(first: 1) { totalCount } }
      mentions(first: 50) { totalCount nodes { party { name claimsMade { totalCount } } } }
      claims(first: 50) { totalCount nodes { addressee { name } topics { name claims(first: 2) { nodes { id } } } } }
    } } }`,
  },
  {
    asked: 'parties of either type, each with its lists',
    query: `{ parties(first: 100, orderBy: MOST_CLAIMS_ABOUT) { nodes {
      claimsMade(first: 2, where: { quoteType: [DIRECT] }) { totalCount nodes { article { title } } }
      claimsAbout(first: 2) { edges { stance node { speakers { name } } } }
      talksAbout { count party { name talkedAboutBy { count } } }
      ... on Actor { affiliations { nodes { name } } }
      ... on Organization { members { nodes { name } } }
    } } }`,
  },
  {
    asked: 'a drawing around a party',
    query: `query ($id: ID!) { graph(around: [$id], depth: 2, limit: 1000) {
      truncated nodes { id type label weight } edges { id type source target label stance weight }
    } }`,
    variables: { id: TALIBAN.id },
  },
  {
    asked: 'who talks about whom, with the claim that says it best',
    query: `{ graph(collapse: true) {
      truncated nodes { id label weight node { ... on Party { kind } } } edges { source target stance weight claim { text } }
    } }`,
  },
  {
    asked: 'how two parties are connected',
    query: `query ($a: ID!, $b: ID!) { paths(from: $a, to: $b, maxLength: 4, limit: 3) { nodes { id type label } edges { type source target } } }`,
    variables: { a: STATE.id, b: TALIBAN.id },
  },
];
