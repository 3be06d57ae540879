import { expect, test } from '@jest/globals';
import { graphqlSync, getIntrospectionQuery, validateSchema } from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';

test('the schema is sound, and tells of all that it has', () => {
  const schema = createSchema();
  expect(validateSchema(schema)).toEqual([]);
  expect(graphqlSync({ schema, source: getIntrospectionQuery() }).errors).toBeUndefined();
});
