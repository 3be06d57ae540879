import { Agent, request } from 'node:http';

/** An answer and how long it took, in milliseconds from before the request was written to after its last byte. */
export interface Answer {
  readonly text: string;
  readonly milliseconds: number;
}

/** A client that keeps one connection, as each of a browser's does. */
export class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });

  /** @throws Error for an answer that is no success. */
  post(url: string, body: string): Promise<Answer> {
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const asked = request(url, { method: 'POST', agent: this.#agent, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () => {
          const milliseconds = performance.now() - started;
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200 && !text.startsWith('{"errors"')) resolve({ text, milliseconds });
          else reject(new Error(`${url} answers ${response.statusCode ?? ''}: ${text.slice(0, 1000)}\nasked: ${body}`));
        });
      });
      asked.once('error', reject);
      asked.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
