import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j from 'neo4j-driver';
import { QUESTIONS } from '../questions/questions.js';

/**
 * The least that a server can do: a statement a request, its rows as JSON, no GraphQL. Takes the Bolt address, prints
 * its own.
 */
const [, , uri = ''] = process.argv;
const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', ''), { disableLosslessIntegers: true });
const statements = new Map(QUESTIONS.map(({ name, floor }) => [name, floor]));

interface Asked {
  readonly name: string;
  readonly parameters: { readonly first: number };
}

async function answer({ name, parameters }: Asked): Promise<string> {
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ });
  try {
    const first = neo4j.int(parameters.first);
    const { records } = await session.run(statements.get(name) ?? '', { ...parameters, first });
    return JSON.stringify({ data: records.map((record) => record.toObject()) });
  } finally {
    await session.close();
  }
}

async function bodyOf(request: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString()) as Asked;
}

const server = createServer((request, response) => {
  bodyOf(request)
    .then(answer)
    .then(
      (text) => response.setHeader('content-type', 'application/json').end(text),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listening http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});
