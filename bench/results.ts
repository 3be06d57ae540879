import type { ContenderName } from './contender.js';
import type { Machine } from './machine.js';
import type { EventLoopFigures } from './measure/event-loop.js';
import type { ExtractionFigures } from './measure/extraction.js';
import type { IngestFigures } from './measure/ingest.js';
import type { Latencies } from './measure/latency.js';
import type { Share } from './measure/profile.js';
import type { SchemaFigures } from './measure/schema.js';
import type { StartFigures } from './measure/start.js';
import type { PageFigures } from './measure/super-nodes.js';
import type { Throughput } from './measure/throughput.js';
import type { Load } from './set-up.js';

/** A part of a run that ended with an error. */
export interface Failure {
  readonly part: string;
  readonly message: string;
}

/** All that a run measured; what it was not asked for is not there. */
export interface Results {
  /** What could not be measured. */
  readonly failures: readonly Failure[];
  readonly machine: Machine;
  readonly neo4j: string;
  readonly articles: number;
  readonly claims: number;
  readonly seed: number;
  /** How they were read in. */
  readonly loads: readonly Load[];
  readonly questions: readonly { readonly name: string; readonly title: string }[];
  readonly contenders: readonly { readonly name: ContenderName; readonly title: string }[];
  /** Answers that were compared before anything was timed. */
  readonly compared: number;
  readonly latencies: readonly Latencies[];
  readonly throughputs: readonly Throughput[];
  readonly pages?: readonly PageFigures[];
  readonly ingest?: readonly IngestFigures[];
  readonly eventLoop?: EventLoopFigures;
  readonly extraction?: ExtractionFigures;
  readonly starts?: readonly StartFigures[];
  readonly schemas?: readonly SchemaFigures[];
  readonly requestTime?: readonly Share[];
}
