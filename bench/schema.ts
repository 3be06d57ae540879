import 'reflect-metadata';
import { Neo4jGraphQL } from '@neo4j/graphql';
import { isIntrospectionType, isSpecifiedScalarType, printSchema } from 'graphql';
import { createSchema } from '../src/graphql/schema.js';
import { TYPE_DEFINITIONS } from './peer/type-definitions.js';

/** Builds the schema of `quoth` or `peer` once and prints what it took, as JSON. */
const started = performance.now();
const schema =
  process.argv[2] === 'quoth' ? createSchema() : await new Neo4jGraphQL({ typeDefs: TYPE_DEFINITIONS }).getSchema();
const milliseconds = performance.now() - started;
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
).length;
console.log(JSON.stringify({ milliseconds, characters: printSchema(schema).length, types }));
