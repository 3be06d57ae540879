import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { startServer, type TestServer } from '../support/server.js';

/** Debian's package is its own Python's, whatever `python3` is. */
const PYTHONS = ['python3', '/usr/bin/python3'];
const READ = `
import io, json, sys, networkx
text = io.BytesIO(sys.stdin.buffer.read())
graph = networkx.read_gexf(text) if sys.argv[1] == "gexf" else networkx.read_graphml(text, force_multigraph=True)
print(json.dumps({
  "nodes": {node: graph.nodes[node] for node in graph},
  "edges": [[source, target, data.get("type")] for source, target, data in graph.edges(data=True)],
}))`;

const python = PYTHONS.find((name) => spawnSync(name, ['-c', 'import networkx']).status === 0);
const describeInPython = python !== undefined || process.env['REQUIRE_NETWORKX'] === '1' ? describe : describe.skip;
if (python === undefined)
  process.stderr.write(
    '\n\n*** No Python has networkx: the exports are NOT read by it. ' +
      'Install python3-networkx; REQUIRE_NETWORKX=1 makes this a failure. ***\n\n',
  );

interface ReadGraph {
  nodes: Record<string, { label?: string; type?: string }>;
  edges: [string, string, string][];
}

describeInPython('networkx', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  async function read(format: 'gexf' | 'graphml'): Promise<ReadGraph> {
    const response = await fetch(`${server.url}/export/graph.${format}`);
    const input = await response.text();
    const { stdout, stderr } = spawnSync(python ?? 'python3', ['-c', READ, format], { encoding: 'utf8', input });
    expect(stderr).toBe('');
    return JSON.parse(stdout) as ReadGraph;
  }

  test.each(['gexf', 'graphml'] as const)('reads graph.%s as the claims that the API answers', async (format) => {
    const { nodes, edges } = await read(format);
    const { data } = await server.query<{
      claims: { nodes: { id: string; text: string; speakers: { id: string }[] }[] };
    }>('{ claims(first: 1000) { nodes { id text speakers { id } } } }');
    const claims = data?.claims.nodes ?? [];
    expect(claims.length).toBeGreaterThan(0);
    for (const { id, text } of claims) expect(nodes[id]).toMatchObject({ label: text, type: 'Claim' });
    const made = edges.filter(([, , type]) => type === 'MADE').map(([source, target]) => `${source} ${target}`);
    expect(made.sort()).toEqual(
      claims.flatMap(({ id, speakers }) => speakers.map((party) => `${party.id} ${id}`)).sort(),
    );
  });
});
