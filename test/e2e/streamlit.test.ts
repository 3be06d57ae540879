import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startDemo } from '../support/demo.js';
import { describeExample, runPython } from '../support/python.js';

/** The page as a reader uses it, without a browser: opened, another party chosen, other days, a way of quoting. */
const VISIT = `
import datetime, json, os
from streamlit.testing.v1 import AppTest

def seen(page):
    assert not page.exception, page.exception
    return {
        "errors": [error.value for error in page.error],
        "hints": [info.value for info in page.info],
        "metrics": [[metric.label, metric.value] for metric in page.metric],
        "rows": [len(table.value) for table in page.dataframe],
    }

page = AppTest.from_file("app.py", default_timeout=120).run()
visits = [seen(page)]
if page.sidebar.selectbox:
    visits.append(seen(page.sidebar.selectbox[0].set_value(os.environ["PARTY"]).run()))
    visits.append(seen(page.sidebar.multiselect[0].select("DIRECT").run()))
    day = datetime.date(2019, 1, 28)
    visits.append(seen(page.sidebar.date_input[0].set_value((day, day)).run()))
print(json.dumps(visits))`;

interface Visit {
  readonly errors: string[];
  readonly hints: string[];
  readonly metrics: [string, string][];
  readonly rows: number[];
}

describeExample('streamlit', 'REQUIRE_EXAMPLES')('the Streamlit page', () => {
  let demo: Awaited<ReturnType<typeof startDemo>>;
  beforeAll(async () => {
    demo = await startDemo();
  });
  afterAll(() => demo.close());

  const visit = async (url: string, party: string) =>
    JSON.parse(await runPython('streamlit', VISIT, { QUOTH_URL: url, PARTY: party })) as Visit[];

  async function ask<Data>(query: string, variables = {}): Promise<Data> {
    const response = await fetch(`${demo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  async function count(where: object): Promise<number> {
    const query = 'query ($where: ClaimFilter) { claims(where: $where) { totalCount } }';
    return (await ask<{ claims: { totalCount: number } }>(query, { where })).claims.totalCount;
  }

  test('shows as many claims as the API has, of whatever is chosen', async () => {
    const { distribution } = await ask<{ distribution: { key: string; label: string }[] }>(
      '{ distribution(by: TARGET, first: 2) { key label } }',
    );
    const [first, second] = distribution.map(({ key }) => ({ about: { id: [key] } }));
    const visits = await visit(demo.url, distribution[1]?.key ?? '');
    const wanted = [
      await count(first ?? {}),
      await count(second ?? {}),
      await count({ ...second, quoteType: ['DIRECT'] }),
      await count({ ...second, quoteType: ['DIRECT'], date: { from: '2019-01-28', to: '2019-01-28' } }),
    ];
    expect(visits.map(({ metrics }) => metrics[0]?.[1])).toEqual(wanted.map(String));
    expect(visits[0]?.metrics[0]?.[0]).toBe(`Claims about ${distribution[0]?.label}`);
    for (const [index, { errors, rows, hints }] of visits.entries()) {
      expect(errors).toEqual([]);
      if (wanted[index] === 0) expect(hints).toEqual(['No claim fits.']);
      else expect(rows[1]).toBe(wanted[index]);
    }
  }, 300_000);

  test('says where Quoth does not answer', async () => {
    const [page] = await visit('http://127.0.0.1:9', '');
    expect(page?.errors).toEqual([expect.stringContaining('Quoth does not answer at http://127.0.0.1:9')]);
  }, 120_000);
});
