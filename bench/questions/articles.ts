import { combinations, range } from '../parameters.js';
import type { Question } from '../question.js';

/** Pages begin anywhere among the newest so many. */
const NEWEST = 1000;
const STEP = 7;

export const articles: Question = {
  name: 'articles',
  title: 'a page of about 50 articles, newest first, with claims, speakers and targets',
  parameters: ({ counts }) => {
    const last = Math.max(0, Math.min(NEWEST, counts.articles - 60));
    return combinations({
      lengths: range(41, 60),
      offsets: range(0, Math.floor(last / STEP)).map((step) => step * STEP),
    });
  },
  quoth: `query ($first: Int!, $after: String) {
    articles(first: $first, after: $after) {
      nodes {
        id title publishedOn
        claims { nodes { id text quoteType speakers { id name } about { stance party { id name } } } }
      }
    }
  }`,
  cursors: `query ($first: Int!, $after: String) {
    list: articles(first: $first, after: $after) { pageInfo { endCursor } }
  }`,
  peer: `query ($first: Int!, $offset: Int!) {
    articles(limit: $first, offset: $offset, sort: [{ byNewest: ASC }]) {
      id title publishedOn
      claims(sort: [{ byPosition: ASC }]) {
        id text quoteType speakers { id name }
        about: aboutConnection(sort: [{ edge: { position: ASC } }]) { edges { properties { stance } node { id name } } }
      }
    }
  }`,
  floor: `
    MATCH (article:Article) WHERE article.byNewest > $after
    WITH article ORDER BY article.byNewest LIMIT $first
    RETURN article {.id, .title, .publishedOn, claims: COLLECT {
      MATCH (article)-[:REPORTS]->(claim:Claim)
      WITH claim ORDER BY claim.byPosition
      RETURN claim {.id, .text, .quoteType,
        speakers: COLLECT { MATCH (claim)<-[made:MADE]-(speaker:Party) WITH speaker ORDER BY made.position RETURN speaker {.id, .name} },
        about: COLLECT {
          MATCH (claim)-[about:ABOUT]->(target:Party)
          WITH about, target ORDER BY about.position
          RETURN {stance: about.stance, party: target {.id, .name}}
        }
      }
    }} AS article ORDER BY article.byNewest`,
  keys: `MATCH (article:Article) RETURN article.byNewest AS key ORDER BY key SKIP $offset - 1 LIMIT 1`,
};
