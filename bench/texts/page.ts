import type { Machine } from '../machine.js';
import type { Answered } from './answers.js';
import type { ArchiveFacts } from './archive.js';

/** From texts to answers, on one engine. */
export interface TextFigures {
  readonly engine: 'neo4j' | 'embedded';
  /** What real texts are called; null where they are made up. */
  readonly corpus: string | null;
  readonly machine: Machine;
  /** Documents that were read, whatever became of them. */
  readonly texts: number;
  /** Of what is made up; null for real texts. */
  readonly facts: ArchiveFacts | null;
  readonly seconds: number;
  readonly cpuSeconds: number | null;
  readonly peak: number | null;
  readonly claims: number;
  readonly parties: number;
  /** Copies that were known as such, and texts that could not be used. */
  readonly copies: number;
  readonly errors: number;
  readonly answers: readonly Answered[];
}

const [BEGIN, END] = ['<!-- texts -->', '<!-- /texts -->'];

/** The page with these figures in the place of those that it had. */
export function withTexts(page: string, figures: readonly TextFigures[]): string {
  const before = page.indexOf(BEGIN);
  const rest = before < 0 ? page : page.slice(0, before) + page.slice(page.indexOf(END) + END.length);
  if (figures.length === 0) return rest;
  return `${rest.trimEnd()}\n\n${BEGIN}\n\n${sectionOf(figures)}\n\n${END}\n`.trimStart();
}

function sectionOf(figures: readonly TextFigures[]): string {
  const rows: [string, (each: TextFigures) => string][] = [
    ['texts', ({ texts }) => whole(texts)],
    ['seconds, from the start of `quoth ingest` to its end', ({ seconds }) => whole(seconds)],
    ['texts a second', ({ texts, seconds }) => (texts / seconds).toFixed(1)],
    ['seconds of processor time', ({ cpuSeconds }) => (cpuSeconds === null ? '' : whole(cpuSeconds))],
    ['most memory at once, MB', ({ peak }) => (peak === null ? '' : whole(peak / 1e6))],
    ['claims found, of times that somebody says something', ({ claims, facts }) => ofAll(claims, facts?.sayings)],
    ['parties', ({ parties }) => whole(parties)],
    ['copies known, of those there are', ({ copies, facts }) => ofAll(copies, facts?.copies)],
    ['texts that could not be used', ({ errors }) => whole(errors)],
    ['processes that wanted to run at the start', ({ machine }) => `${machine.load} on ${machine.cores} cores`],
  ];
  const questions = [...new Set(figures.flatMap(({ answers }) => answers.map(({ question }) => question)))];
  const answers = questions.map((question): [string, (each: TextFigures) => string] => [
    `${question}, ms`,
    (each) => each.answers.find((answer) => answer.question === question)?.milliseconds.toFixed(1) ?? '',
  ]);
  const cells = (what: string, cellOf: (each: TextFigures) => string) =>
    `| ${[what, ...figures.map(cellOf)].join(' | ')} |`;
  return [
    '## From texts to answers',
    '',
    'Made-up news of some 200 words, one in ten a copy of another (`quoth generate --texts N`), packed, and real texts as they lie in a folder;',
    'read by `quoth ingest` into an empty store, parties compared at the end. Then a server on it is asked, one request at a time.',
    '',
    cells('', ({ engine, corpus }) => `${corpus ?? 'made up'}, ${engine === 'neo4j' ? 'Neo4j' : 'embedded'}`),
    `|---|${'---|'.repeat(figures.length)}`,
    ...[...rows, ...answers].map(([what, cellOf]) => cells(what, cellOf)),
  ].join('\n');
}

/** How many there are besides, where that is known. */
const ofAll = (count: number, all: number | undefined) =>
  all === undefined ? whole(count) : `${whole(count)} of ${whole(all)}`;

const whole = (number: number) => Math.round(number).toLocaleString('en');
