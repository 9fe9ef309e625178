import { utilityProcess } from 'electron';
import type { EngineOptions, FromEngine } from '../../shared/contract/internal.ts';
import type { EngineChild } from './engine-client.ts';
import type { Log } from './log.ts';

/** Starts the engine in a process of its own; what it writes to its error stream goes to the log. */
export function forkEngine(file: string, options: EngineOptions, log: Log): EngineChild {
  const child = utilityProcess.fork(file, [JSON.stringify(options)], {
    serviceName: 'Actas engine',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  child.stderr?.on('data', (chunk: Buffer) => log(chunk.toString('utf8')));
  return {
    send: (message) => child.postMessage(message),
    onMessage: (receive) => void child.on('message', (message: FromEngine) => receive(message)),
    onExit: (receive) =>
      void child.on('exit', (code) => {
        if (code !== 0) log(`The engine ended with code ${code}.`);
        receive();
      }),
    kill: () => void child.kill(),
  };
}
