import { auditServer } from 'graphql-http';

/** Every audit of GraphQL over HTTP. What has a browser ask first is sent along: without it GET is refused, as it should be. */
export async function graphqlHttp({ url }) {
  const fetchFn = (address, init) =>
    fetch(address, {
      ...init,
      headers: { 'apollo-require-preflight': '1', ...Object.fromEntries(new Headers(init?.headers)) },
    });
  const results = await auditServer({ url: `${url}/graphql`, fetchFn });
  return results.map(({ id, name, status, reason }) => ({
    name: `${id} ${name}`,
    failure: status === 'ok' ? null : `${status}: ${reason}`,
  }));
}
