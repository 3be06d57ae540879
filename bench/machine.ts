import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';

/** Where and with what the figures were measured. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  /** GiB. */
  readonly memory: number;
  readonly system: string;
  readonly node: string;
  /** Version by package. */
  readonly versions: Readonly<Record<string, string>>;
  /** Processes that wanted to run at the start, on average of a minute: above the cores the machine was shared. */
  readonly load: number;
}

const PACKAGES = ['@neo4j/graphql', 'neo4j-driver', '@grafeo-db/js', '@apollo/server', 'graphql'];

export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    versions: Object.fromEntries(PACKAGES.map((name) => [name, versionOf(name)])),
    load: Number((loadavg()[0] ?? 0).toFixed(1)),
  };
}

function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { version: string };
  return version;
}
