import { app } from 'electron';
import { reviewsIn } from './arguments.ts';

export type HandedFiles = {
  /** Hands over what has come so far, and from now on whatever comes. An empty list: a second start without a file. */
  deliver(receive: (paths: readonly string[]) => void): void;
};

/** Reviews that the system hands to the application: at its start, by a second start, or by a double click on macOS. */
export function receiveFiles(): HandedFiles {
  const waiting = reviewsIn(process.argv, process.cwd());
  let receive: ((paths: readonly string[]) => void) | null = null;
  const take = (paths: readonly string[]): void => {
    if (receive) receive(paths);
    else waiting.push(...paths);
  };
  app.on('second-instance', (_event, argv, workingFolder) => take(reviewsIn(argv, workingFolder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
  return {
    deliver(to) {
      receive = to;
      if (waiting.length > 0) to(waiting.splice(0));
    },
  };
}
