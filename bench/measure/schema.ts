import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Effort } from '../effort.js';
import { median } from '../statistics.js';

/** What a schema is and costs. */
export interface SchemaFigures {
  readonly contender: 'quoth' | 'peer';
  /** From the classes or type definitions to a schema that can be asked, in a new process. */
  readonly milliseconds: number;
  /** Characters of its SDL. */
  readonly characters: number;
  /** Its own types, without GraphQL’s. */
  readonly types: number;
}

const run = promisify(execFile);

/** Builds each schema in new processes, in turns. */
export async function measureSchemas({ starts }: Effort, tick: () => void): Promise<SchemaFigures[]> {
  const built: SchemaFigures[] = [];
  for (let round = 0; round < starts; round++) {
    for (const contender of ['quoth', 'peer'] as const) {
      const { stdout } = await run(process.execPath, ['dist/bench/schema.js', contender]);
      built.push({ contender, ...(JSON.parse(stdout) as Omit<SchemaFigures, 'contender'>) });
      tick();
    }
  }
  return built.slice(0, 2).map((first) => {
    const all = built.filter(({ contender }) => contender === first.contender);
    return { ...first, milliseconds: median(all.map(({ milliseconds }) => milliseconds)) };
  });
}
