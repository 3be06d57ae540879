import { Command } from 'commander';
import { loadConfig, type Config } from '../config.js';
import { checkStore, type Check } from '../store/checks.js';
import { coloursOf } from './colours.js';
import { EXIT } from './failure.js';

/** `quoth doctor`. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Says what is wrong with the store, if anything, and how to right it.')
    .option('--json', 'print the checks as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const config = loadConfig();
      const checks = await checkStore(config);
      console.log(
        json
          ? JSON.stringify({ store: nameOf(config), checks }, null, 2)
          : `${nameOf(config)}\n${checks.map(line).join('\n')}`,
      );
      if (checks.some(({ ok }) => !ok)) process.exitCode = EXIT.failed;
    });
}

const nameOf = (config: Config) =>
  config.neo4j ? `Neo4j at ${config.neo4j.uri}` : `The embedded store in ${config.dataFolder}`;

function line({ name, ok, found, remedy }: Check): string {
  const colours = coloursOf(process.stdout);
  const first = `${ok ? colours.green('✓') : colours.red('✗')} ${name}: ${found}`;
  return remedy === null ? first : `${first}\n  → ${remedy}`;
}
