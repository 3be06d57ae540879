import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadConfig } from '../../src/config.js';
import { wordPieceOf } from '../../src/extract/wordpiece.js';
import { compiledGateway } from '../../src/graphql/executor.js';
import { DocumentLimits } from '../../src/graphql/limits/documents.js';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that something leaves in the memory. */
async function leftBy(work: () => Promise<void> | void): Promise<number> {
  collect();
  const before = process.memoryUsage().heapUsed;
  await work();
  collect();
  return process.memoryUsage().heapUsed - before;
}

const times = (count: number) => Array.from({ length: count }, (_, index) => index);
const MOST = 10_000_000;

describe('the memory of a server is not filled', () => {
  const { limits } = loadConfig({});

  test('by long documents', async () => {
    const documents = new DocumentLimits(limits);
    const check = (index: number) => documents.check(`# ${'x'.repeat(500_000)} ${index}\n{ a }`);
    expect(await leftBy(() => times(60).forEach(check))).toBeLessThan(MOST);
    check(0);
  });

  test('by names of operations that a document has not', async () => {
    const schema = buildSchema('type Query { a: String }');
    const { executor } = await compiledGateway(schema, null, limits).load({ apollo: {} });
    const document = parse('query A { a }');
    const context = { end: new AbortController(), readAnew: () => undefined };
    const ask = async (index: number) => {
      const operationName = `${'x'.repeat(10_000)}${index}`.split('').join('');
      const answer = await executor?.({ document, operationName, context, request: { variables: {} } } as never);
      expect(answer?.errors?.[0]?.message).toMatch(/^Unknown operation named/u);
    };
    const all = async () => {
      for (const index of times(2_000)) await ask(index);
    };
    expect(await leftBy(all)).toBeLessThan(MOST);
    await ask(0);
  });

  test('by the texts that words were in', async () => {
    const { cut } = wordPieceOf('[UNK]\nunprecedented');
    const read = (index: number) => {
      const text = Buffer.from(`unprecedentedword${index} ${'and so on '.repeat(1_000)}`).toString();
      cut([{ text: text.slice(0, text.indexOf(' ')) }]);
    };
    expect(await leftBy(() => times(2_000).forEach(read))).toBeLessThan(MOST);
    expect(cut([{ text: 'unprecedented' }])).toEqual([[1]]);
  });
});
