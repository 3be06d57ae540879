import type { Contest } from '../contest.js';
import type { Effort } from '../effort.js';
import { sharesIn, type Part, type Share } from './profile.js';

/** Where the time of a server of Quoth’s goes while it answers all the questions: by what the code is for. */
const PARTS: readonly Part[] = [
  { name: 'parse', files: /graphql\/language\/(parser|lexer|source|ast)/ },
  { name: 'validate', files: /graphql\/(validation|utilities\/TypeInfo|language\/visitor)/ },
  { name: 'execute', files: /node_modules\/(graphql|graphql-jit|dataloader|type-graphql|graphql-scalars)\// },
  { name: 'driver', files: /node_modules\/(neo4j-driver|@grafeo-db)/ },
  { name: 'Apollo', files: /node_modules\/@apollo\// },
  {
    name: 'HTTP and serialising',
    files:
      /node_modules\/(fastify|@fastify|@as-integrations|avvio|find-my-way|light-my-request)|node:(_?http|net|stream|internal\/streams)/,
  },
  { name: 'Quoth: resolvers', files: /\/dist\/(graphql|model)\// },
  { name: 'Quoth: store', files: /\/dist\/store\// },
];

/** Asks all questions in turn of a contest whose only contender has the profiler with it; ends it. What comes first warms up. */
export async function measureRequestTime(
  contest: Contest,
  { rounds, turn }: Effort,
  profiles: string,
): Promise<readonly Share[]> {
  const [server] = contest.running;
  if (server === undefined) throw new Error('There is no server to profile.');
  for (const { name } of contest.questions) await contest.client.post(server.url, server.nextBody(name));
  server.signal('SIGUSR2');
  for (let index = 0; index < rounds * turn.requests; index++)
    for (const { name } of contest.questions) await contest.client.post(server.url, server.nextBody(name));
  await contest.stop();
  return sharesIn(profiles, PARTS);
}
