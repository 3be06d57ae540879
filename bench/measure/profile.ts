import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A share of the time that a process was busy. */
export interface Share {
  readonly part: string;
  /** 0 to 1; all parts together are 1. */
  readonly share: number;
}

/** Something that code can belong to, by the address of its file. */
export interface Part {
  readonly name: string;
  readonly files: RegExp;
}

/** As V8 writes it with `--cpu-prof`. */
interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly url: string };
    readonly children?: readonly number[];
  }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
}

/**
 * Where the time of a process went, from the profiles in a folder. A sample belongs to the innermost frame whose file is
 * of a part, so that what a library calls in Node itself counts as the library’s; idle time is left out.
 */
export async function sharesIn(folder: string, parts: readonly Part[]): Promise<Share[]> {
  const times = new Map<string, number>();
  for (const file of await readdir(folder)) {
    if (!file.endsWith('.cpuprofile')) continue;
    addTimes(JSON.parse(await readFile(join(folder, file), 'utf8')) as Profile, parts, times);
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  return [...times].map(([part, time]) => ({ part, share: time / total })).sort((a, b) => b.share - a.share);
}

const IDLE = '(idle)';
/** What V8 tells of itself, by its name for it. */
const OWN = new Map([
  ['(garbage collector)', 'garbage collection'],
  ['(program)', 'the system: sockets, files'],
]);

function addTimes({ nodes, samples, timeDeltas }: Profile, parts: readonly Part[], times: Map<string, number>): void {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const partOf = (sample: number): string | null => {
    const name = frames.get(sample)?.functionName ?? '';
    if (name === IDLE) return null;
    const own = OWN.get(name);
    if (own !== undefined) return own;
    for (let id: number | undefined = sample; id !== undefined; id = parents.get(id)) {
      const url = frames.get(id)?.url ?? '';
      const part = parts.find(({ files }) => files.test(url));
      if (part) return part.name;
    }
    return 'Node and the rest';
  };
  const known = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  samples.forEach((sample, index) => {
    const part = known.get(sample);
    if (part != null) times.set(part, (times.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
}
