import 'reflect-metadata';
import { documentsOf, READ_DEFAULTS } from './dist/ingest/documents.js';
import { sourcesOf } from './dist/ingest/sources.js';
for (const source of await sourcesOf(process.argv.slice(2))) {
  const counts = {};
  let shown = 0;
  for await (const d of documentsOf(source, READ_DEFAULTS)) {
    const key = d.kind + (d.kind==='skipped' ? ': '+d.why : d.kind==='unread'? ': '+d.error.message.slice(0,200) : '');
    counts[key] = (counts[key] ?? 0) + 1;
    if (d.kind === 'text' && shown++ < 1) { const {text, ...m} = d.article; console.log('   ', JSON.stringify(m), JSON.stringify(text.slice(0,160)), text.length); }
    if (d.kind === 'record' && shown++ < 1) { const r = await d.record(); console.log('   ', JSON.stringify({...r.article}).slice(0,300), JSON.stringify(r.claims.slice(0,1)).slice(0,400)); }
  }
  console.log(source.path, counts);
}
