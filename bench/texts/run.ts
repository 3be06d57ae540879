import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from '../database.js';
import { machine } from '../machine.js';
import type { Plan, TextPlan } from '../options.js';
import type { Progress } from '../progress.js';
import { runQuoth, type StoreEnvironment } from '../stores.js';
import { answered } from './answers.js';
import { writeArchive, type ArchiveFacts } from './archive.js';
import { ingested } from '../ingested.js';
import { withTexts, type TextFigures } from './page.js';

/** What is read: made-up texts, or a folder of real ones. */
interface Archive {
  readonly path: string;
  readonly corpus: string | null;
  readonly facts: ArchiveFacts | null;
}

/** Has texts read by each engine, and writes what it came to into the results’ page, engine by engine. */
export async function runTexts(plan: Plan, texts: TextPlan, progress: Progress, folder: string): Promise<void> {
  progress.section('gathering texts', 1);
  const archive = await archiveOf(texts, plan.seed, folder);
  for (const engine of plan.engines) {
    progress.section(`from texts to answers, ${engine}`, 1);
    const figures = await measured(engine, archive, folder);
    progress.stop();
    await keep(figures);
    console.log(withTexts('', [figures]));
  }
}

async function archiveOf(texts: TextPlan, seed: number, folder: string): Promise<Archive> {
  if (texts.kind === 'corpus') return { path: texts.folder, corpus: texts.name, facts: null };
  const path = join(folder, 'texts.jsonl.gz');
  return { path, corpus: null, facts: await writeArchive({ texts: texts.count, seed }, path) };
}

async function measured(
  engine: TextFigures['engine'],
  { path, corpus, facts }: Archive,
  folder: string,
): Promise<TextFigures> {
  const before = machine();
  const database = engine === 'neo4j' ? await startDatabase() : null;
  try {
    const store: StoreEnvironment =
      database === null ? { QUOTH_DATA: join(folder, 'texts') } : { NEO4J_URI: database.uri };
    if (database !== null) await runQuoth(['migrate'], store);
    const { seconds, cpuSeconds, peak, report } = await ingested(path, store);
    const { claims, parties, appearances: copies, failed } = report;
    const texts = report.created + report.replaced + report.unchanged + copies + failed.length;
    const answers = await answered(store);
    const counts = { texts, claims, parties, copies, errors: failed.length };
    return { engine, corpus, machine: before, facts, seconds, cpuSeconds, peak, ...counts, answers };
  } finally {
    await database?.stop();
  }
}

const [PAGE, FIGURES] = [join('bench', 'RESULTS.md'), join('bench', 'texts.json')];

/** The figures that are kept; none where there are none. */
export async function keptTexts(): Promise<TextFigures[]> {
  const kept = await readFile(FIGURES, 'utf8').catch(() => '[]');
  return JSON.parse(kept) as TextFigures[];
}

async function keep(figures: TextFigures): Promise<void> {
  const isSame = (other: TextFigures) => other.engine === figures.engine && other.corpus === figures.corpus;
  const others = (await keptTexts()).filter((other) => !isSame(other));
  const all = [...others, figures].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  await mkdir('bench', { recursive: true });
  await writeFile(FIGURES, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(PAGE, withTexts(await readFile(PAGE, 'utf8').catch(() => ''), all));
}

/** Made-up texts come first. */
const nameOf = ({ corpus, engine }: TextFigures) => `${corpus ?? ''} ${engine === 'neo4j' ? 1 : 2}`;
