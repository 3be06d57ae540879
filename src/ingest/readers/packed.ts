import { basename } from 'node:path';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { QuothError } from '../../errors.js';
import type { Content } from '../content.js';
import { oneProblem } from '../problem.js';
import { fromFile } from '../spool.js';
import type { Found, Reader } from './reader.js';

/** What gzip packs: one content. */
export const gzip: Reader = {
  format: 'gzip',
  extensions: ['.gz'],
  detect: ({ bytes }) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? 1 : 0),
  read: async function* (content) {
    const name = content.name.replace(/\.gz$/u, '');
    yield await Promise.resolve({
      kind: 'content',
      content: { ...content, name, file: null, bytes: gunzipped(content) },
    });
  },
};

async function* gunzipped({ bytes, intake }: Content): AsyncGenerator<Buffer> {
  const unpacked = createGunzip();
  // What goes wrong with the source comes out of what is unpacked.
  pipeline(Readable.from(bytes), unpacked, () => undefined);
  try {
    yield* intake.unpacking(unpacked as AsyncIterable<Buffer>);
  } catch (error) {
    throw damaged(error);
  }
}

/** What zip packs: each of its files, in their order, folders and hidden ones left out. */
export const zip: Reader = {
  format: 'zip',
  extensions: ['.zip'],
  detect: ({ bytes }) => (/^PK(?:\x03\x04|\x05\x06)/u.test(bytes.subarray(0, 4).toString('latin1')) ? 1 : 0),
  read: (content) => fromFile(content, (path) => membersIn(path, content)),
};

async function* membersIn(path: string, content: Content): AsyncGenerator<Found> {
  const { openPromise } = await import('yauzl');
  const archive = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
    throw damaged(error);
  });
  try {
    for await (const entry of archive.eachEntry()) {
      if (!isLeftOut(entry.fileName)) yield { kind: 'content', content: memberOf(archive, entry, content) };
    }
  } catch (error) {
    throw damaged(error);
  } finally {
    archive.close();
  }
}

function isLeftOut(path: string): boolean {
  return path.endsWith('/') || path.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

function memberOf(archive: ZipFile, entry: Entry, content: Content): Content {
  const { fileName: place } = entry;
  return {
    ...content,
    name: basename(place).toLowerCase(),
    identity: content.identity === null ? null : `${content.identity}!${place}`,
    place,
    file: null,
    bytes: bytesOf(archive, entry, content),
  };
}

async function* bytesOf(archive: ZipFile, entry: Entry, { intake }: Content): AsyncGenerator<Buffer> {
  if (entry.isEncrypted()) throw oneProblem('it is encrypted', { remedy: 'unpack it yourself, and give the folder' });
  // What comes from a stream was counted as it came; members that lie on each other would make it more than there is.
  if (intake.size !== null) intake.took(entry.compressedSize);
  try {
    yield* intake.unpacking((await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>);
  } catch (error) {
    throw damaged(error);
  }
}

/** Whatever a library says of what it cannot unpack, as the document's error. */
function damaged(error: unknown): unknown {
  if (error instanceof QuothError || (error as NodeJS.ErrnoException).syscall !== undefined) return error;
  const remedy = 'fetch it again';
  return oneProblem(`it is damaged: ${(error as Error).message}`, { remedy, cause: error });
}
