/**
 * Bundles the web pages into dist/web, to be served at `/`: `node src/web/build.mjs`, from any directory.
 * Every page works without internet and without inline script; each text file has a `.gz` beside it.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('.', import.meta.url));
const out = fileURLToPath(new URL('../../dist/web/', import.meta.url));

const bundle = {
  absWorkingDir: source,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'linked',
  logLevel: 'warning',
};

/**
 * GraphiQL's stylesheet holds Monaco's whole and its fonts as base64. The fonts for text go, so that the system's
 * stand in; the icons become a file, so that `font-src 'self'` will do. Monaco's own imports of styles would be a second copy.
 */
const graphiqlStyles = {
  name: 'graphiql-styles',
  setup({ onLoad, resolve }) {
    onLoad({ filter: /monaco-editor[\\/].*\.css$/ }, () => ({ contents: '', loader: 'css' }));
    onLoad({ filter: /graphiql[\\/]dist[\\/]style\.css$/ }, async ({ path }) => {
      const importer = { kind: 'url-token', resolveDir: source };
      const icons = await resolve('monaco-editor/esm/vs/base/browser/ui/codicons/codicon/codicon.ttf', importer);
      const contents = readFileSync(path, 'utf8')
        .replace(/@font-face\s*\{[^}]*font-family:\s*["']?(?:Roboto|Fira Code)\b[^}]*\}/g, '')
        .replace(/url\(["']?data:font\/ttf;[^)]*\)/, `url(${JSON.stringify(icons.path)})`);
      return { contents, loader: 'css' };
    });
  },
};

const escapeHtml = (text) =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

/** A query as HTML, with its comments, strings, variables and keywords marked for the stylesheet. */
function highlight(query) {
  const tokens =
    /(?<comment>#.*)|(?<string>"[^"]*")|(?<variable>\$\w+)|(?<keyword>\b(?:query|fragment|on|true|false|null)\b)|(?<type>\b[A-Z]\w*\b)/g;
  let html = '';
  let end = 0;
  for (const token of query.matchAll(tokens)) {
    const [kind] = Object.entries(token.groups).find(([, text]) => text !== undefined);
    html += `${escapeHtml(query.slice(end, token.index))}<span class="${kind}">${escapeHtml(token[0])}</span>`;
    end = token.index + token[0].length;
  }
  return html + escapeHtml(query.slice(end));
}

/** The landing page with the first example in it: its question, itself, and a shell line that asks it. */
function landingPage() {
  const example = readFileSync(join(source, 'examples/who-said-what.graphql'), 'utf8').trim();
  const [, question, query] = /^# (.*)\n([^]*)$/.exec(example);
  const body = JSON.stringify({ query: query.replace(/\s+/g, ' ') }).replaceAll("'", "'\\''");
  const parts = { question: escapeHtml(question), query: highlight(query), body: escapeHtml(body) };
  return readFileSync(join(source, 'index.html'), 'utf8').replace(/\{\{(\w+)\}\}/g, (_, part) => parts[part]);
}

/** All that the pages ask, by its hash: a server that answers trusted documents alone trusts these. */
async function ownDocuments() {
  const bundled = await build({
    ...{ absWorkingDir: source, bundle: true, format: 'esm', write: false, logLevel: 'warning' },
    stdin: { contents: `export * from './explorer/operations.ts'; export * from './counts.ts'`, resolveDir: source },
  });
  const [{ text }] = bundled.outputFiles;
  const { COUNTS_QUERY, ...operations } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  const documents = Object.entries(operations).filter(([name]) => name.endsWith('Document'));
  const texts = [COUNTS_QUERY, ...documents.map(([, document]) => String(document))];
  const hash = (document) => createHash('sha256').update(document).digest('hex');
  return Object.fromEntries(texts.map((document) => [hash(document), document]));
}

rmSync(out, { recursive: true, force: true });
for (const page of ['graphiql', 'explorer']) mkdirSync(join(out, page), { recursive: true });

await Promise.all([
  build({ ...bundle, entryPoints: ['landing.ts', 'landing.css'], outdir: join(out, 'assets') }),
  build({
    ...bundle,
    entryPoints: {
      main: 'graphiql.tsx',
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    outdir: join(out, 'graphiql'),
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: '[name]',
    splitting: true,
    jsx: 'automatic',
    loader: { '.graphql': 'text', '.ttf': 'file' },
    external: ['graphql-ws'],
    plugins: [graphiqlStyles],
  }),
  build({
    ...bundle,
    entryPoints: { main: 'explorer/main.tsx', 'layout.worker': 'explorer/canvas/layout.worker.ts' },
    outdir: join(out, 'explorer'),
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
  }),
]);
writeFileSync(join(out, 'index.html'), landingPage());
writeFileSync(join(out, 'documents.json'), JSON.stringify(await ownDocuments()));
copyFileSync(join(source, 'graphiql.html'), join(out, 'graphiql/index.html'));
copyFileSync(join(source, 'explorer/index.html'), join(out, 'explorer/index.html'));
copyFileSync(join(source, 'icon.svg'), join(out, 'assets/icon.svg'));

const files = readdirSync(out, { recursive: true })
  .map((name) => join(out, name))
  .filter((file) => statSync(file).isFile());
const size = { plain: 0, compressed: 0 };
for (const file of files) {
  const content = readFileSync(file);
  const compressed = gzipSync(content, { level: 9 });
  if (/\.(?:html|js|css|svg)$/.test(file)) writeFileSync(`${file}.gz`, compressed);
  size.plain += content.length;
  size.compressed += compressed.length;
}
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(`dist/web: ${files.length} files, ${megabytes(size.plain)}, ${megabytes(size.compressed)} compressed`);
