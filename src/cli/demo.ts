import { Command } from 'commander';
import { fileURLToPath } from 'node:url';
import { loadConfig, type Config } from '../config.js';
import type { IngestReport } from '../ingest/ingest.js';
import { migrate } from '../store/migrations.js';
import { openEngine, storeOn } from '../store/open.js';
import { coloursOf } from './colours.js';
import { ingestWithProgress, summaryOf } from './ingest.js';
import { untilStopped } from './serve.js';

/** The project's own articles. */
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** Whose the key of the demo is, in histories. */
const KEY_NAME = 'demo';

const FIRST_QUERY = `{
  claims(where: { about: { name: "Taliban" } }, first: 5) {
    totalCount
    nodes { text quoteType speakers { name } about { party { name } stance } article { title } }
  }
}`;

/** `quoth demo`. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('Puts the seed articles into the store, serves them and shows where to look.')
    .addHelpText('after', '\nReads the same environment as `quoth serve`; running it again finds nothing new.')
    .action(async () => {
      // A newcomer reads what the demo says; whoever wants the log asks for it.
      const config = loadConfig({ LOG_LEVEL: 'warn', ...process.env });
      const { report, key } = await prepare(config);
      const nothingNew = report.created + report.replaced === 0 && report.failed.length === 0;
      console.log(nothingNew ? 'Nothing new in the seeds.' : summaryOf(report));
      const { startServer } = await import('../main.js');
      const server = await startServer(config);
      console.log(welcome(server.url, key));
      await untilStopped(server);
    });
}

/** Puts the seeds into the store, and makes the key that this run shows: an earlier run's is known to nobody any more. */
async function prepare(config: Config): Promise<{ report: IngestReport; key: string }> {
  const engine = await openEngine(config);
  const { graph, keys } = storeOn(engine);
  try {
    await migrate(engine);
    const report = await ingestWithProgress(graph, [SEEDS], { threads: config.extractThreads });
    const earlier = (await keys.list()).filter(({ name, revokedAt }) => name === KEY_NAME && revokedAt === null);
    await keys.revoke(earlier.map(({ id }) => id));
    return { report, key: (await keys.create(KEY_NAME, 'ADMIN')).secret };
  } finally {
    await engine.close();
  }
}

function welcome(url: string, key: string): string {
  const { bold, dim } = coloursOf(process.stdout);
  const sandbox = `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(`${url}/graphql`)}`;
  return `
${bold('Quoth answers at')}
  ${url}/          where to start
  ${url}/explorer  the graph, drawn
  ${url}/graphql   for any GraphQL client
  ${url}/graphiql  an editor in the browser, no internet needed
  ${sandbox}

${bold('Whoever reaches it may read. To put articles in, merge parties and review claims, open')}
  ${url}/explorer/#key=${key}
${dim(`or send  Authorization: Bearer ${key}`)}
${dim('The key is good until the demo starts again; `quoth key create` makes one that stays.')}

${bold('A first query:')} who said what about the Taliban?
${dim(FIRST_QUERY)}

Ctrl-C stops it.`;
}
