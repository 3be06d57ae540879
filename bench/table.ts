import { CONNECTIONS } from './measure/throughput.js';
import { goalsOf, times, timesLower, timesMore } from './goals.js';
import type { Results } from './results.js';
import type { Load } from './set-up.js';
import { geometricMean } from './statistics.js';

/** The results as a page of Markdown: ratios first, then what they are made of. */
export function pageOf(results: Results): string {
  const parts = [
    head(results),
    failures(results),
    goals(results),
    latencies(results),
    throughput(results),
    pages(results),
    ingest(results),
    extraction(results),
    eventLoop(results),
    starts(results),
    schemas(results),
    requestTime(results),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function head({ machine, neo4j, articles, claims, seed, compared, loads }: Results): string {
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  return `# What Quoth measures

${articles.toLocaleString('en')} made-up articles with ${claims.toLocaleString('en')} claims (\`quoth generate --articles ${articles} --seed ${seed}\`), all servers beside each
other on ${machine.cores} cores of ${machine.processor}, ${machine.memory} GiB, ${machine.system}, Node ${machine.node}, ${neo4j},
${versions.join(', ')}. When the run began ${machine.load} processes wanted the ${machine.cores} cores. Compare runs by their ratios; the times
are the machine's.

Every contender is a server in a process of its own, asked over HTTP: **Quoth** as \`quoth serve\` starts it;
**@neo4j/graphql** on Apollo’s standalone server, its type definitions in \`bench/peer/type-definitions.ts\`;
**hand-written Cypher**, one statement a question through the bare driver and \`node:http\`, no GraphQL, with the index
on relationships; all three on one Neo4j and the very same data. **Quoth, embedded** is \`quoth serve\` on the engine in its
own process. ${compared} answers had the same ids in the same order, and the same texts and numbers, before anything was timed.

${loads.map((load) => readIn(load, articles)).join(' ')}`;
}

function readIn({ store, seconds, peak }: Load, articles: number): string {
  const rate = `${store}: read in by \`quoth ingest\` in ${Math.round(seconds).toLocaleString('en')} s, ${Math.round(articles / seconds)} articles a second`;
  return peak === null ? `${rate}.` : `${rate}, in ${Math.round(peak / 2 ** 20).toLocaleString('en')} MiB at most.`;
}

function failures({ failures: failed }: Results): string {
  if (failed.length === 0) return '';
  const rows = failed.map(({ part, message }) => [part, message.replaceAll('|', '\\|').replace(/\s+/gu, ' ')]);
  return `## Not measured\n\n${table(['', 'because'], rows)}`;
}

function goals(results: Results): string {
  const rows = goalsOf(results).map(({ what, goal, measured, reached }) => [
    ...[what, goal, reached ? `**${measured}**` : measured],
    reached ? 'yes' : 'no',
  ]);
  return rows.length === 0 ? '' : `## Ratios\n\n${table(['', 'goal', 'measured', 'reached'], rows)}`;
}

/** p50 and p95 of each contender, and how many times lower Quoth’s p50 is. */
function latencies(results: Results): string {
  if (results.latencies.length === 0) return '';
  const cellOf = (kind: 'varied' | 'repeated') => (question: string, name: string) => {
    const found = results.latencies.find((row) => row.question === question && row.contender === name)?.[kind];
    return found === undefined ? '' : `${ms(found.p50)} / ${ms(found.p95)}`;
  };
  const overPeer = timesLower(results, 'quoth', 'peer');
  const overFloor = timesLower(results, 'floor', 'quoth');
  const embedded = timesLower(results, 'embedded', 'peer');
  const compared: Column[] = [
    ['peer ÷ Quoth', overPeer],
    ['Quoth ÷ Cypher', overFloor],
    ['peer ÷ embedded', embedded],
    ['before ÷ Quoth', timesLower(results, 'quoth', 'before')],
  ];
  return `## One request at a time

p50 / p95 in milliseconds, every request for something else.

${questionTable(results, cellOf('varied'), compared)}

The same request again and again, as a cache likes it:

${questionTable(results, cellOf('repeated'), [])}`;
}

function throughput(results: Results): string {
  if (results.throughputs.length === 0) return '';
  const rowOf = (question: string, name: string) =>
    results.throughputs.find((row) => row.question === question && row.contender === name);
  const perSecond = (question: string, name: string): string => rowOf(question, name)?.varied.toFixed(0) ?? '';
  const repeated = (question: string, name: string): string => rowOf(question, name)?.repeated.toFixed(0) ?? '';
  const memory = (question: string, name: string): string => {
    const { peak = null, answer = 0 } = rowOf(question, name) ?? {};
    return peak === null ? '' : `${(peak / 2 ** 20).toFixed(0)} (${(answer / 1024).toFixed(0)})`;
  };
  return `## ${CONNECTIONS} connections

Answers a second, every request for something else.

${questionTable(results, perSecond, [['Quoth ÷ peer', timesMore(results, 'quoth', 'peer')]])}

The same request on all of them:

${questionTable(results, repeated, [])}

The most memory that the server’s process held meanwhile, in MiB, and in brackets an answer in KiB:

${questionTable(results, memory, [])}`;
}

type Column = readonly [title: string, values: ReadonlyMap<string, number>];

/** A row a question, a column a contender, then ratios with their geometric mean below. */
function questionTable(
  { questions, contenders }: Results,
  cellOf: (question: string, name: string) => string,
  ratios: readonly Column[],
): string {
  const present = ratios.filter(([, values]) => values.size > 0);
  const rows = questions.map(({ name, title }) => [
    ...[title, ...contenders.map((contender) => cellOf(name, contender.name))],
    ...present.map(([, values]) => times(values.get(name) ?? NaN)),
  ]);
  const means = present.map(([, values]) => `**${times(geometricMean([...values.values()]))}**`);
  if (means.length > 0) rows.push(['geometric mean', ...contenders.map(() => ''), ...means]);
  return table(['', ...contenders.map(({ title }) => title), ...present.map(([title]) => title)], rows);
}

function pages({ pages: figures }: Results): string {
  if (figures === undefined) return '';
  const rows = figures.map(({ store, claims, page, milliseconds }) => [
    ...[store, claims.toLocaleString('en'), String(page), ms(milliseconds)],
  ]);
  return `## A page of a party with very many claims

p50 in milliseconds of a page of about 20, newest first, with speakers and articles.

${table(['', 'claims about the party', 'page', 'ms'], rows)}`;
}

function ingest({ ingest: figures }: Results): string {
  if (figures === undefined) return '';
  const rows = figures.map(({ store, articles, nodes, relationships, quothSeconds, bareSeconds }) => [
    ...[store, articles.toLocaleString('en'), nodes.toLocaleString('en'), relationships.toLocaleString('en')],
    ...[(articles / quothSeconds).toFixed(0), (articles / bareSeconds).toFixed(0), times(bareSeconds / quothSeconds)],
  ]);
  return `## Bundles into an empty store

\`quoth ingest\` from its start to its end, its reading, checking and comparing included; and all that was then in the store
written once more in bare \`UNWIND\` batches of 5,000 rows into the emptied one, its indexes in place. A tenth of the
articles, others, went in and out before, so that neither is measured on a database that has just started.

${table(['', 'articles', 'nodes', 'relationships', 'Quoth, articles/s', 'bare, articles/s', 'Quoth ÷ bare'], rows)}`;
}

function extraction({ extraction: figures }: Results): string {
  if (figures === undefined) return '';
  const rows = figures.speeds.map(({ threads, articlesPerSecond, tokensPerSecond }) => [
    ...[String(threads), articlesPerSecond.toFixed(1), tokensPerSecond.toFixed(0)],
  ]);
  return `## Texts to claims

${figures.texts} made-up texts. Where the time goes is of \`quoth extract\` under V8’s profiler.

${table(['threads', 'articles/s', 'tokens/s'], rows)}

${shares(figures.shares)}`;
}

function eventLoop({ eventLoop: figures }: Results): string {
  if (figures === undefined) return '';
  return `While a server took in ${figures.texts} texts by \`ingestArticle\`, its event loop was blocked for ${ms(figures.most)} ms at most, for
${ms(figures.p99)} ms or less in 99 of 100 looks.`;
}

function starts({ starts: figures }: Results): string {
  if (figures === undefined) return '';
  return `## From the command to the first answer

${table(
  ['', 'ms'],
  figures.map(({ title, milliseconds }) => [title, milliseconds.toFixed(0)]),
)}`;
}

function schemas({ schemas: figures }: Results): string {
  if (figures === undefined) return '';
  const rows = figures.map(({ contender, milliseconds, characters, types }) => [
    ...[contender === 'quoth' ? 'Quoth' : '@neo4j/graphql', milliseconds.toFixed(0)],
    ...[(characters / 1000).toFixed(0), String(types)],
  ]);
  return `## Schema

${table(['', 'built in ms', 'SDL, thousand characters', 'types'], rows)}`;
}

function requestTime({ requestTime: figures }: Results): string {
  if (figures === undefined) return '';
  return `## Where the time of Quoth’s process goes

All questions on Neo4j, one at a time; waiting for the database is not in it.

${shares(figures)}`;
}

function shares(figures: readonly { part: string; share: number }[]): string {
  return table(
    ['', 'share'],
    figures.map(({ part, share }) => [part, `${(share * 100).toFixed(1)} %`]),
  );
}

function ms(milliseconds: number): string {
  return milliseconds < 10 ? milliseconds.toFixed(2) : milliseconds.toFixed(1);
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = `|${header.map((_, index) => (index === 0 ? '---' : '--:')).join('|')}|`;
  return [line(header), rule, ...rows.map(line)].join('\n');
}
