import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a page answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

/** A site on this machine for the tests of a file: what `pages` has, and 404 for the rest. */
export function testSite() {
  const pages = new Map<string, Answer | ((headers: IncomingHttpHeaders) => Answer)>();
  const asked: string[] = [];
  let server: Server;
  beforeAll(async () => {
    server = createServer(({ url = '/', headers }, response) => {
      asked.push(url);
      const page = pages.get(url) ?? { status: 404 };
      const { status = 200, headers: told = {}, body = '' } = typeof page === 'function' ? page(headers) : page;
      response.writeHead(status, told).end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    pages.clear();
    asked.length = 0;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  return { pages, asked, address };
}
