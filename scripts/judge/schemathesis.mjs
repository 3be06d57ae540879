import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.32.5';
const CASES = 2_000;
const HOOKS = fileURLToPath(new URL('.', import.meta.url));

/** Its own: that every answer is good, that none says 5xx, and that some are refused; the hooks look at these otherwise. */
const OTHERWISE = 'positive_data_acceptance,not_a_server_error,ignored_auth';

/** Schemathesis, in a virtual environment of its own: cases made from the schema, over all of its fields. */
export async function schemathesis({ url, secret }) {
  const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'quoth', `schemathesis-${VERSION}`);
  if (!existsSync(join(venv, 'bin', 'st'))) install(venv);
  const { fields, known } = await whatThereIs(url, secret);
  const each = Math.ceil(CASES / fields);
  const folder = mkdtempSync(join(tmpdir(), 'quoth-schemathesis-'));
  const [config, lookedAt] = [join(folder, 'schemathesis.toml'), join(folder, 'looked-at')];
  writeFileSync(config, configOf(known));
  const args = ['--config-file', config, 'run', `${url}/graphql`, '--header', `Authorization:Bearer ${secret}`];
  args.push('--phases', 'fuzzing', '--max-examples', String(each), '--checks', 'all', '--exclude-checks', OTHERWISE);
  args.push('--continue-on-failure', '--generation-database', 'none', '--seed', '1', '--request-timeout', '60');
  const { status, stdout, stderr } = await asynchronously(join(venv, 'bin', 'st'), args, {
    cwd: folder,
    env: {
      ...{ ...process.env, PYTHONPATH: HOOKS, SCHEMATHESIS_HOOKS: 'schemathesis_hooks', NO_COLOR: '1' },
      QUOTH_LOOKED_AT: lookedAt,
    },
  });
  const answers = existsSync(lookedAt) ? readFileSync(lookedAt).length : 0;
  rmSync(folder, { recursive: true });
  const summary = /Test cases:\n([^]*?)\n\n/.exec(stdout)?.[1]?.trim().replace(/\s+/g, ' ') ?? '';
  const name = `${fields} fields, ${each} cases each: ${summary}`;
  return [
    { name, failure: status === 0 ? null : `${stdout.slice(-6_000)}${stderr.slice(-2_000)}` },
    {
      name: `our own check looked at ${answers} answers`,
      failure: answers >= CASES ? null : `these should be ${CASES}: the hooks were not loaded, or the run broke off`,
    },
  ];
}

/** Of each two texts one is known in the graph, so that half of what is asked has an answer. */
function configOf(known) {
  return `[dictionaries.known]
values = ${JSON.stringify(known)}

[generation.dictionaries]
string = { dictionary = "known", probability = 0.5 }
`;
}

function install(venv) {
  mkdirSync(venv, { recursive: true });
  spawnSync('python3', ['-m', 'venv', '--clear', venv], { stdio: 'inherit' });
  const pip = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`];
  const { status } = spawnSync(join(venv, 'bin', 'pip'), pip, { stdio: 'inherit' });
  if (status !== 0) throw new Error('schemathesis cannot be installed.');
}

/** How many fields a request can begin with, and texts that mean something to them: ids, names, days. */
async function whatThereIs(url, secret) {
  const query = `{
    __schema { queryType { fields { name } } mutationType { fields { name } } }
    articles(first: 5) { nodes { id publishedOn } }
    claims(first: 20) { nodes { id saidOn } }
    parties(first: 20) { nodes { id name } }
    topics(first: 20) { nodes { id name } }
  }`;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`schemathesis: ${errors[0].message}`);
  const { __schema: schema, ...lists } = data;
  const nodes = Object.values(lists).flatMap((list) => list.nodes);
  const known = nodes.flatMap((node) => Object.values(node)).filter((value) => typeof value === 'string');
  return { fields: schema.queryType.fields.length + schema.mutationType.fields.length, known: [...new Set(known)] };
}

/** The server is in this process: it must be able to answer meanwhile. */
async function asynchronously(command, args, options) {
  const { spawn } = await import('node:child_process');
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (text[name] += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, ...text };
}
