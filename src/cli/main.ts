#!/usr/bin/env node
import 'reflect-metadata';
import { Command, CommanderError } from 'commander';
import { EXIT, reportFailure } from './failure.js';

/** The table of commands. Only the one that is asked for is loaded: the others would lengthen its start. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  demo: async () => (await import('./demo.js')).demoCommand(),
  ingest: async () => (await import('./ingest.js')).ingestCommand(),
  watch: async () => (await import('./watch.js')).watchCommand(),
  parties: async () => (await import('./parties.js')).partiesCommand(),
  extract: async () => (await import('./extract.js')).extractCommand(),
  export: async () => (await import('./export.js')).exportCommand(),
  generate: async () => (await import('./generate.js')).generateCommand(),
  serve: async () => (await import('./serve.js')).serveCommand(),
  key: async () => (await import('./key.js')).keyCommand(),
  migrate: async () => (await import('./migrate.js')).migrateCommand(),
  doctor: async () => (await import('./doctor.js')).doctorCommand(),
  verify: async () => (await import('./verify.js')).verifyCommand(),
  backup: async () => (await import('./backup.js')).backupCommand(),
  restore: async () => (await import('./backup.js')).restoreCommand(),
};

const asked = Object.entries(COMMANDS).filter(([name]) => name === process.argv[2]);
const loaded = (asked.length > 0 ? asked : Object.entries(COMMANDS)).map(([, load]) => load());

const quoth = new Command('quoth')
  .description('News articles in, a graph of who said what about which party out, served over GraphQL.')
  .version('0.1.0')
  .showHelpAfterError('(`quoth --help` lists what there is)');
for (const command of await Promise.all(loaded)) quoth.addCommand(command);

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
