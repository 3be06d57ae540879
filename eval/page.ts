import { writeFile } from 'node:fs/promises';

/** A page with what stands between two marks written anew. @throws Error where the page has no such marks */
export function withPart(path: string, page: string, name: string, lines: readonly string[]): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${path} has no place for ${name}`);
  return `${page.slice(0, start + open.length)}\n\n${lines.join('\n')}\n\n${page.slice(end)}`;
}

/** Writes a page; with `--check` nothing is written, and it fails where the page was another before. */
export async function writeOrCheck(path: string, before: string, after: string): Promise<void> {
  if (!process.argv.includes('--check')) {
    await writeFile(path, after);
  } else if (after !== before) {
    console.error(`${path} does not say what the program does: run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}
