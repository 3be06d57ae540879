/**
 * Asks judges from outside about the server and its pages: graphql-http's audits, graphql-cop's checks, schemathesis, axe
 * and Lighthouse. `npm run judge` asks all of them, `npm run judge -- schemathesis` one,
 * `npm run judge -- --quick` those that take seconds. Fails where one of them does.
 */
import { graphqlCop } from './judge/graphql-cop.mjs';
import { graphqlHttp } from './judge/graphql-http.mjs';
import { pages } from './judge/pages.mjs';
import { schemathesis } from './judge/schemathesis.mjs';
import { serveSeeds } from './serve-seeds.mjs';

const JUDGES = { 'graphql-http': graphqlHttp, 'graphql-cop': graphqlCop, pages, schemathesis };

const QUICK = ['graphql-http', 'graphql-cop'];

const [first, ...others] = process.argv.slice(2);
const asked = first === undefined ? Object.keys(JUDGES) : first === '--quick' ? QUICK : [first, ...others];
const server = await serveSeeds({ name: 'judge', role: 'ADMIN', logLevel: 'silent' });
try {
  for (const name of asked) {
    const results = await JUDGES[name](server);
    const failed = results.filter(({ failure }) => failure !== null);
    console.log(`${name}: ${results.length - failed.length} of ${results.length}`);
    for (const { name: what, known = [] } of results)
      if (results.length < 20) console.log(`  ${what}${known.length === 0 ? '' : ` (known: ${known.join(', ')})`}`);
    for (const { name: what, failure } of failed) console.log(`  FAILED ${what}\n    ${failure}`);
    if (failed.length > 0) process.exitCode = 1;
  }
} finally {
  await server.close();
}
