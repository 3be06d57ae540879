import type { Client } from './http.js';
import type { ServerProcess } from './process.js';
import type { Parameters, Question } from './question.js';

export type ContenderName = 'quoth' | 'embedded' | 'before' | 'peer' | 'floor';

/** One way to answer the questions: a server in a process of its own. */
export interface Contender {
  readonly name: ContenderName;
  /** What the table calls it. */
  readonly title: string;
  start(): Promise<ServerProcess>;
  /** The body of the request, which is posted to the server's address; what it takes to know it is asked before. */
  body(question: Question, parameters: Parameters, server: ServerProcess, client: Client): Promise<string>;
}
