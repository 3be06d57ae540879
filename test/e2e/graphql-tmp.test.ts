import { test } from '@jest/globals';
import { sampleArticles } from '../support/sample.js';
import { startServer } from '../support/server.js';
test('x', async () => {
  const t0 = Date.now();
  const s = await startServer({ articles: sampleArticles(Number(process.env['N'] ?? 40)) });
  console.log('open', Date.now() - t0);
  const q = async (query: string) => {
    const t = Date.now();
    const r = await s.query(query);
    console.log(JSON.stringify(r).slice(0, 150), s.statements.splice(0), Date.now() - t, 'ms');
  };
  await q('{ claims(where: { about: { name: "Taliban" } }, first: 20) { totalCount } }');
  await q('{ claims(where: { speaker: { name: "Zalmay Khalilzad" } }) { nodes { text } } }');
  await q('{ claims(where: { about: { name: "Taliban" }, quoteType: [DIRECT] }) { nodes { text } } }');
  await q('{ claims(where: { speaker: { name: "Zalmay Khalilzad" }, about: { name: "Taliban" } }) { nodes { text saidOn } } }');
  await s.close();
}, 30000);
