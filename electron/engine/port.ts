import type { FromEngine } from '../../shared/contract/internal.ts';

/** The one wire to whoever started this process. */
export type Port = {
  send(message: FromEngine): void;
  listen(receive: (message: unknown) => void): void;
};

type ParentPort = {
  postMessage(message: unknown): void;
  on(event: 'message', receive: (event: { readonly data: unknown }) => void): unknown;
};

/** The wire of a utility process of the application, or of a process forked by plain Node. */
export function openPort(): Port {
  const { parentPort } = process as unknown as { readonly parentPort?: ParentPort | null };
  if (parentPort) {
    return {
      send: (message) => parentPort.postMessage(message),
      listen: (receive) => void parentPort.on('message', (event) => receive(event.data)),
    };
  }
  // Without its parent nobody can ask or cancel any more.
  process.on('disconnect', () => process.exit(0));
  return {
    send: (message) => void process.send?.(message),
    listen: (receive) => void process.on('message', receive),
  };
}
