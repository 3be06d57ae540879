import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';

/** What a network in front of a server may do to its users; one fault holds until the next, or until `heal`. */
export interface FaultProxy {
  /** The address to ask instead of the server’s. */
  readonly uri: string;
  /** Connections that are open now. */
  connections(): number;
  /** Ends every connection, and lets nobody connect. */
  refuse(): Promise<void>;
  /** Takes every byte and hands none on, as a server does that hangs. */
  hold(): void;
  /** Hands everything on so many milliseconds late, in both directions. */
  delay(milliseconds: number): void;
  /** Breaks a connection off in the middle of what it answers, once it has answered more bytes than these; so many times. */
  cut(bytes: number, times: number): void;
  /** Cuts that were made. */
  cuts(): number;
  /** Hands on what is held, and everything from now on. */
  heal(): Promise<void>;
  close(): Promise<void>;
}

interface Fault {
  /** Resolves once bytes may go on; the same promise for all that wait. */
  readonly pass: () => Promise<void>;
  readonly cut: { readonly bytes: number; times: number } | null;
}

const NONE: Fault = { pass: () => Promise.resolve(), cut: null };

/** A proxy on a free port of loopback, in front of the server at a Bolt address. */
export async function startFaultProxy(uri: string): Promise<FaultProxy> {
  const { hostname, port } = new URL(uri);
  const open = new Set<Socket>();
  let fault = NONE;
  let release = (): void => undefined;
  let cuts = 0;

  const become = (next: Fault): void => {
    fault = next;
    release();
    release = () => undefined;
  };

  /** Hands on in order, each piece when it may; the end of one side is the end of the other. */
  const forward = async (from: Socket, to: Socket, isAnswer: boolean): Promise<void> => {
    let [known, answered] = [fault, 0];
    for await (const chunk of from as AsyncIterable<Buffer>) {
      const { cut, pass } = fault;
      await pass();
      if (known !== fault) [known, answered] = [fault, 0];
      answered += chunk.length;
      if (isAnswer && cut !== null && cut.times > 0 && answered > cut.bytes) {
        cut.times -= 1;
        cuts += 1;
        // Half of what came is told, so that it is the middle of a message.
        to.write(chunk.subarray(0, chunk.length >> 1), () => to.resetAndDestroy());
        return;
      }
      if (!to.write(chunk)) await once(to, 'drain');
    }
  };

  const listener = createServer((client) => {
    const server = connect(Number(port), hostname);
    open.add(client);
    client.once('close', () => open.delete(client));
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('error', () => undefined);
      from.once('close', () => to.destroy());
      forward(from, to, from === server).catch(() => to.destroy());
    }
  });
  const listen = async (at: number): Promise<void> => {
    await once(listener.listen(at, '127.0.0.1'), 'listening');
  };
  await listen(0);
  const own = (listener.address() as AddressInfo).port;
  const endAll = (): void => open.forEach((socket) => socket.resetAndDestroy());
  const close = async (): Promise<void> => {
    become(NONE);
    const closed = listener.listening ? once(listener, 'close') : null;
    listener.close();
    endAll();
    await closed;
  };
  return {
    uri: `bolt://127.0.0.1:${own}`,
    connections: () => open.size,
    refuse: close,
    hold: () => {
      const held = new Promise<void>((resolve) => (release = resolve));
      fault = { pass: () => held, cut: null };
    },
    delay: (milliseconds) => become({ pass: () => after(milliseconds), cut: null }),
    cut: (bytes, times) => become({ pass: NONE.pass, cut: { bytes, times } }),
    cuts: () => cuts,
    heal: async () => {
      become(NONE);
      if (!listener.listening) await listen(own);
    },
    close,
  };
}
