import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Neo4jGraphQL } from '@neo4j/graphql';
import neo4j from 'neo4j-driver';
import { TYPE_DEFINITIONS } from './type-definitions.js';

/**
 * @neo4j/graphql as its own documentation sets it up: its schema, one driver, Apollo's standalone server; the
 * database is named, which saves a request a question. Takes the Bolt address, prints its own.
 */
const [, , uri = ''] = process.argv;
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', ''));
const schema = await new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS, driver }).getSchema();
const server = new ApolloServer({ schema });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: ({ req }) => Promise.resolve({ req, sessionConfig: { database: 'neo4j' } }),
});
console.log(`listening ${url}`);

process.once('SIGTERM', () => {
  void server.stop().then(() => driver.close());
});
