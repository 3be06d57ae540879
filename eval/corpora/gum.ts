import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Range } from '../../src/extract/document.js';

/**
 * A token with its place in the article's text, its Penn tag, its syntactic head (a token's index, -1 for a root) and its
 * relation to that in Universal Dependencies.
 */
export interface Token extends Range {
  readonly text: string;
  readonly tag: string;
  readonly head: number;
  readonly relation: string;
}

/** Tokens `first` to `last`, both of it. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A mention of an entity. */
export interface EntityMention extends TokenRange {
  readonly entity: string;
  /** `person`, `organization`, `place` and others; empty where the layer tells none. */
  readonly kind: string;
  /** The title of its entity's page in Wikipedia; empty where the layer tells none. */
  readonly page: string;
}

/** A news article of GUM. */
export interface GumArticle {
  readonly name: string;
  /** Paragraphs with an empty line between them. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** All mentions of all entities, by GUM's own guidelines. */
  readonly mentions: readonly EntityMention[];
  /** Those that OntoNotes' guidelines would mark: no entity that is mentioned only once. */
  readonly coreferent: readonly EntityMention[];
}

/** The articles in the order of their names. */
export async function gumArticles(data: string): Promise<GumArticle[]> {
  const folder = join(data, 'gum-news');
  const files = (await readdir(join(folder, 'dep'))).filter((name) => name.endsWith('.conllu')).sort();
  return Promise.all(
    files.map(async (file) => {
      const { text, tokens, mentions } = readConllu(await readFile(join(folder, 'dep', file), 'utf8'));
      const other = readConllu(await readFile(join(folder, 'coref/ontogum/conllu', file), 'utf8'));
      if (other.tokens.length !== tokens.length) throw new Error(`GUM’s layers of ${file} have different tokens`);
      return { name: basename(file, '.conllu'), text, tokens, mentions, coreferent: other.mentions };
    }),
  );
}

/** Text, tokens and mentions of a file in CoNLL-U with `Entity` in its last column. */
export function readConllu(file: string): Pick<GumArticle, 'text' | 'tokens' | 'mentions'> {
  let text = '';
  let at = 0;
  let base = 0;
  let paragraph = false;
  const tokens: Token[] = [];
  const mentions = new MentionReader();
  for (const line of file.split(/\r?\n/u)) {
    const columns = line.split('\t');
    if (line.startsWith('# newpar')) paragraph = true;
    else if (line.startsWith('# text = ')) {
      if (text !== '') text += paragraph ? '\n\n' : ' ';
      [at, base, paragraph] = [text.length, tokens.length, false];
      text += line.slice('# text = '.length);
    } else if (columns.length === 10 && /^\d+$/u.test(columns[0] ?? '')) {
      const [, form = '', , , tag = '', , head = '0', relation = '', , more = ''] = columns;
      const start = text.indexOf(form, at);
      at = start + form.length;
      tokens.push({ start, end: at, text: form, tag, head: head === '0' ? -1 : base + Number(head) - 1, relation });
      const code = more.split('|').find((item) => item.startsWith('Entity='));
      if (code !== undefined) mentions.read(code.slice('Entity='.length), tokens.length - 1);
    }
  }
  return { text, tokens, mentions: mentions.found };
}

/** `(3-person-new-…` opens a mention, `3)` closes it, `(3-person-new-…)` is one of a single token. */
class MentionReader {
  readonly found: EntityMention[] = [];
  private readonly opened = new Map<string, Omit<EntityMention, 'last'>[]>();

  read(code: string, token: number): void {
    for (const [, opening, entity = '', kind = '', more = '', closing] of code.matchAll(
      /(\()?(\d+)(?:-([a-z]+))?([^()]*)(\))?/gu,
    )) {
      const begun = { entity, kind, page: pageOf(more), first: token };
      if (opening && closing) this.found.push({ ...begun, last: token });
      else if (opening) this.opened.set(entity, [...(this.opened.get(entity) ?? []), begun]);
      else {
        const ended = this.opened.get(entity)?.pop();
        if (closing && ended) this.found.push({ ...ended, last: token });
      }
    }
  }
}

/** The seventh field of a mention, `-new-nnnnn-cf1-1,2-coref-Jane_Roe`, as plain text. */
function pageOf(fields: string): string {
  return decodeURIComponent(fields.split('-').slice(6).join('-')).replaceAll('_', ' ');
}

/** The word that the others of a range depend on: the first whose own head lies outside. */
export function headOf(tokens: readonly Token[], { first, last }: TokenRange): number {
  for (let token = first; token <= last; token += 1) {
    const head = tokens[token]?.head ?? -1;
    if (head < first || head > last) return token;
  }
  return first;
}
