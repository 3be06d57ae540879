import 'reflect-metadata';
import { join } from 'node:path';
import { createExtractor } from '../src/extract/extract.js';
import { measureIdentity } from './identity/measure.js';

const verbose = process.argv.includes('--verbose');
const extractor = await createExtractor();
for (const name of process.argv.includes('--fitted') ? ['fitted'] : ['fitted', 'measured']) {
  const figures = await measureIdentity(join('test/golden/identity', `${name}.txt`), extractor, (lines) => {
    if (verbose) console.log(lines.join('\n'));
  });
  console.log(name, JSON.stringify(figures));
}
