/**
 * What the explorer costs a browser: `npm run bench:explorer`, with a table. Bytes of the first load, the time to the first
 * drawing of the seeds, the time to draw 10,000 parties with 20,000 edges, and the script time of a frame while these
 * are panned. Frame rates are not measured: without a graphics card they say nothing of the page.
 */
import Table from 'cli-table3';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
const PARTIES = 10_000;
const EDGES = 20_000;
const RUNS = 5;
/** Steps of the mouse while panning; about one a frame. */
const STEPS = 120;

const folder = await mkdtemp(join(tmpdir(), 'quoth-explorer-'));
const server = await serveSeeds();
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  const seeds = [];
  for (let run = 0; run < RUNS; run++) seeds.push(await firstDrawing(browser, `${server.url}/explorer/`));
  const large = await largeDrawing(browser, `${server.url}/explorer/`);
  const table = new Table({ head: ['what', 'measured', 'wanted'], style: { head: [], border: [] } });
  table.push(
    ['first load, compressed', `${(median(seeds.map(({ bytes }) => bytes)) / 1000).toFixed(0)} kB`, '< 400 kB'],
    [`first drawing of the seeds, ${RUNS} cold loads`, spread(seeds.map(({ drawn }) => drawn)), '< 1000 ms'],
    [`${PARTIES} parties, ${EDGES} edges: first drawing`, `${large.drawn.toFixed(0)} ms`, '< 2000 ms'],
    ['… of that, from the answer on', `${(large.drawn - large.answered).toFixed(0)} ms`, ''],
    [
      `script a frame while panning them, ${large.frames.length} frames`,
      spread(large.frames.map(({ ran }) => ran)),
      '< 8 ms',
    ],
    ['… with waiting for a processor', spread(large.frames.map(({ passed }) => passed)), ''],
  );
  console.log(table.toString());
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}

/** The program itself, as a newcomer starts it. */
async function serveSeeds() {
  const env = { ...process.env, QUOTH_DATA: folder, PORT: '0' };
  const program = spawn(process.execPath, ['dist/cli/main.js', 'demo'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const output of program.stdout) {
    const url = /(http:\S+)\/graphql\b/.exec(String(output))?.[1];
    if (url === undefined) continue;
    const close = async () => {
      program.kill();
      await once(program, 'exit');
    };
    return { url, close };
  }
  throw new Error('The program did not start.');
}

/** Loads the page with nothing cached: how many bytes came, and after how many milliseconds it was drawn. */
async function firstDrawing(browser: Browser, url: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await devtools.send('Network.enable');
  await page.goto(url);
  const drawn = await markOf(page, 'quoth:drawn');
  await context.close();
  return { bytes, drawn };
}

async function largeDrawing(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    return asked.includes('query Drawing') ? route.fulfill({ json: { data: made() } }) : route.continue();
  });
  await page.goto(url);
  const drawn = await markOf(page, 'quoth:drawn');
  const answered = await markOf(page, 'quoth:answered');
  await page.waitForSelector('.drawing[aria-busy="false"]', { timeout: 300_000 });
  const frames = await pan(page, await context.newCDPSession(page));
  if (page.url().includes('pin=')) throw new Error('A party was dragged, and not the picture.');
  await context.close();
  return { drawn, answered, frames };
}

/** When the page set a mark, in milliseconds after the navigation began. */
async function markOf(page: Page, name: string): Promise<number> {
  const mark = await page.waitForFunction((wanted) => performance.getEntriesByName(wanted)[0]?.startTime, name, {
    polling: 20,
    timeout: 60_000,
  });
  return (await mark.jsonValue()) ?? NaN;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  /** Microseconds that passed, and those in which the thread ran. */
  readonly dur?: number;
  readonly tdur?: number;
}

/** Script time of a frame in milliseconds: those that passed, and those in which the page's thread had a processor. */
interface Frame {
  readonly passed: number;
  readonly ran: number;
}

/** Drags the drawing about, and answers the script time of each frame. */
async function pan(page: Page, devtools: CDPSession): Promise<Frame[]> {
  const events: TraceEvent[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => devtools.once('Tracing.tracingComplete', () => resolve()));
  const box = await page.locator('.surface').boundingBox();
  if (box === null) throw new Error('The page has no drawing.');
  // Where nobody is, so that the picture moves and not a party.
  const [x, y] = [box.x + 4, box.y + 4];
  await page.mouse.move(x, y);
  await devtools.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } });
  await page.mouse.down();
  for (let step = 1; step <= STEPS; step++)
    await page.mouse.move(x + 150 * Math.sin(step / 9), y + 2 * step, { steps: 1 });
  await page.mouse.up();
  await devtools.send('Tracing.end');
  await complete;
  return scriptByFrame(events);
}

/** The time of the outermost calls into script, from the end of one animation frame to the end of the next. */
function scriptByFrame(events: readonly TraceEvent[]): Frame[] {
  const whole = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined).sort((a, b) => a.ts - b.ts);
  const frames = whole.filter(({ name }) => name === 'FireAnimationFrame');
  const [first] = frames;
  if (first === undefined) throw new Error('The trace has no frames.');
  const times = frames.map(() => ({ passed: 0, ran: 0 }));
  let end = -Infinity;
  for (const { name, pid, tid, ts, dur = 0, tdur = dur } of whole) {
    if (name !== 'FunctionCall' || pid !== first.pid || tid !== first.tid || ts < end) continue;
    end = ts + dur;
    const frame = times[frames.findIndex((candidate) => ts <= candidate.ts + (candidate.dur ?? 0))];
    if (frame === undefined) continue;
    frame.passed += dur / 1000;
    frame.ran += tdur / 1000;
  }
  return times;
}

/** A graph as newsrooms have it, made up: a few talk and are talked about a lot, most hardly ever. */
function made() {
  let seed = 7;
  const random = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const idOf = (number: number) => `act_${number.toString(16).padStart(24, '0')}`;
  const heavy = () => Math.floor(PARTIES * random() ** 3);
  const kinds = ['PERSON', 'UNNAMED', 'GROUP'];
  const stances = ['NEUTRAL', 'NEUTRAL', 'NEGATIVE', 'POSITIVE', 'MIXED'];
  const nodes = Array.from({ length: PARTIES }, (_, number) => ({
    id: idOf(number),
    label: `Party number ${number}`,
    node: { kind: kinds[number % kinds.length] },
  }));
  const edges = Array.from({ length: EDGES }, (_, number) => {
    const [source, target] = [idOf(Math.floor(PARTIES * random())), idOf(heavy())];
    const stance = stances[number % stances.length];
    return { id: `TALKS_ABOUT:${source}:${target}:${number}`, source, target, stance, weight: 1 + (number % 4) };
  });
  return { statistics: { articles: 1 }, all: { truncated: false, nodes, edges } };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN).toFixed(1);
  return `median ${at(0.5)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`;
}
