import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startDemo } from '../support/demo.js';
import { describeExample, runPython } from '../support/python.js';

/** Runs the notebook as `jupyter nbconvert --execute` does; a cell that fails ends it. */
const RUN = `
import json, nbformat
from nbclient import NotebookClient
notebook = nbformat.read("claims.ipynb", as_version=4)
NotebookClient(notebook, timeout=300).execute()
print(json.dumps([[output for output in cell.get("outputs", [])] for cell in notebook.cells if cell.cell_type == "code"]))`;

interface Output {
  readonly text?: string;
  readonly data?: Record<string, string>;
}

describeExample('notebook', 'REQUIRE_EXAMPLES')('the notebook', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.close());

  test('runs from top to bottom on the demo: every cell shows something, and all claims are in its table', async () => {
    const printed = await runPython('notebook', RUN, { QUOTH_URL: demo.url });
    const cells = JSON.parse(printed) as Output[][];
    const shown = cells.slice(1);
    expect(shown.filter((outputs) => outputs.length === 0)).toEqual([]);
    const response = await fetch(`${demo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ statistics { claims } }' }),
    });
    const { data } = (await response.json()) as { data: { statistics: { claims: number } } };
    expect(cells[1]?.[0]?.text).toBe(`${data.statistics.claims} claims\n`);
    const pictures = shown.flatMap((outputs) => outputs.flatMap((output) => output.data?.['image/png'] ?? []));
    expect(pictures).toHaveLength(3);
    expect(JSON.stringify(cells)).toContain('Taliban');
  }, 300_000);
});
