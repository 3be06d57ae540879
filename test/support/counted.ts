import type { Engine } from '../../src/store/engine.js';

/** One statement that ran, and how many rows it answered. */
export interface CountedRead {
  readonly name: string;
  readonly rows: number;
}

/** An engine that keeps count of what is read of it. */
export function counted(engine: Engine): { engine: Engine; reads: CountedRead[] } {
  const reads: CountedRead[] = [];
  const read: Engine['read'] = async (statement, parameters) => {
    const rows = await engine.read(statement, parameters);
    reads.push({ name: statement.name, rows: rows.length });
    return rows;
  };
  return { engine: { ...engine, read }, reads };
}
