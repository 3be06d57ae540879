import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A TCP proxy that stands between a client and a server, and fails as networks do. */
export class FaultProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #target: { readonly host: string; readonly port: number };
  #delay = 0;
  #isPaused = false;
  #isRefusing = false;
  #bytesUntilCut = Infinity;
  #port = 0;

  private constructor(target: string) {
    const { hostname, port } = new URL(target);
    this.#target = { host: hostname, port: Number(port) };
    this.#server = createServer((client) => this.#accept(client));
  }

  /** @param target address of the server, as `bolt://127.0.0.1:7687` */
  static async before(target: string): Promise<FaultProxy> {
    const proxy = new FaultProxy(target);
    await proxy.#listen();
    return proxy;
  }

  get uri(): string {
    return `bolt://127.0.0.1:${this.#port}`;
  }

  /** Connections that clients have open. */
  get connections(): number {
    return this.#sockets.size / 2;
  }

  /** Nothing is carried any more, and nothing breaks: a server that hangs, a network that swallows packets. */
  pause(): void {
    this.#isPaused = true;
    for (const socket of this.#sockets) socket.pause();
  }

  resume(): void {
    this.#isPaused = false;
    for (const socket of this.#sockets) socket.resume();
  }

  /** Whatever is carried takes this many milliseconds longer, in each direction. */
  slow(milliseconds: number): void {
    this.#delay = milliseconds;
  }

  /** Breaks all connections after so many more bytes of answers. */
  cutAfter(bytes: number): void {
    this.#bytesUntilCut = bytes;
  }

  /** Breaks all connections, and takes no new one: a server that was stopped. */
  refuse(): void {
    this.#isRefusing = true;
    this.#cut();
  }

  accept(): void {
    this.#isRefusing = false;
  }

  async close(): Promise<void> {
    this.#cut();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #listen(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await new Promise((resolve) => this.#server.once('listening', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  #cut(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }

  #accept(client: Socket): void {
    if (this.#isRefusing) {
      client.destroy();
      return;
    }
    const server = connect(this.#target);
    this.#carry(client, server, false);
    this.#carry(server, client, true);
  }

  #carry(from: Socket, to: Socket, isAnswer: boolean): void {
    this.#sockets.add(from);
    from.setNoDelay(true);
    if (this.#isPaused) from.pause();
    from.on('data', (bytes: Buffer) => {
      if (isAnswer) this.#bytesUntilCut -= bytes.length;
      if (this.#bytesUntilCut < 0) {
        this.#bytesUntilCut = Infinity;
        this.#cut();
      } else if (this.#delay > 0) setTimeout(() => to.write(bytes), this.#delay);
      else to.write(bytes);
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      this.#sockets.delete(from);
      to.destroy();
    });
  }
}
