import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../../support/neo4j.js';
import { clearedNeo4j } from '../stores.js';
import type { SoakReport } from './figures.js';
import { soak } from './soak.js';

/**
 * `npm run soak -- --minutes 15`: asks, subscribes and writes for so long, on each engine, compares every answer, and says what
 * it came to. The exit status is 1 where an answer was wrong.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '15' },
    articles: { type: 'string', default: '200' },
    engine: { type: 'string' },
  },
});

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(0);

function told(report: SoakReport): string[] {
  const { latencies, compared, wrong, shed, untold, answeredInBursts, memory, slope } = report;
  return [
    ...latencies.map(
      ({ kind, count, p50, p99 }) => `${kind}: ${count} answers, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
    ),
    `${compared} compared, ${wrong.length} wrong`,
    `bursts: ${answeredInBursts} answered, ${shed} turned away, ${untold} of them without Retry-After`,
    `memory: ${megabytes(memory.half)} MB at the half, ${megabytes(memory.end)} MB at the end, ${megabytes(slope)} MB an hour`,
    ...wrong,
  ];
}

async function report(name: string, store: Readonly<Record<string, string>>): Promise<void> {
  let next = 60;
  const onProgress = ({ seconds, compared, wrong }: SoakReport) => {
    if (seconds < next) return;
    next += 60;
    console.error(`${name}: ${(seconds / 60).toFixed(0)} min, ${compared} compared, ${wrong.length} wrong`);
  };
  const seconds = Number(values.minutes) * 60;
  const result = await soak({ seconds, articles: Number(values.articles), store, onProgress });
  for (const line of told(result)) console.log(`${name}: ${line}`);
  if (result.wrong.length + result.untold > 0) process.exitCode = 1;
}

if (values.engine !== 'neo4j') {
  const folder = await mkdtemp(join(tmpdir(), 'quoth-soak-'));
  await report('grafeo', { QUOTH_DATA: folder });
  await rm(folder, { recursive: true });
}
if (values.engine !== 'grafeo') {
  const server = await startNeo4j();
  await clearedNeo4j(server.uri).clear();
  await report('neo4j', { NEO4J_URI: server.uri });
  await server.stop();
}
