import 'reflect-metadata';
import { readFile } from 'node:fs/promises';
import { createExtractor } from '../src/extract/extract.js';
import type { ExtractedClaim, Extraction } from '../src/extract/extraction.js';
import { EXAMPLES, type Example } from './examples.js';
import { withPart, writeOrCheck } from './page.js';
import { FIGURES, type Figures } from './record.js';
import { linesOf } from './table.js';

/**
 * Writes into docs/extraction.md what was measured and what the program makes of the examples. With `--check` it writes
 * nothing and fails where the page says otherwise.
 */
const PAGE = 'docs/extraction.md';

const before = await readFile(PAGE, 'utf8');
const figures = JSON.parse(await readFile(FIGURES, 'utf8')) as Figures;
const read = await readExamples();
const after = [
  ['figures', figuresTable(figures)],
  ['right', read.filter(({ right }) => right).map(rightExample)],
  ['wrong', read.filter(({ right }) => !right).map(wrongExample)],
].reduce((page, [name, lines]) => withPart(PAGE, page, name as string, lines as string[]), before);
await writeOrCheck(PAGE, before, after);

function figuresTable({ measuredOn, machine, sections }: Figures): string[] {
  const rows = sections.flatMap((section) => [
    `| **${section.title}** | | |`,
    ...linesOf(section).map((line) => `| ${line.map((cell) => cell.replace(/ {2,}/gu, ' ')).join(' | ')} |`),
  ]);
  const when = `Measured on ${measuredOn}, ${machine.cores} cores of ${machine.processor}, Node ${machine.node}.`;
  return ['| | model | rules alone |', '|---|---|---|', ...rows, '', when];
}

interface ReadExample {
  readonly example: Example;
  readonly found: Extraction;
  readonly right: boolean;
}

async function readExamples(): Promise<ReadExample[]> {
  const extractor = await createExtractor({ mode: 'model' });
  const examples: ReadExample[] = [];
  for (const example of EXAMPLES) {
    const found = await extractor.extract(example.text, { publishedOn: null });
    const said = found.claims.map((claim) => `${speakersOf(claim, found)}: ${claim.text}`);
    examples.push({ example, found, right: said.join('\n') === example.claims.join('\n') });
  }
  return examples;
}

function rightExample({ example, found }: ReadExample): string {
  return [`1. ${example.text} *${example.point}*`, ...foundLines(found)].join('\n');
}

function wrongExample({ example, found }: ReadExample): string {
  const wanted = example.claims.map((claim) => `**${claim.replace(': ', '** · ')}`).join('; ') || 'nothing';
  return [`1. ${example.text}`, ...foundLines(found), `   - should be: ${wanted}`, `   - *${example.point}*`].join(
    '\n',
  );
}

function foundLines(found: Extraction): string[] {
  if (found.claims.length === 0) return ['   - finds nothing'];
  return found.claims.map((claim) => {
    const how = `${claim.cue ?? 'no cue'}, ${claim.quoteType.toLowerCase()}, ${band(claim.confidence)}`;
    return `   - finds **${speakersOf(claim, found)}** · ${claim.text} (${how})`;
  });
}

function speakersOf({ speakers }: ExtractedClaim, { parties }: Extraction): string {
  return speakers.map((speaker) => parties[speaker]?.name ?? '').join(' and ') || 'nobody';
}

/** Coarse, as processors differ a little. */
function band(confidence: number): string {
  return confidence >= 0.9 ? '≥ 0.9' : confidence >= 0.5 ? '≥ 0.5' : '< 0.5';
}
