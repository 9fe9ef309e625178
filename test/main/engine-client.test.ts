import { describe, expect, it } from 'vitest';
import {
  createEngineClient,
  LOST,
  type EngineCall,
  type EngineChild,
} from '../../electron/main/engine-client.ts';
import type { FromEngine, ToEngine } from '../../shared/contract/internal.ts';

/** An engine whose answers the test writes by hand. */
function scripted() {
  const processes: {
    sent: ToEngine[];
    answer: (message: FromEngine) => void;
    die: () => void;
    killed: boolean;
  }[] = [];
  const fork = (): EngineChild => {
    const process = {
      sent: [] as ToEngine[],
      answer: (_message: FromEngine) => {},
      die: () => {},
      killed: false,
    };
    processes.push(process);
    return {
      send: (message) => void process.sent.push(message),
      onMessage: (receive) => void (process.answer = receive),
      onExit: (receive) => void (process.die = receive),
      kill: () => {
        process.killed = true;
        process.die();
      },
    };
  };
  return { processes, fork };
}

const asking = (jobId: string | null = null): EngineCall => ({
  name: 'review.info',
  input: {},
  jobId,
  context: { who: 'ann', at: 1 },
});
const quiet = { onProgress: () => undefined, onJobEnd: () => undefined, onGone: () => undefined };

describe('the engine’s process', () => {
  it('is started by the first call, and answers reach who asked', async () => {
    const { processes, fork } = scripted();
    const client = createEngineClient(fork, quiet);
    expect(processes).toHaveLength(0);
    const first = client.call(asking());
    const second = client.call(asking());
    processes[0]?.answer({ id: 2, result: { ok: true, value: 'second' } });
    processes[0]?.answer({ id: 1, result: { ok: true, value: 'first' } });
    expect([await first, await second]).toEqual([
      { ok: true, value: 'first' },
      { ok: true, value: 'second' },
    ]);
    expect(processes).toHaveLength(1);
  });

  it('dies: pending calls answer with a sentence, the next call starts another', async () => {
    const gone: string[] = [];
    const { processes, fork } = scripted();
    const client = createEngineClient(fork, { ...quiet, onGone: (why) => gone.push(why) });
    const pending = client.call(asking());
    processes[0]?.die();
    expect(await pending).toEqual({ ok: false, error: LOST });
    expect(gone).toEqual(['died']);
    void client.call(asking());
    expect(processes).toHaveLength(2);
  });

  it('is asked to stop a job, and killed when the job does not end', async () => {
    const gone: string[] = [];
    const { processes, fork } = scripted();
    const client = createEngineClient(fork, { ...quiet, onGone: (why) => gone.push(why) }, 20);
    const job = client.call(asking('import'));
    const other = client.call(asking());
    client.cancel('import');
    expect(processes[0]?.sent.at(-1)).toEqual({ cancel: 'import' });
    expect(await job).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await other).toEqual({ ok: false, error: LOST });
    expect([processes[0]?.killed, gone]).toEqual([true, ['stubborn']]);
  });

  it('is left alone when the job ends in time, or was over already', async () => {
    const { processes, fork } = scripted();
    const client = createEngineClient(fork, quiet, 20);
    const job = client.call(asking('import'));
    client.cancel('import');
    processes[0]?.answer({
      id: 1,
      result: { ok: false, error: { code: 'cancelled', message: 'Cancelled.' } },
    });
    await job;
    client.cancel('import');
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(processes[0]?.killed).toBe(false);
    expect(processes[0]?.sent).toHaveLength(2);
  });

  it('tells of each job until it ends, however it ends, and not after that', async () => {
    const told: string[] = [];
    const { processes, fork } = scripted();
    const events = {
      onProgress: ({ jobId }: { jobId: string }) => told.push(`${jobId} goes on`),
      onJobEnd: (jobId: string) => told.push(`${jobId} ended`),
      onGone: () => told.push('gone'),
    };
    const client = createEngineClient(fork, events);
    const report = (jobId: string) =>
      processes[0]?.answer({
        progress: { jobId, what: '', done: 1, total: 2, unit: 'rows', rows: null, share: 0.5 },
      });
    const first = client.call(asking('first'));
    const second = client.call(asking('second'));
    report('first');
    processes[0]?.answer({ id: 1, result: { ok: true, value: {} } });
    await first;
    report('first');
    processes[0]?.die();
    await second;
    report('second');
    expect(told).toEqual(['first goes on', 'first ended', 'gone', 'second ended']);
  });
});
