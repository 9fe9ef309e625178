import { calls } from '../../shared/contract/index.ts';
import { engineOptions, internalCalls, type ToEngine } from '../../shared/contract/internal.ts';
import { AuditError, type Result } from '../../shared/errors.ts';
import { reportFailure } from '../../shared/report-failure.ts';
import { createEngine } from './app.ts';
import { startJobs } from './jobs.ts';
import { openPort } from './port.ts';

/** The engine's own process: messages in, answers and progress out. All audit logic is behind `createEngine`. */

type Request = Exclude<ToEngine, { cancel: string }>;

const engine = createEngine(engineOptions.parse(JSON.parse(process.argv[2] ?? '{}')));
const port = openPort();
const jobs = startJobs((progress) => port.send({ progress }));
const answered = { ...calls, ...internalCalls };

port.listen((message) => {
  const received = message as ToEngine;
  if ('cancel' in received) jobs.cancel(received.cancel);
  else void answer(received).then((result) => port.send({ id: received.id, result }));
});

async function answer({ name, input, jobId, context }: Request): Promise<Result<unknown>> {
  try {
    if (!Object.hasOwn(answered, name))
      throw new AuditError('input-invalid', `There is no call named "${name}".`);
    const call = answered[name];
    const asked = call.input.safeParse(input);
    if (!asked.success)
      throw new AuditError('input-invalid', `"${name}" was asked in a way it does not understand.`);
    const value = await jobs.run(jobId, (job) => engine.call(name, asked.data, { ...context, job }));
    return { ok: true, value: call.output.parse(value) };
  } catch (error) {
    return { ok: false, error: reportFailure(error, (text) => void process.stderr.write(`${text}\n`)) };
  }
}
