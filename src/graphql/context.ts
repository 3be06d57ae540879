import type { Extractor } from '../extract/extraction.js';
import type { Caller } from '../model/role.js';
import type { Branch, Graph, Selected } from '../store/graph.js';
import type { Keys } from '../store/keys.js';
import type { ErrorLog } from './errors.js';
import { Loaders } from './loaders.js';

/** What a server answers from. */
export interface Sources {
  /** The graph, none of whose statements outlives a signal. */
  readonly graphUntil: (signal: AbortSignal) => Graph;
  /** On its way while its model loads. */
  readonly extractor: Extractor | Promise<Extractor>;
  readonly keys: Keys;
}

/** Who is told what becomes of a request. */
export interface Witness {
  /** The log of the request. */
  readonly log: ErrorLog;
  /** Told which operation is asked for, once that is known. */
  readonly onOperation: (operation: { readonly type: string; readonly name: string | null }) => void;
  /** Told the code of each error of the answer. */
  readonly onError: (code: string) => void;
  /** Keeps the record of what people change. */
  readonly note: (caller: Caller, deed: Deed) => void;
}

/** Something that somebody changed, or tried to. */
export interface Deed {
  /** The mutation. */
  readonly what: string;
  /** Its arguments, long texts cut short. */
  readonly with: unknown;
  /** `done`, or the code of the error. */
  readonly outcome: string;
}

/** What resolvers of one request share. Apollo copies it, which `#` fields would not outlive. */
export class Context {
  /** Names of the fields that the request selects anywhere, once that is known. */
  fields?: ReadonlySet<string>;
  private readGraph: Graph | undefined;
  private readLoaders: Loaders | undefined;

  /** @param end aborted when whoever asks has gone, when it took too long, or when the server stops */
  constructor(
    private readonly sources: Sources,
    readonly caller: Caller,
    readonly end: AbortController,
    readonly witness: Witness,
  ) {}

  /** Made when it is first needed: what is answered from memory needs none. */
  get graph(): Graph {
    return (this.readGraph ??= this.sources.graphUntil(this.end.signal));
  }

  get extractor(): Sources['extractor'] {
    return this.sources.extractor;
  }

  get keys(): Keys {
    return this.sources.keys;
  }

  /** What one request reads, each thing once. */
  get loaders(): Loaders {
    return (this.readLoaders ??= new Loaders(this.graph, this.fields));
  }

  /** Forgets what was read so far: a mutation answers what the graph holds then. */
  readAnew(): void {
    this.readLoaders = undefined;
  }

  note(deed: Deed): void {
    this.witness.note(this.caller, deed);
  }
}

/** What is wanted of the nodes of an answer: the request's fields, and what is to be read with each node. */
export function selecting({ fields }: Context, branches: readonly Branch[] = []): Selected | undefined {
  return fields && { fields, branches };
}

/** What the request has read so far may not be so any more after a change. */
export async function changing<Result>(context: Context, change: () => Promise<Result>): Promise<Result> {
  const result = await change();
  context.readAnew();
  return result;
}

/** Reads for the rest of the request no more than these fields ask for. */
export function select(context: Context, fields: ReadonlySet<string>): void {
  context.fields = fields;
  context.readAnew();
}
