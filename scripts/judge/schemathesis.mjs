import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '4.32.5';
const CASES = 2_000;
const HOOKS = fileURLToPath(new URL('.', import.meta.url));

/** Schemathesis, in a virtual environment of its own: cases made from the schema, over all of its fields. */
export async function schemathesis({ url, secret }) {
  const venv = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'quoth', `schemathesis-${VERSION}`);
  if (!existsSync(join(venv, 'bin', 'st'))) install(venv);
  const { fields } = await countFields(url, secret);
  const each = Math.ceil(CASES / fields);
  const args = ['run', `${url}/graphql`, '--header', `Authorization:Bearer ${secret}`, '--phases', 'fuzzing'];
  args.push(
    '--max-examples',
    String(each),
    '--checks',
    'all',
    '--exclude-checks',
    'positive_data_acceptance,not_a_server_error,ignored_auth',
  );
  args.push('--continue-on-failure', '--generation-database', 'none', '--seed', '1', '--request-timeout', '60');
  const { status, stdout, stderr } = await asynchronously(join(venv, 'bin', 'st'), args, {
    env: { ...process.env, PYTHONPATH: HOOKS, SCHEMATHESIS_HOOKS: 'schemathesis_hooks', NO_COLOR: '1', QUOTH_URL: url },
  });
  const summary = /Test cases:\n([^]*?)\n\n/.exec(stdout)?.[1]?.trim().replace(/\s+/g, ' ') ?? '';
  const name = `${fields} fields, ${each} cases each: ${summary}`;
  return [{ name, failure: status === 0 ? null : `${stdout.slice(-6_000)}${stderr.slice(-2_000)}` }];
}

function install(venv) {
  mkdirSync(venv, { recursive: true });
  spawnSync('python3', ['-m', 'venv', '--clear', venv], { stdio: 'inherit' });
  const pip = ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`];
  const { status } = spawnSync(join(venv, 'bin', 'pip'), pip, { stdio: 'inherit' });
  if (status !== 0) throw new Error('schemathesis cannot be installed.');
}

async function countFields(url, secret) {
  const query = '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }';
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data } = await response.json();
  return { fields: data.__schema.queryType.fields.length + data.__schema.mutationType.fields.length };
}

/** The server is in this process: it must be able to answer meanwhile. */
async function asynchronously(command, args, options) {
  const { spawn } = await import('node:child_process');
  const child = spawn(command, args, { ...options, cwd: tmpdir(), stdio: ['ignore', 'pipe', 'pipe'] });
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) child[name].on('data', (chunk) => (text[name] += chunk));
  const status = await new Promise((resolve) => child.once('close', resolve));
  return { status, ...text };
}
