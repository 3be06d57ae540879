import { Command } from 'commander';
import { fileURLToPath } from 'node:url';
import pc from 'picocolors';
import { loadConfig, type Config } from '../config.js';
import type { IngestReport } from '../ingest/ingest.js';
import { migrate } from '../store/migrations.js';
import { graphOn, openEngine } from '../store/open.js';
import { ingestWithProgress, summaryOf } from './ingest.js';
import { untilStopped } from './serve.js';

/** The project's own articles. */
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

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
      const report = await ingestSeeds(config);
      const nothingNew = report.created + report.replaced === 0 && report.failed.length === 0;
      console.log(nothingNew ? 'Nothing new in the seeds.' : summaryOf(report));
      const { startServer } = await import('../main.js');
      const server = await startServer(config);
      console.log(welcome(server.url));
      await untilStopped(server);
    });
}

async function ingestSeeds(config: Config): Promise<IngestReport> {
  const engine = await openEngine(config);
  try {
    await migrate(engine);
    return await ingestWithProgress(graphOn(engine), [SEEDS], { threads: config.extractThreads });
  } finally {
    await engine.close();
  }
}

function welcome(url: string): string {
  const { bold, dim } = pc.createColors(process.stdout.isTTY);
  const sandbox = `https://studio.apollographql.com/sandbox/explorer?endpoint=${encodeURIComponent(`${url}/graphql`)}`;
  return `
${bold('Quoth answers at')}
  ${url}/          where to start
  ${url}/explorer  the graph, drawn
  ${url}/graphql   for any GraphQL client
  ${url}/graphiql  an editor in the browser, no internet needed
  ${sandbox}

${bold('A first query:')} who said what about the Taliban?
${dim(FIRST_QUERY)}

Ctrl-C stops it.`;
}
