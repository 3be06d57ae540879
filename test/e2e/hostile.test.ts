import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
} from 'graphql';
import { createSchema } from '../../src/graphql/schema.js';
import { everythingIn } from '../support/everything.js';
import { leastOf, rootFields, type RootField } from '../support/root-fields.js';
import { startServer, type TestServer } from '../support/server.js';
import { storeKinds } from '../support/stores.js';

/** What becomes part of a statement, a pattern, a page or a path where somebody is careless. */
const HOSTILE = [
  "'",
  '"',
  '`',
  '\\',
  "' OR 1=1 //",
  "x'}) DETACH DELETE n //",
  '"}) MATCH (n) DETACH DELETE n RETURN count(n) //',
  '`) SET n.admin = true //',
  '$id',
  '${7*7}{{7*7}}',
  '*:* OR text:[* TO *]',
  '+-&|!(){}[]^"~*?:\\/',
  '(a+)+$',
  '%00%0a../../../../etc/passwd',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u0000\u0001\u001b[31m',
  '\ud800',
  '\u202e\ufeff\u200b',
  '__proto__',
  'constructor',
  'null',
  '-1e309',
  'ı'.repeat(3_000),
];

const SCHEMA = createSchema();
/** How many input objects within each other a string is put into: a filter of a filter of a filter; one where a filter is met again. */
const DEEPEST = 3;
const ONCE_MORE = 1;
/** Whose filters are looked into as deep as that: every other field takes one of theirs. */
const LISTS = ['claims', 'articles', 'parties'];

/** A place for a string in the arguments of a field, and the arguments with one in it. */
interface Place {
  readonly path: string;
  readonly argumentsWith: (text: string) => Record<string, unknown>;
}

/** Every place in the arguments of a field where a string can stand. */
function placesIn({ field }: RootField): Place[] {
  return field.args.flatMap(({ name, type }) =>
    placesOf(type, LISTS.includes(field.name) ? DEEPEST : ONCE_MORE).map(({ path, value }) => ({
      path: `${name}${path}`,
      argumentsWith: (text: string) => ({ [name]: value(text) }),
    })),
  );
}

function placesOf(type: GraphQLInputType, depth: number): { path: string; value: (text: string) => unknown }[] {
  if (isNonNullType(type)) return placesOf(type.ofType, depth);
  if (isListType(type))
    return placesOf(type.ofType, depth).map(({ path, value }) => ({
      path: `${path}[]`,
      value: (text) => [value(text)],
    }));
  if (isInputObjectType(type)) {
    if (depth === 0) return [];
    const needed = Object.fromEntries(
      Object.values(type.getFields()).flatMap(({ name, type: inner }) => (isNonNullType(inner) ? [[name, 'x']] : [])),
    );
    return Object.values(type.getFields()).flatMap(({ name, type: inner }) =>
      placesOf(inner, depth - 1).map(({ path, value }) => ({
        path: `.${name}${path}`,
        value: (text: string) => ({ ...needed, [name]: value(text) }),
      })),
    );
  }
  return isText(type) ? [{ path: '', value: (text) => text }] : [];
}

const isText = (type: GraphQLNamedInputType) => ['String', 'ID', 'Date', 'DateTime'].includes(type.name);

/** The field with each of its arguments as a variable. */
function operationOf({ root, field }: RootField, given: Record<string, unknown>) {
  const least = /\(([^()]*)\)/.exec(leastOf({ root, field }))?.[1] ?? '';
  const others = least.split(', ').filter((part) => part !== '');
  const kept = others.filter((part) => !Object.hasOwn(given, part.split(':')[0]?.trim() ?? ''));
  const names = field.args.filter(({ name }) => Object.hasOwn(given, name));
  const declared = names.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = [...kept, ...names.map(({ name }) => `${name}: $${name}`)].join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
  return `${root} (${declared}) { ${field.name}(${passed})${selection} }`;
}

const FIELDS = rootFields(SCHEMA).filter(({ root }) => root !== 'subscription');

test('the filters of filters are among the places', () => {
  const places = FIELDS.flatMap((field) => placesIn(field).map(({ path }) => `${field.field.name} ${path}`));
  expect(places).toContain('claims where.about.affiliatedWith.name');
  expect(places).toContain('ingestArticle input.authors[]');
  expect(places.length).toBeGreaterThan(100);
});

/** Where a string meets another language than GraphQL: quotes, statements, patterns, paths and signs that no text has. */
const SAMPLE = [
  "x'}) DETACH DELETE n //",
  '`) SET n.admin = true //',
  '*:* OR text:[* TO *]',
  '+-&|!(){}[]^"~*?:\\/',
  '\ud800',
];
/** Every place is visited with these; every string is, in the place of each field that comes first. */
const SAMPLES = { grafeo: SAMPLE, neo4j: SAMPLE.slice(0, 2) };

describe.each(storeKinds())('hostile strings on $name', ({ name: kind, open }) => {
  let server: TestServer;
  let before: string[];
  beforeAll(async () => {
    server = await startServer({ open });
    before = await contentOf(server);
  });
  afterAll(() => server.close());

  // What is put in may say anything; it is compared apart.
  const harmless = FIELDS.filter(({ field }) => !['ingestArticle', 'createKey'].includes(field.name));

  test.each(harmless.map((field) => [field.field.name, field] as const))(
    'in the arguments of %s stay strings',
    async (_name, field) => {
      for (const [index, { argumentsWith }] of placesIn(field).entries()) {
        const strings = index === 0 ? HOSTILE : SAMPLES[kind];
        const faults = await Promise.all(strings.map((text) => faultOf(server, field, argumentsWith(text))));
        expect(faults.filter((fault) => fault !== null)).toEqual([]);
      }
    },
    300_000,
  );

  test('nothing of the graph has changed, and no record tells of a fault', async () => {
    expect(await contentOf(server)).toEqual(before);
    expect(server.log.filter((line) => !line.includes('"audit"'))).toEqual([]);
  });

  test('an article made of them comes back as it was written', async () => {
    for (const text of HOSTILE.filter((one) => one !== '\ud800')) {
      const article = { text: `It said: ${text} It rained.`, title: text, authors: [text], publisher: `P ${text}` };
      const { data, errors } = await server.write<{ ingestArticle: { article: { text: string; id: string } } }>(
        'mutation ($article: ArticleInput!) { ingestArticle(input: $article) { article { id text } } }',
        { article },
      );
      if (errors === undefined) {
        expect(data?.ingestArticle.article.text).toBe(article.text.trim());
        await server.write('mutation ($id: ID!) { deleteArticle(id: $id) }', { id: data?.ingestArticle.article.id });
      } else expect(errors.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    }
  });
});

/** What went wrong on our side; null where the request was answered or refused. */
async function faultOf(server: TestServer, field: RootField, given: Record<string, unknown>) {
  const { errors = [] } = await server.write(operationOf(field, given), given);
  const faults = errors.filter(({ extensions }) =>
    ['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'GRAPHQL_PARSE_FAILED'].includes(extensions.code),
  );
  return faults.length === 0 ? null : { given, faults };
}

async function contentOf(server: TestServer): Promise<string[]> {
  const lines = await everythingIn(server.store.engine);
  return lines.filter((line) => !line.includes('"ApiKey"'));
}
