import { Command } from 'commander';
import { loadConfig } from '../config.js';
import { migrate } from '../store/migrations.js';
import { openEngine } from '../store/open.js';

/** `quoth migrate`. */
export function migrateCommand(): Command {
  return new Command('migrate')
    .description('Gives the store the constraints and indexes that this version needs; running it again does nothing.')
    .option('--json', 'print the applied versions as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const engine = await openEngine(loadConfig());
      try {
        const applied = await migrate(engine);
        if (json) console.log(JSON.stringify({ store: engine.description, applied }));
        else
          console.log(
            applied.length === 0
              ? 'Nothing to migrate.'
              : `Migrated ${engine.description} to version ${applied.at(-1)}.`,
          );
      } finally {
        await engine.close();
      }
    });
}
