import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { ConfigError } from '../../errors.js';

/** Documents that a server answers, and no others: by the SHA-256 of their text, or whatever name a file gives them. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads files of documents: `{ "id": "query …" }`, as GraphQL Code Generator writes it, or Apollo's manifest,
 * `{ "operations": [{ "id": …, "body": "query …" }] }`.
 * @throws ConfigError for a file that cannot be read or is neither
 */
export async function readTrusted(files: readonly string[]): Promise<TrustedDocuments> {
  const documents = new Map<string, string>();
  for (const file of files)
    for (const [id, text] of await entriesIn(file)) documents.set(id, text).set(sha256(text), text);
  return documents;
}

async function entriesIn(file: string): Promise<[string, string][]> {
  let content: unknown;
  try {
    content = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    throw new ConfigError(`TRUSTED_DOCUMENTS: ${file} cannot be read as JSON: ${(cause as Error).message}`, { cause });
  }
  const { operations } = content as { operations?: unknown };
  const entries = Array.isArray(operations)
    ? operations.map(({ id, body }: Record<string, unknown>) => [id, body])
    : Object.entries(content as object);
  if (entries.every((entry) => entry.every((part) => typeof part === 'string'))) return entries as [string, string][];
  throw new ConfigError(
    `TRUSTED_DOCUMENTS: ${file} has to be an object of documents by their ids, or Apollo’s manifest.`,
  );
}

/** As clients name a document: in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
