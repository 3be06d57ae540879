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
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** `SIGSTOP` makes it hang, `SIGCONT` go on. */
  signal(name: NodeJS.Signals): void;
}

export interface Neo4jOptions {
  /** Asks for a password. */
  readonly auth?: boolean;
  /** Keeps the database in a folder, and answers at a port: a later start finds it there. */
  readonly kept?: { readonly home: string; readonly port: number };
  /** Gibibytes that it may work in, and again as many of the database to be held in memory; else 1, and next to none. */
  readonly gibibytes?: number;
  /** Bytes that one transaction may take. */
  readonly memory?: number;
}

/** Why a Neo4j cannot be started here, or null where it can. */
export function missingForNeo4j(): string | null {
  const missing = ['java', 'mvn'].filter((tool) => spawnSync(tool, ['-version'], { stdio: 'ignore' }).status !== 0);
  return missing.length === 0 ? null : `${missing.join(' and ')} not found`;
}

/** Starts a Neo4j, an empty one on a free port where nothing else is asked for; the jars come from Maven Central the first time. */
export async function startNeo4j({ auth = false, gibibytes, kept, memory }: Neo4jOptions = {}): Promise<RunningNeo4j> {
  resolveJars();
  const opens = ['nio', 'lang', 'io'].map((part) => `--add-opens=java.base/java.${part}=ALL-UNNAMED`);
  const jars = readFileSync(CLASSPATH, 'utf8').trim();
  const given = [
    ...(auth ? ['auth'] : []),
    ...(gibibytes === undefined ? [] : [`pages=${gibibytes * 2 ** 30}`]),
    ...(kept ? [`home=${kept.home}`, `port=${kept.port}`] : []),
    ...(memory === undefined ? [] : [`memory=${memory}`]),
  ];
  // One that is to be ended and started again lives too short for its code to be worth compiling twice.
  const compiler = kept ? ['-XX:TieredStopAtLevel=1'] : [];
  const heap = `-Xmx${gibibytes ?? 1}g`;
  const server = spawn('java', [heap, ...compiler, ...opens, '-cp', jars, join(FOLDER, 'Server.java'), ...given], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const uri = await addressOf(server);
  return {
    uri,
    stop: () => end(server, () => server.stdin.end()),
    kill: () => end(server, () => server.kill('SIGKILL')),
    signal: (name) => server.kill(name),
  };
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

async function end(server: ChildProcess, how: () => void): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  how();
  await ended;
}
