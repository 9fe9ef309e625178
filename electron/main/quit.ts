import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import { askEngine } from './ask-engine.ts';
import type { EngineClient } from './engine-client.ts';
import type { OpenReview } from './open-review.ts';

const PATIENCE_MS = 3000;

/** Closes the review before the application ends. It does not wait long: a killed engine loses nothing either. */
export function quitTidily(engine: EngineClient, review: OpenReview): void {
  let closed = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    const closing = review.path() === null ? Promise.resolve() : askEngine(engine, 'internal.close', { input: {} });
    void Promise.race([closing, wait(PATIENCE_MS)])
      .catch(() => undefined)
      .finally(() => {
        engine.stop();
        app.quit();
      });
  });
}
