/**
 * The checks of graphql-cop (github.com/dolevf/graphql-cop), whose package on PyPI is a placeholder: each asks what it asks,
 * and fails where it would report.
 */
export async function graphqlCop({ url }) {
  const ask = async (body, { method = 'POST', headers = {}, query = '' } = {}) => {
    const response = await fetch(`${url}/graphql${query}`, {
      method,
      headers: { ...(method === 'POST' && { 'content-type': 'application/json' }), ...headers },
      ...(method === 'POST' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    try {
      return { status: response.status, text, json: JSON.parse(text) };
    } catch {
      return { status: response.status, text, json: {} };
    }
  };
  const names = (count) => Array.from({ length: count }, (_, at) => `alias${at}: __typename`).join(' ');
  const CIRCULAR =
    '{ __schema { types { fields { type { fields { type { fields { type { fields { type { name } } } } } } } } } }';
  const checks = {
    'alias overloading': async () =>
      (await ask({ query: `query cop { ${names(101)} }` })).json.data?.alias100 === undefined,
    'batch queries': async () => {
      const { json } = await ask(Array.from({ length: 10 }, () => ({ query: 'query cop { __typename }' })));
      return !Array.isArray(json) || json.length < 10;
    },
    'directive overloading': async () => {
      const { json } = await ask({ query: `query cop { __typename ${'@aa'.repeat(10)} }` });
      return (json.errors ?? []).length < 10;
    },
    'field duplication': async () =>
      (await ask({ query: `query cop { ${'__typename '.repeat(500)} }` })).json.data?.__typename === undefined,
    'circular introspection': async () =>
      ((await ask({ query: CIRCULAR })).json.data?.__schema?.types ?? []).length <= 25,
    'GET based mutation': async () =>
      (await ask(null, { method: 'GET', query: '?query=mutation+cop+%7B__typename%7D' })).json.data?.__typename ===
      undefined,
    'POST based url-encoded query (CSRF)': async () => {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return (await ask('query=query+cop+%7B__typename%7D', { headers })).json.data?.__typename === undefined;
    },
    'GET method query support': async () =>
      (await ask(null, { method: 'GET', query: '?query=query+cop+%7B__typename%7D' })).json.data?.__typename ===
      undefined,
    'field suggestions': async () =>
      !/did you mean/i.test((await ask({ query: 'query cop { __schema { directive } }' })).text),
    'trace mode': async () => (await ask({ query: 'query cop { __typename }' })).json.extensions?.tracing === undefined,
    'unhandled errors': async () => {
      const { json } = await ask({ query: 'qwerty cop { abc }' });
      return !/exception|stacktrace/i.test(JSON.stringify(json.errors?.map(({ extensions }) => extensions) ?? []));
    },
    'GraphQL IDE at /graphql': async () => {
      const { text } = await ask(null, { method: 'GET', headers: { accept: 'text/html' } });
      return !/graphiql|graphql-playground|sandbox/i.test(text);
    },
  };
  const results = [];
  for (const [name, holds] of Object.entries(checks))
    results.push({ name, failure: (await holds()) ? null : 'would be reported' });
  return results;
}
