import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDatabase } from '../database.js';
import { machine } from '../machine.js';
import type { Plan } from '../options.js';
import type { Progress } from '../progress.js';
import { runQuoth, type StoreEnvironment } from '../stores.js';
import { answered } from './answers.js';
import { writeArchive, type ArchiveFacts } from './archive.js';
import { ingested } from './ingest.js';
import { withTexts, type TextFigures } from './page.js';

/** Has an archive of texts read by each engine, and writes what it came to into the results’ page, engine by engine. */
export async function runTexts(plan: Plan, texts: number, progress: Progress, folder: string): Promise<void> {
  const archive = join(folder, 'texts.jsonl.gz');
  progress.section(`making up ${texts} texts`, 1);
  const facts = await writeArchive({ texts, seed: plan.seed }, archive);
  for (const engine of plan.engines) {
    progress.section(`from texts to answers, ${engine}`, 1);
    const figures = await measured(engine, facts, archive, folder);
    progress.stop();
    await keep(figures);
    console.log(withTexts('', [figures]));
  }
}

async function measured(
  engine: TextFigures['engine'],
  facts: ArchiveFacts,
  archive: string,
  folder: string,
): Promise<TextFigures> {
  const before = machine();
  const database = engine === 'neo4j' ? await startDatabase() : null;
  try {
    const store: StoreEnvironment =
      database === null ? { QUOTH_DATA: join(folder, 'texts') } : { NEO4J_URI: database.uri };
    if (database !== null) await runQuoth(['migrate'], store);
    const { seconds, cpuSeconds, peak, report } = await ingested(archive, store);
    const { claims, parties, appearances: copies, failed } = report;
    const answers = await answered(store);
    const counts = { claims, parties, copies, errors: failed.length };
    return { engine, machine: before, facts, seconds, cpuSeconds, peak, ...counts, answers };
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
  const others = (await keptTexts()).filter(({ engine }) => engine !== figures.engine);
  const all = [...others, figures].sort((a, b) => (a.engine > b.engine ? -1 : 1));
  await mkdir('bench', { recursive: true });
  await writeFile(FIGURES, `${JSON.stringify(all, null, 2)}\n`);
  await writeFile(PAGE, withTexts(await readFile(PAGE, 'utf8').catch(() => ''), all));
}
