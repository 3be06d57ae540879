import Table from 'cli-table3';
import type { Figure } from './figure.js';
import { MODES, type Mode } from './reading.js';

/** The figures of a section: what each way to read came to. */
export interface Measured {
  readonly name: string;
  readonly title: string;
  readonly figures: Readonly<Partial<Record<Mode, readonly Figure[]>>>;
}

/** One line of the table: a measure and its value for each way to read. */
export type Line = readonly [measure: string, model: string, rules: string];

/** The lines of a section: measures in the order in which they were met. */
export function linesOf({ figures }: Measured): Line[] {
  const names = [...new Set(MODES.flatMap((mode) => figures[mode]?.map(({ name }) => name) ?? []))];
  return names.map((name) => {
    const cell = (mode: Mode): string => {
      const figure = figures[mode]?.find((candidate) => candidate.name === name);
      return figure ? cellOf(figure) : '';
    };
    return [name, cell('model'), cell('rules')];
  });
}

/** `82.0  (82.4 / 81.5)` for F1 with precision and recall, `91.6 %  of 1,200` for a share. */
export function cellOf({ value, unit, precision, recall, of }: Figure): string {
  const number = unit === '' || unit === '/s' ? value.toLocaleString('en') : value.toFixed(1);
  const shown = unit === 'F1' || unit === '' ? number : `${number}${unit === '/s' ? '' : ' '}${unit}`;
  if (precision !== undefined && recall !== undefined)
    return `${shown}  (${precision.toFixed(1)} / ${recall.toFixed(1)})`;
  return of === undefined ? shown : `${shown}  of ${of.toLocaleString('en')}`;
}

/** All sections as one table for a terminal. */
export function tableOf(sections: readonly Measured[]): string {
  const table = new Table({
    head: ['', 'model', 'rules alone'],
    style: { head: [], border: [], compact: true },
  });
  for (const section of sections) {
    table.push([{ colSpan: 3, content: section.title.toUpperCase() }]);
    table.push(...linesOf(section).map(([name, ...cells]) => [`  ${name}`, ...cells]));
  }
  return table.toString();
}
