import { readFile } from 'node:fs/promises';

/** A place where a text names somebody, and who it is. */
export interface NamedPlace {
  readonly start: number;
  readonly end: number;
  readonly who: string;
}

export interface NamedArticle {
  readonly url: string;
  readonly publishedOn: string;
  readonly publisher: string;
  readonly text: string;
  readonly named: readonly NamedPlace[];
}

/** `[[who|words]]` in a text. */
const NAMED = /\[\[([^|[\]]+)\|([^[\]]+)\]\]/gu;

/** The articles of a file: `# date | outlet`, then the text with its names marked. */
export async function namedArticles(path: string): Promise<NamedArticle[]> {
  const blocks = (await readFile(path, 'utf8')).split(/^# /mu).slice(1);
  return blocks.map((block, index) => {
    const [head = '', ...lines] = block.split('\n');
    const [publishedOn = '', publisher = ''] = head.split('|').map((part) => part.trim());
    const url = `https://example.org/${publishedOn}/${index}`;
    return { url, publishedOn, publisher, ...unmarked(lines.join('\n').trim()) };
  });
}

function unmarked(marked: string): { text: string; named: NamedPlace[] } {
  const named: NamedPlace[] = [];
  let [text, at] = ['', 0];
  for (const { 0: mark, 1: who = '', 2: words = '', index } of marked.matchAll(NAMED)) {
    text += marked.slice(at, index);
    named.push({ start: text.length, end: text.length + words.length, who });
    text += words;
    at = index + mark.length;
  }
  return { text: text + marked.slice(at), named };
}
