import { SingleBar } from 'cli-progress';
import { Command } from 'commander';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { loadConfig } from '../config.js';
import { BadInputError } from '../errors.js';
import { backupOf } from '../store/backup/backup.js';
import type { Counts } from '../store/backup/format.js';
import { restore } from '../store/backup/restore.js';
import { openEngine } from '../store/open.js';
import { written } from './output.js';

const BACKUP_HELP = `
One file with everything in the store, what people decided too: JSON lines, packed with gzip, with their sum. It is the same
whether the store is embedded or a Neo4j, and can be restored into either. Stop writers meanwhile: where somebody writes, it
says so and leaves no file.

Examples:
  $ quoth backup monday.backup.gz
  $ quoth backup - | ssh elsewhere 'cat > monday.backup.gz'`;

const RESTORE_HELP = `
Into an empty store only. All of the file is read before anything is written: a broken one changes nothing. Where a restore breaks
off, the store says so when it is opened, and the same command begins anew. A backup of an older version is migrated.

Example:
  $ QUOTH_DATA=restored quoth restore monday.backup.gz && QUOTH_DATA=restored quoth verify`;

/** `quoth backup`. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('Writes everything in the store to one file.')
    .argument('<file>', 'where to write; - for standard output')
    .option('--json', 'print what was written as JSON')
    .addHelpText('after', BACKUP_HELP)
    .action(async (path: string, { json }: { json?: boolean }) => {
      const engine = await openEngine(loadConfig());
      try {
        let counts: Counts = { nodes: 0, relationships: 0 };
        const lines = backupOf(engine, (now) => (counts = now));
        const pieces = Readable.from(lines).on('error', (error) => packed.destroy(error));
        const packed = pieces.pipe(createGzip());
        await written(packed, path === '-' ? undefined : path);
        const print = path === '-' ? console.error : console.log;
        print(
          json ? JSON.stringify({ file: path, ...counts }) : `Backed up ${countsIn(counts)} of ${engine.description}.`,
        );
      } finally {
        await engine.close();
      }
    });
}

/** `quoth restore`. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('Writes a backup into an empty store.')
    .argument('<file>', 'what `quoth backup` wrote')
    .option('--json', 'print what was restored as JSON')
    .addHelpText('after', RESTORE_HELP)
    .action(async (path: string, { json }: { json?: boolean }) => {
      const engine = await openEngine(loadConfig());
      const bar = process.stderr.isTTY
        ? new SingleBar({ format: '{bar} {value}/{total}', stream: process.stderr, clearOnComplete: true })
        : null;
      try {
        bar?.start(1, 0);
        const counts = await restore(
          engine,
          () => linesIn(path),
          (done, total) => {
            bar?.setTotal(total);
            bar?.update(done);
          },
        );
        bar?.stop();
        console.log(
          json ? JSON.stringify({ file: path, ...counts }) : `Restored ${countsIn(counts)} into ${engine.description}.`,
        );
      } finally {
        bar?.stop();
        await engine.close();
      }
    });
}

const countsIn = ({ nodes, relationships }: Counts) => `${nodes} nodes and ${relationships} relationships`;

/** The lines of a packed file; only a line feed ends one. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const file = createReadStream(path).on('error', (error) => unpacked.destroy(error));
  const unpacked = file.pipe(createGunzip()).setEncoding('utf8');
  let line: string[] = [];
  try {
    for await (const piece of unpacked) {
      const [end = '', ...others] = String(piece).split('\n');
      line.push(end);
      for (const next of others) {
        yield line.join('');
        line = [next];
      }
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    throw new BadInputError(`${path} cannot be read: ${code ?? ''}.`, { cause: error });
  }
  if (line.join('') !== '') yield line.join('');
}
