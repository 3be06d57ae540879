import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Panel, RowPanel, VariableModel } from '@grafana/schema';
import { readFileSync } from 'node:fs';
import type { InfinityQuery } from '../../examples/grafana/infinity.js';
import { startDemo } from '../support/demo.js';

/** The file that Grafana reads. What JSON has no types for, scripts/dashboard.mjs made from typed TypeScript. */
const dashboard = JSON.parse(readFileSync('examples/grafana/dashboards/quoth.json', 'utf8')) as {
  panels: (Panel | RowPanel)[];
  templating: { list: VariableModel[] };
  time: { from: string; to: string };
};
const panels = dashboard.panels.filter((panel): panel is Panel => panel.type !== 'row');
const variables = dashboard.templating.list;

let demo: Awaited<ReturnType<typeof startDemo>>;
beforeAll(async () => {
  demo = await startDemo();
});
afterAll(() => demo.close());

type Values = Record<string, string | string[]>;

/** What the variables are when the dashboard opens; All of a list without its own text for it is every value of it. */
function opened(): Values {
  return Object.fromEntries(
    variables.map(({ name, current, options }) => {
      const value = current?.value as string | string[];
      const every = options?.map((option) => String(option.value)) ?? [];
      return [name, value[0] === '$__all' ? every : value];
    }),
  );
}

/** Puts values in as Grafana does: `csv` joins, `date:YYYY-MM-DD` takes the day, else as the data source asks for it, `glob`. */
function interpolated(text: string, values: Values): string {
  const filled = text.replace(/\$\{(\w+)(?::([^}]+))?\}/g, (_, name: string, format?: string) => {
    if (name === '__from' || name === '__to') {
      expect(format).toBe('date:YYYY-MM-DD');
      return dashboard.time[name === '__from' ? 'from' : 'to'].slice(0, 10);
    }
    const value = values[name];
    if (value === undefined) throw new RangeError(`There is no variable ${name}.`);
    if (format === 'csv') return [value].flat().join(',');
    expect(format).toBeUndefined();
    return typeof value === 'string' ? value : `{${value.join(',')}}`;
  });
  expect(filled).not.toContain('$');
  return filled;
}

/** The rows that the data source reads from the answer to the request that it sends. */
async function rowsOf(query: InfinityQuery, values: Values): Promise<Record<string, unknown>[]> {
  const { method, body_content_type: type, body_graphql_query: text } = query.url_options;
  const response = await fetch(`${demo.url}${query.url}`, {
    method,
    headers: { 'content-type': type },
    body: JSON.stringify({ query: interpolated(text, values) }),
  });
  const answer = (await response.json()) as { errors?: unknown };
  expect(answer.errors).toBeUndefined();
  expect(response.status).toBe(200);
  const rows = at(answer, query.root_selector);
  expect(Array.isArray(rows)).toBe(true);
  return rows as Record<string, unknown>[];
}

/** What a selector finds: `article.publisher.name`. */
function at(value: unknown, selector: string): unknown {
  return selector.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | null)?.[key], value);
}

const FITS: Record<string, (cell: unknown) => boolean> = {
  string: (cell) => typeof cell === 'string',
  number: (cell) => typeof cell === 'number',
  timestamp: (cell) => typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell),
};

/** Every column is filled in some row, and where it is filled it is of its type. */
function expectColumns(rows: Record<string, unknown>[], { columns }: InfinityQuery) {
  expect(rows.length).toBeGreaterThan(0);
  for (const { selector, type } of columns) {
    const cells = rows.map((row) => at(row, selector)).filter((cell) => cell !== null);
    expect(cells.length).toBeGreaterThan(0);
    expect(cells.filter((cell) => FITS[type]?.(cell) !== true)).toEqual([]);
  }
}

const queryOf = (panel: Panel) => {
  expect(panel.targets).toHaveLength(1);
  return panel.targets?.[0] as unknown as InfinityQuery;
};

describe.each(panels.map((panel) => [panel.title, panel] as const))('the panel %s', (_, panel) => {
  test('gets the rows of the seeds that it shows', async () => {
    const query = queryOf(panel);
    expectColumns(await rowsOf(query, opened()), query);
  });

  test('goes by whatever is chosen', async () => {
    const query = queryOf(panel);
    for (const { name, options = [] } of variables)
      for (const { value } of options)
        await rowsOf(query, { ...opened(), [name]: name === 'quoteType' ? [String(value)] : String(value) });
  });

  test('names only columns that it asks for', () => {
    const texts = queryOf(panel).columns.map(({ text }) => text);
    const named = [
      ...((panel.transformations ?? []) as { options: Record<string, string> }[]).flatMap(({ options }) =>
        ['rowField', 'columnField', 'valueField'].flatMap((key) => options[key] ?? []),
      ),
      ...[panel.options?.['xField'] ?? []].flat(),
      ...(panel.fieldConfig?.overrides ?? []).flatMap(({ matcher }) =>
        matcher.id === 'byName' ? String((matcher as { options?: unknown }).options) : [],
      ),
    ];
    expect(texts).toEqual(expect.arrayContaining(named));
  });
});

test('a claim is on the dashboard only in the days that it shows', async () => {
  const [newest] = panels.filter(({ title }) => title === 'Newest claims');
  const query = queryOf(newest as Panel);
  const shown = (await rowsOf(query, opened())).map((row) => String(row['date']));
  for (const date of shown)
    expect(date >= dashboard.time.from.slice(0, 10) && date <= dashboard.time.to.slice(0, 10)).toBe(true);
});

test('no two parties of the seeds’ heat map share a name, by which Grafana tells rows and columns apart', async () => {
  for (const panel of panels.filter(({ type, title }) => type === 'table' && !title?.startsWith('Newest'))) {
    const rows = await rowsOf(queryOf(panel), opened());
    expect(new Set(rows.map(({ speaker, target }) => JSON.stringify([speaker, target]))).size).toBe(rows.length);
  }
});

test('the parties to choose from have a name and an id, and the one that is chosen is among them', async () => {
  const party = variables.find(({ name }) => name === 'party');
  const { infinityQuery } = party?.query as { infinityQuery: InfinityQuery };
  expect(infinityQuery.columns.map(({ text }) => text)).toEqual(['__text', '__value']);
  const rows = await rowsOf(infinityQuery, {});
  expectColumns(rows, infinityQuery);
  expect(rows).toContainEqual({ label: party?.current?.text, key: party?.current?.value });
});

test('the panels ask the data source that is set up, and lie beside and below each other', () => {
  const source = readFileSync('examples/grafana/provisioning/datasources/quoth.yaml', 'utf8');
  for (const { datasource } of panels)
    expect(source).toMatch(new RegExp(`uid: ${datasource?.uid}\\n\\s+type: ${datasource?.type}\\n`));
  const taken = dashboard.panels.flatMap(({ gridPos }) => {
    const { x = 0, y = 0, w = 0, h = 0 } = gridPos ?? {};
    return Array.from({ length: w * h }, (_, cell) => `${x + (cell % w)},${y + Math.floor(cell / w)}`);
  });
  expect(new Set(taken).size).toBe(taken.length);
});
