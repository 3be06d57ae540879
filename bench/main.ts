import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../test/support/neo4j.js';
import { compareAnswers } from './compare.js';
import { startContest } from './contest.js';
import { floor } from './contenders/floor.js';
import { peer } from './contenders/peer.js';
import { quoth } from './contenders/quoth.js';
import { QUICK, WHOLE } from './effort.js';
import { measureLatencies } from './measure/latency.js';
import { measureThroughput } from './measure/throughput.js';
import { QUESTIONS } from './questions/questions.js';
import { drawSample } from './sample.js';
import { runQuoth } from './stores.js';

const articles = process.argv[2] ?? '100';
const effort = process.argv[3] === 'whole' ? WHOLE : QUICK;
const only = process.argv[4];
const folder = await mkdtemp(join(tmpdir(), 'quoth-bench-'));
const database = await startNeo4j();
const driver = neo4j.driver(database.uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
try {
  const bundle = join(folder, 'bundle.jsonl');
  await runQuoth(['generate', '--articles', articles, '-o', bundle], {});
  console.log('migrate', await runQuoth(['migrate'], { NEO4J_URI: database.uri }));
  console.log('neo4j', await runQuoth(['ingest', bundle], { NEO4J_URI: database.uri }));
  console.log('embedded', await runQuoth(['ingest', bundle], { QUOTH_DATA: join(folder, 'data') }));
  const sample = await drawSample(driver);
  console.log(sample.counts, sample.hubs, sample.phrases.slice(0, 5));
  const contenders = [
    quoth('quoth', { NEO4J_URI: database.uri }),
    quoth('embedded', { QUOTH_DATA: join(folder, 'data') }),
    peer(database.uri),
    floor(database.uri, driver),
  ];
  const contest = await startContest(contenders, QUESTIONS.filter(({name}) => !only || only.split(',').includes(name)), sample);
  try {
    for (const q of contest.questions) {
      try { console.log(q.name, await compareAnswers({ ...contest, questions: [q] })); } catch (error) { console.log(String(error).slice(0, 600)); }
    }
    console.table((await measureLatencies(contest, effort, () => undefined)).map((l) => ({ ...l, varied: l.varied.p50, repeated: l.repeated.p50 })));
    console.table(await measureThroughput(contest, effort, () => undefined));
  } finally {
    await contest.stop();
  }
} finally {
  await driver.close();
  await database.stop();
  await rm(folder, { recursive: true });
}
