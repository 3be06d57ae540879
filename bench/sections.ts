import { mkdtemp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { compareAnswers } from './compare.js';
import type { Contender } from './contender.js';
import { floor } from './contenders/floor.js';
import { peer } from './contenders/peer.js';
import { quoth, startQuoth } from './contenders/quoth.js';
import { startContest } from './contest.js';
import { startDatabase } from './database.js';
import { measureEventLoop } from './measure/event-loop.js';
import { measureExtraction } from './measure/extraction.js';
import { measureIngest } from './measure/ingest.js';
import { measureLatencies, rehearse } from './measure/latency.js';
import { measureRequestTime } from './measure/request-time.js';
import { measureSchemas } from './measure/schema.js';
import { measureStarts, type Starter } from './measure/start.js';
import { measurePages, writeHubs } from './measure/super-nodes.js';
import { measureThroughput } from './measure/throughput.js';
import { MILLION, type Section } from './options.js';
import { QUESTIONS } from './questions/questions.js';
import type { Results } from './results.js';
import type { Bench } from './set-up.js';
import { runQuoth } from './stores.js';

/** How each section is measured. */
export const MEASURES: Readonly<Record<Section, (bench: Bench) => Promise<Partial<Results>>>> = {
  profile: async (bench) => ({ requestTime: await requestTime(bench) }),
  schema: async (bench) => ({ schemas: await measureSchemas(bench.plan.effort, bench.progress.tick) }),
  start: async (bench) => ({ starts: await starts(bench) }),
  extraction: async ({ plan, folder, progress }) => ({
    extraction: await measureExtraction(plan.effort.texts, folder, progress.tick),
  }),
  'event-loop': async ({ plan, folder }) => ({ eventLoop: await measureEventLoop(plan.effort.texts, folder) }),
  'super-nodes': async (bench) => ({ pages: await pages(bench) }),
  ingest: async (bench) => ({ ingest: await ingest(bench) }),
};

/** How many steps a section takes. */
export function stepsOf(section: Section, { effort, engines }: Bench['plan']): number {
  return {
    profile: 1,
    schema: 2 * effort.starts,
    start: 3 * effort.starts,
    extraction: 3,
    'event-loop': 1,
    'super-nodes': 2 * engines.length,
    ingest: 4,
  }[section];
}

function contendersOf({ plan, stores, database }: Bench): Contender[] {
  const own = plan.engines.map((engine) =>
    engine === 'neo4j' ? quoth('quoth', stores.neo4j) : quoth('embedded', stores.embedded),
  );
  const before = plan.against === null ? [] : [quoth('before', stores.neo4j, plan.against)];
  return [...own, ...before, peer(database.uri), floor(database.uri, database.driver)];
}

/** What a run has of questions before any is asked. */
export const NOTHING_ASKED = { questions: [], contenders: [], compared: 0, latencies: [], throughputs: [] };

/** What the questions give, as it grows: first how long one request takes, then how many a second there are. */
export async function* questionFigures(bench: Bench) {
  const { plan, sample, progress } = bench;
  const contenders = contendersOf(bench);
  const asked = {
    questions: plan.questions.map(({ name, title }) => ({ name, title })),
    contenders: contenders.map(({ name, title }) => ({ name, title })),
  };
  if (plan.questions.length === 0) return;
  progress.section('getting the questions ready', 1);
  const contest = await startContest(contenders, plan.questions, sample);
  try {
    progress.section('comparing answers', plan.questions.length);
    const compared = await compareAnswers(contest);
    const turns = plan.questions.length * contenders.length;
    progress.section('warming up', turns);
    await rehearse(contest, plan.effort, progress.tick);
    progress.section('one request at a time', turns * plan.effort.rounds);
    const latencies = await measureLatencies(contest, plan.effort, progress.tick);
    yield { ...asked, compared, latencies, throughputs: [] };
    progress.section('many connections', turns);
    const throughputs = await measureThroughput(contest, plan.effort, latencies, progress.tick);
    yield { ...asked, compared, latencies, throughputs };
  } finally {
    await contest.stop();
  }
}

async function requestTime({ plan, folder, stores, sample }: Bench) {
  const questions = plan.questions.length > 0 ? plan.questions : QUESTIONS;
  const profiles = await mkdtemp(join(folder, 'profile-'));
  const environment = { ...stores.neo4j, BENCH_PROFILE: join(profiles, 'serve.cpuprofile') };
  const start = () => startQuoth(environment, [`--import=${resolve('dist/bench/profiler.js')}`]);
  const contest = await startContest([{ ...quoth('quoth', stores.neo4j), start }], questions, sample);
  return measureRequestTime(contest, plan.effort, profiles);
}

async function starts(bench: Bench) {
  const { plan, folder, stores, database } = bench;
  const seeds = { QUOTH_DATA: join(folder, 'seeds') };
  await runQuoth(['ingest', 'seeds'], seeds);
  const query = '{ claims(first: 1) { nodes { id text speakers { name } } } }';
  const starters: Starter[] = [
    { title: 'Quoth, embedded, the seeds', goal: 1000, query, start: () => startQuoth(seeds) },
    { title: 'Quoth on Neo4j', goal: 3000, query, start: () => startQuoth(stores.neo4j) },
    {
      ...{ title: '@neo4j/graphql', goal: null, query: '{ claims(limit: 1) { id text speakers { name } } }' },
      start: () => peer(database.uri).start(),
    },
  ];
  return measureStarts(starters, plan.effort, bench.progress.tick);
}

/** The hubs come to the data that is there; nothing else is asked of it afterwards. */
async function pages({ plan, folder, stores, progress }: Bench) {
  const sizes = plan.articles >= MILLION ? [...plan.effort.hubs, 1_000_000] : plan.effort.hubs;
  const bundle = join(folder, 'hubs.jsonl');
  await writeHubs(sizes, bundle);
  for (const engine of plan.engines) {
    await runQuoth(['ingest', bundle], stores[engine]);
    progress.tick();
  }
  const servers = plan.engines.map((engine) => ({
    title: engine === 'neo4j' ? 'Neo4j' : 'embedded',
    start: () => startQuoth(stores[engine]),
  }));
  return measurePages(servers, sizes, plan.effort, progress.tick);
}

/** On a database of its own, so that it is as empty as the embedded store is. */
async function ingest({ plan, folder, progress }: Bench) {
  const database = await startDatabase();
  try {
    const neo4j = { uri: database.uri, username: 'neo4j', password: '', database: 'neo4j' };
    const stores = [
      { title: 'Neo4j', config: { neo4j, dataFolder: '' } },
      { title: 'embedded', config: { neo4j: null, dataFolder: join(folder, 'ingested') } },
    ];
    return await measureIngest(Math.min(plan.articles, plan.effort.ingested), stores, folder, progress.tick);
  } finally {
    await database.stop();
  }
}
