import { setTimeout as wait } from 'node:timers/promises';
import { app } from 'electron';
import type { EngineClient } from './engine-client.ts';
import type { OpenReview } from './open-review.ts';

const PATIENCE_MS = 3000;

/** Closes the review before the application ends. It does not wait long: a killed engine loses nothing either. */
export function quitTidily(engine: EngineClient, review: OpenReview): void {
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (review.path() === null) return;
    event.preventDefault();
    engine.cancelAll();
    void Promise.race([review.close(), wait(PATIENCE_MS)])
      .catch(() => undefined)
      // The windows are closed already; the engine's process ends with this one.
      .finally(() => app.exit());
  });
}
