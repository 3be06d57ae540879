import type { Contender } from './contender.js';
import { Client } from './http.js';
import type { ServerProcess } from './process.js';
import type { Question } from './question.js';
import type { Sample } from './sample.js';

/** A contender that listens, with the requests of every question ready to be sent. */
export interface Running extends ServerProcess {
  readonly name: Contender['name'];
  readonly title: string;
  /** The body of a question’s request number `index`; they come round again. */
  body(question: string, index: number): string;
  /** The body of a request that was not sent yet, as long as there is one. */
  nextBody(question: string): string;
}

/** Contenders that run side by side, and what they are asked. */
export interface Contest {
  readonly running: readonly Running[];
  readonly client: Client;
  /** `parameters` are how many different requests there are. */
  readonly questions: readonly {
    readonly name: string;
    readonly title: string;
    readonly parameters: readonly unknown[];
  }[];
  stop(): Promise<void>;
}

/** Starts the contenders and makes ready what they are asked. */
export async function startContest(
  contenders: readonly Contender[],
  questions: readonly Question[],
  sample: Sample,
): Promise<Contest> {
  const client = new Client();
  const servers: ServerProcess[] = [];
  const stop = async (): Promise<void> => {
    client.close();
    await Promise.all(servers.map((server) => server.stop()));
  };
  try {
    const running: Running[] = [];
    for (const contender of contenders) {
      const server = await contender.start();
      servers.push(server);
      running.push(await readied(contender, server, questions, sample, client));
    }
    const asked = questions.map(({ name, title, parameters }) => ({ name, title, parameters: parameters(sample) }));
    return { running, client, questions: asked, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function readied(
  contender: Contender,
  server: ServerProcess,
  questions: readonly Question[],
  sample: Sample,
  client: Client,
): Promise<Running> {
  const requests = new Map<string, string[]>();
  for (const question of questions) {
    const bodies: string[] = [];
    for (const parameters of question.parameters(sample))
      bodies.push(await contender.body(question, parameters, server, client));
    requests.set(question.name, bodies);
  }
  const body = (question: string, index: number): string => {
    const all = requests.get(question) ?? [];
    return all[index % all.length] ?? '';
  };
  const sent = new Map<string, number>();
  const nextBody = (question: string): string => {
    const index = sent.get(question) ?? 0;
    sent.set(question, index + 1);
    return body(question, index);
  };
  return { ...server, name: contender.name, title: contender.title, body, nextBody };
}
