import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const FOLDER = join(process.cwd(), 'test', 'support', 'neo4j');
const CLASSPATH = join(FOLDER, 'target', 'classpath.txt');

/** A Neo4j that runs for the tests. */
export interface RunningNeo4j {
  readonly uri: string;
  stop(): Promise<void>;
}

/** Why a Neo4j cannot be started here, or null where it can. */
export function missingForNeo4j(): string | null {
  const missing = ['java', 'mvn'].filter((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0);
  return missing.length === 0 ? null : `${missing.join(' and ')} not found`;
}

/** Starts an empty Neo4j on a free port; the jars come from Maven Central the first time. With `auth` it asks for a password. */
export async function startNeo4j({ auth = false } = {}): Promise<RunningNeo4j> {
  resolveJars();
  const opens = ['java.base/java.nio', 'java.base/java.lang'].map((module) => `--add-opens=${module}=ALL-UNNAMED`);
  const jars = readFileSync(CLASSPATH, 'utf8').trim();
  const server = spawn(
    'java',
    ['-Xmx1g', ...opens, '-cp', jars, join(FOLDER, 'Server.java'), ...(auth ? ['auth'] : [])],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const uri = await addressOf(server);
  return { uri, stop: () => stop(server) };
}

function resolveJars(): void {
  if (existsSync(CLASSPATH)) return;
  const { status, stdout } = spawnSync(
    'mvn',
    ['-q', '-B', '-f', join(FOLDER, 'pom.xml'), 'dependency:build-classpath', `-Dmdep.outputFile=${CLASSPATH}`],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`Maven could not fetch Neo4j:\n${stdout}`);
}

async function addressOf(server: ChildProcess): Promise<string> {
  if (server.stdout === null) throw new Error('The server has no output to read its address from.');
  for await (const line of createInterface(server.stdout)) {
    const [word, uri] = line.split(' ');
    if (word === 'listening' && uri !== undefined) return uri.replace(/\/$/, '');
  }
  throw new Error('Neo4j ended before it listened.');
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.stdin?.end();
  await ended;
}
