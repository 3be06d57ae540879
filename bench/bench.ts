import { join } from 'node:path';
import { compareAnswers } from './compare.js';
import type { Contender } from './contender.js';
import { floor } from './contenders/floor.js';
import { peer } from './contenders/peer.js';
import { quoth, startQuoth } from './contenders/quoth.js';
import { startContest } from './contest.js';
import { startDatabase, type Database } from './database.js';
import { machine } from './machine.js';
import { measureExtraction } from './measure/extraction.js';
import { measureIngest } from './measure/ingest.js';
import { measureLatencies } from './measure/latency.js';
import { measureRequestTime } from './measure/request-time.js';
import { measureSchemas } from './measure/schema.js';
import { measureStarts, type Starter } from './measure/start.js';
import { measurePages, writeHubs } from './measure/super-nodes.js';
import { measureThroughput } from './measure/throughput.js';
import type { Plan, Section } from './options.js';
import type { Progress } from './progress.js';
import type { Results } from './results.js';
import { drawSample, type Sample } from './sample.js';
import { runQuoth } from './stores.js';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };

/** What all measurements work with. */
interface Bench {
  readonly plan: Plan;
  readonly progress: Progress;
  /** For whatever is written meanwhile. */
  readonly folder: string;
  readonly database: Database;
  /** Environment of `quoth` by engine. */
  readonly stores: { readonly neo4j: { NEO4J_URI: string }; readonly embedded: { QUOTH_DATA: string } };
  readonly sample: Sample;
}

/** Measures what the plan says, one thing after the other, in an empty folder. */
export async function measure(plan: Plan, progress: Progress, folder: string): Promise<Results> {
  const before = machine();
  progress.section('starting Neo4j', 1);
  const database = await startDatabase();
  try {
    const stores = { neo4j: { NEO4J_URI: database.uri }, embedded: { QUOTH_DATA: join(folder, 'data') } };
    await load(plan, progress, folder, stores);
    const sample = await drawSample(database.driver);
    const bench = { plan, progress, folder, database, stores, sample };
    const results: Writable<Results> = { ...frameOf(bench, before), ...(await questionFigures(bench)) };
    // Those that write come last.
    if (plan.sections.has('profile')) results.requestTime = await requestTime(bench);
    if (plan.sections.has('schema'))
      results.schemas = await step(bench, 'schema', plan.effort.starts * 2, (tick) =>
        measureSchemas(plan.effort, tick),
      );
    if (plan.sections.has('start')) results.starts = await starts(bench);
    if (plan.sections.has('extraction'))
      results.extraction = await step(bench, 'extraction', 3, (tick) =>
        measureExtraction(plan.effort.texts, folder, tick),
      );
    if (plan.sections.has('super-nodes')) results.pages = await pages(bench);
    if (plan.sections.has('ingest')) results.ingest = await ingest(bench);
    return results;
  } finally {
    progress.stop();
    await database.stop();
  }
}

/** Measures one section. */
function step<Figures>(
  { progress }: Bench,
  section: Section | 'questions',
  steps: number,
  work: (tick: () => void) => Promise<Figures>,
): Promise<Figures> {
  progress.section(section, steps);
  return work(progress.tick);
}

/** Makes up the articles and has Quoth read them into every store. */
async function load(plan: Plan, progress: Progress, folder: string, stores: Bench['stores']): Promise<void> {
  progress.section(`making up and reading ${plan.articles} articles`, 1 + plan.engines.length);
  const bundle = join(folder, 'bundle.jsonl');
  await runQuoth(['generate', '--articles', String(plan.articles), '--seed', String(plan.seed), '-o', bundle], {});
  progress.tick();
  await runQuoth(['migrate'], stores.neo4j);
  await runQuoth(['ingest', bundle], stores.neo4j);
  progress.tick();
  if (plan.engines.includes('embedded')) await runQuoth(['ingest', bundle], stores.embedded);
}

function frameOf({ plan, database, sample }: Bench, before: Results['machine']) {
  return {
    ...{ machine: before, neo4j: database.version, articles: sample.counts.articles, claims: sample.counts.claims },
    seed: plan.seed,
  };
}

function contendersOf({ plan, stores, database }: Bench): Contender[] {
  const own = plan.engines.map((engine) =>
    engine === 'neo4j' ? quoth('quoth', stores.neo4j) : quoth('embedded', stores.embedded),
  );
  return [...own, peer(database.uri), floor(database.uri, database.driver)];
}

async function questionFigures(bench: Bench) {
  const { plan, sample } = bench;
  const contenders = contendersOf(bench);
  const named = contenders.map(({ name, title }) => ({ name, title }));
  const questions = plan.questions.map(({ name, title }) => ({ name, title }));
  if (questions.length === 0) return { questions, contenders: named, compared: 0, latencies: [], throughputs: [] };
  const contest = await startContest(contenders, plan.questions, sample);
  try {
    const compared = await compareAnswers(contest);
    const turns = questions.length * contenders.length;
    const [latencies, throughputs] = await step(bench, 'questions', turns * (plan.effort.rounds + 1), async (tick) => [
      await measureLatencies(contest, plan.effort, tick),
      await measureThroughput(contest, plan.effort, tick),
    ]);
    return { questions, contenders: named, compared, latencies, throughputs };
  } finally {
    await contest.stop();
  }
}

async function requestTime(bench: Bench) {
  const { plan, folder, stores, sample } = bench;
  const profiles = join(folder, 'request-profile');
  const profiled = quoth('quoth', stores.neo4j);
  const start = () => profiled.start(['--cpu-prof', `--cpu-prof-dir=${profiles}`]);
  return step(bench, 'profile', 1, async () => {
    const contest = await startContest([{ ...profiled, start }], plan.questions, sample);
    return measureRequestTime(contest, plan.effort, profiles);
  });
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
  return step(bench, 'start', starters.length * plan.effort.starts, (tick) =>
    measureStarts(starters, plan.effort, tick),
  );
}

/** The hubs come to the data that is there; nothing is asked of it afterwards. */
async function pages(bench: Bench) {
  const { plan, folder, stores } = bench;
  const sizes = plan.articles >= 170_000 ? [...plan.effort.hubs, 1_000_000] : plan.effort.hubs;
  const bundle = join(folder, 'hubs.jsonl');
  return step(bench, 'super-nodes', 2 * plan.engines.length, async (tick) => {
    await writeHubs(sizes, bundle);
    for (const engine of plan.engines) {
      await runQuoth(['ingest', bundle], stores[engine]);
      tick();
    }
    const servers = plan.engines.map((engine) => ({
      title: engine === 'neo4j' ? 'Neo4j' : 'embedded',
      start: () => startQuoth(stores[engine]),
    }));
    return measurePages(servers, sizes, plan.effort, tick);
  });
}

/** On a database of its own, so that it is as empty as the embedded store is. */
async function ingest(bench: Bench) {
  const { plan, folder } = bench;
  return step(bench, 'ingest', 4, async (tick) => {
    const database = await startDatabase();
    try {
      const neo4j = { uri: database.uri, username: 'neo4j', password: '', database: 'neo4j' };
      const stores = [
        { title: 'Neo4j', config: { neo4j, dataFolder: '' } },
        { title: 'embedded', config: { neo4j: null, dataFolder: join(folder, 'ingested') } },
      ];
      return await measureIngest(Math.min(plan.articles, plan.effort.ingested), stores, folder, tick);
    } finally {
      await database.stop();
    }
  });
}
