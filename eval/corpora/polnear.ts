import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Range } from '../../src/extract/document.js';
import { ROLES, type Role } from '../../src/extract/tagging.js';

/** Who says what: for each part its stretches of text, in order. */
export type AttributionStretches = Readonly<Record<Role, readonly Range[]>>;

/** An article of PolNeAR with its attributions; offsets in UTF-16 code units. */
export interface AttributedArticle {
  readonly name: string;
  readonly text: string;
  readonly attributions: readonly AttributionStretches[];
}

/** PolNeAR's articles in the order of their names, with the attributions of the annotator that its table names first. */
export async function polnearArticles(data: string, split: 'train' | 'dev'): Promise<AttributedArticle[]> {
  const folder = join(data, 'polnear/data');
  const annotators = await annotatorsByArticle(join(folder, 'metadata.tsv'));
  const texts = (await readdir(join(folder, split, 'text'))).filter((name) => name.endsWith('.txt')).sort();
  const files = (await readdir(join(folder, split, 'attributions'))).sort();
  return Promise.all(
    texts.map(async (file) => {
      const name = basename(file, '.txt');
      const text = await readFile(join(folder, split, 'text', file), 'utf8');
      const order = annotators.get(name) ?? [];
      const rank = (annotation: string): number => {
        const place = order.findIndex((who) => annotation.endsWith(`_${who}.ann`));
        return place < 0 ? order.length : place;
      };
      const own = files.filter((annotation) => annotation.startsWith(`${name}_`));
      const [first] = own.sort((a, b) => rank(a) - rank(b));
      if (first === undefined) throw new Error(`PolNeAR has no attributions of ${name}`);
      const standoff = await readFile(join(folder, split, 'attributions', first), 'utf8');
      return { name, text, attributions: attributionsOf(standoff, utf16Offsets(text)) };
    }),
  );
}

async function annotatorsByArticle(table: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const [head = '', ...rows] = (await readFile(table, 'utf8')).split(/\r?\n/u);
  const columns = head.split('\t');
  const [name, who] = [columns.indexOf('filename'), columns.indexOf('annotators')];
  return new Map(
    rows
      .filter((row) => row !== '')
      .map((row) => [row.split('\t')[name] ?? '', (row.split('\t')[who] ?? '').split('|')]),
  );
}

/** Attributions in brat's standoff: `T` lines are stretches of text in code points, `E` lines join them. */
export function attributionsOf(standoff: string, offset: (codePoint: number) => number): AttributionStretches[] {
  const lines = standoff.split(/\r?\n/u);
  const stretches = new Map<string, Range[]>();
  for (const line of lines) {
    const [, key, places] = /^(T\d+)\t\S+ ([\d ;]+)/u.exec(line) ?? [];
    if (key === undefined || places === undefined) continue;
    const ranges = places.split(';').map((place) => place.split(' ').map(Number));
    stretches.set(
      key,
      ranges.map(([start = 0, end = 0]) => ({ start: offset(start), end: offset(end) })),
    );
  }
  return lines
    .filter((line) => line.startsWith('E'))
    .map((line) => {
      const parts = line.split('\t')[1]?.split(' ').slice(1) ?? [];
      const of = (role: Role): Range[] =>
        parts
          .filter(
            (part) =>
              part
                .split(':')[0]
                ?.replace(/\d{1,9}$/u, '')
                .toLowerCase() === role,
          )
          .flatMap((part) => stretches.get(part.split(':')[1] ?? '') ?? [])
          .sort((a, b) => a.start - b.start || a.end - b.end);
      return Object.fromEntries(ROLES.map((role) => [role, of(role)])) as Record<Role, Range[]>;
    });
}

/** From places counted in code points to places in UTF-16 code units. */
export function utf16Offsets(text: string): (codePoint: number) => number {
  const wide: number[] = [];
  let place = 0;
  for (const character of text) {
    if (character.length > 1) wide.push(place);
    place += 1;
  }
  return (codePoint) => codePoint + wide.filter((at) => at < codePoint).length;
}
