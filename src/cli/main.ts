#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { backupCommand, restoreCommand } from './backup.js';
import { demoCommand } from './demo.js';
import { doctorCommand } from './doctor.js';
import { exportCommand } from './export.js';
import { extractCommand } from './extract.js';
import { EXIT, reportFailure } from './failure.js';
import { generateCommand } from './generate.js';
import { ingestCommand } from './ingest.js';
import { keyCommand } from './key.js';
import { migrateCommand } from './migrate.js';
import { serveCommand } from './serve.js';
import { verifyCommand } from './verify.js';
import { watchCommand } from './watch.js';

/** The table of commands. */
const quoth = new Command('quoth')
  .description('News articles in, a graph of who said what about which party out, served over GraphQL.')
  .version('0.1.0')
  .addCommand(demoCommand())
  .addCommand(ingestCommand())
  .addCommand(watchCommand())
  .addCommand(extractCommand())
  .addCommand(exportCommand())
  .addCommand(generateCommand())
  .addCommand(serveCommand())
  .addCommand(keyCommand())
  .addCommand(migrateCommand())
  .addCommand(doctorCommand())
  .addCommand(verifyCommand())
  .addCommand(backupCommand())
  .addCommand(restoreCommand())
  .showHelpAfterError('(`quoth --help` lists what there is)');

for (const command of [quoth, ...quoth.commands, ...quoth.commands.flatMap(({ commands }) => commands)])
  command.exitOverride();

// Whoever reads may stop reading: `quoth extract --json articles/ | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(EXIT.done);
});

try {
  await quoth.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  else process.exitCode = reportFailure(error);
}
