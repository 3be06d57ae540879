import { Option, Command } from 'commander';
import Table from 'cli-table3';
import { loadConfig } from '../config.js';
import { NotFoundError } from '../errors.js';
import type { ApiKey } from '../model/key.js';
import { ROLES, type Role } from '../model/role.js';
import type { Keys } from '../store/keys.js';
import { openGraph } from '../store/open.js';
import { coloursOf } from './colours.js';

const HELP = `
Roles: reader asks; contributor also puts articles in; curator also merges, splits, reviews, undoes and takes articles out; admin
also gives and revokes keys. Keys are kept in the store, as hashes: every server that uses it lets them in. While a server
holds the embedded store, its admins make keys with the mutation createKey instead.

Examples:
  $ quoth key create "night desk" --role contributor
  $ quoth key list
  $ quoth key revoke 3f9c0a1b2c3d`;

interface Options {
  readonly json?: boolean;
  readonly role?: string;
}

/** `quoth key`. */
export function keyCommand(): Command {
  return new Command('key')
    .description('Says who may use the server: makes, lists and revokes keys.')
    .addHelpText('after', HELP)
    .addCommand(
      new Command('create')
        .description('Makes a key and prints it, this once.')
        .argument('<name>', 'whose it is, as histories name them')
        .addOption(
          new Option('--role <role>', 'what it lets do')
            .choices(ROLES.map((role) => role.toLowerCase()))
            .makeOptionMandatory(),
        )
        .option('--json', 'print it as JSON')
        .action((name: string, options: Options) => withKeys((keys) => create(keys, name, options))),
    )
    .addCommand(
      new Command('list')
        .description('Lists the keys, revoked ones too.')
        .option('--json', 'print them as JSON')
        .action((options: Options) => withKeys(async (keys) => print(await keys.list(), options))),
    )
    .addCommand(
      new Command('revoke')
        .description('Lets keys in no longer; servers that run notice within ten seconds.')
        .argument('<id...>', 'ids of keys, as `quoth key list` has them')
        .option('--json', 'print the keys as JSON')
        .action((ids: string[], options: Options) => withKeys((keys) => revoke(keys, ids, options))),
    );
}

async function withKeys(work: (keys: Keys) => Promise<void>): Promise<void> {
  const store = await openGraph(loadConfig());
  try {
    await work(store.keys);
  } finally {
    await store.close();
  }
}

async function create(keys: Keys, name: string, { role = '', json }: Options): Promise<void> {
  const created = await keys.create(name, role.toUpperCase() as Role);
  if (json) console.log(JSON.stringify(created));
  else {
    console.log(created.secret);
    // The key alone is on standard output, so that it can be put into a file.
    console.error(coloursOf(process.stderr).dim('Send it as `Authorization: Bearer …`. It is shown this once.'));
  }
}

/** All of them or none: an id that is mistyped is the one that matters. */
async function revoke(keys: Keys, ids: readonly string[], options: Options): Promise<void> {
  const known = new Set((await keys.list()).map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  if (unknown.length > 0)
    throw new NotFoundError(`There is no key ${unknown.map((id) => `“${id}”`).join(', ')}.`, {
      details: { remedy: '`quoth key list` has their ids.' },
    });
  print(await keys.revoke(ids), options);
}

function print(keys: readonly ApiKey[], { json }: Options): void {
  if (json) {
    console.log(JSON.stringify(keys));
    return;
  }
  const table = new Table({ head: ['id', 'name', 'role', 'since', 'revoked'], style: { head: [], border: [] } });
  for (const { id, name, role, createdAt, revokedAt } of keys)
    table.push([id, name, role.toLowerCase(), createdAt, revokedAt ?? '']);
  console.log(keys.length === 0 ? 'There are no keys.' : table.toString());
}
