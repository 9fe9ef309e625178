import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../electron/engine/app.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { replayPack } from '../../../electron/engine/packs/replay.ts';
import type { EngineCallName, InputOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LinkFilter, LinkRow } from '../../../shared/contract/links.ts';
import type { InternalCallName } from '../../../shared/contract/internal.ts';
import { LINK_BANDS, type LinkAnswer } from '../../../shared/link-words.ts';
import { inTempFolder } from '../temp-review.ts';
import type { File } from './desk.ts';

const resources = new URL('../../../resources', import.meta.url).pathname;
export const ALL: LinkFilter = {
  bands: [...LINK_BANDS],
  state: 'all',
  sample: false,
  actorKey: null,
  targetKey: null,
  ticket: null,
};

/** Somebody at the window: everything goes through the calls of the engine, as the window makes them. */
export type Auditor = {
  readonly call: <Name extends EngineCallName>(
    name: Name,
    input: InputOf<Name>,
    who?: string,
  ) => Promise<OutputOf<Name>>;
  /** Imports the files and analyses. */
  readonly add: (...files: readonly File[]) => Promise<void>;
  readonly remove: (file: string) => Promise<void>;
  readonly putBack: (file: string) => Promise<void>;
  /** Says something about the session that starts at this hour; the entry of the log. */
  readonly say: (hour: number, ticket: string, answer: LinkAnswer | null, who?: string) => Promise<number>;
  readonly undo: (seq: number, who?: string) => Promise<number>;
  /** "10 strong justified T-1 confirm ann" after an analysis, in order of time. */
  readonly rows: () => Promise<string[]>;
  /** Closes and opens the review, exports a pack, and replays it from the bag alone. */
  readonly replays: () => Promise<boolean>;
};

export function atTheDesk(work: (auditor: Auditor) => Promise<void>): Promise<void> {
  return inTempFolder(async (folder) => {
    const engine = createEngine({ resources });
    try {
      await work(await auditorIn(folder, engine));
    } finally {
      await engine.close();
    }
  });
}

const hourOf = ({ startedAt }: LinkRow): number => new Date(startedAt).getUTCHours();

async function auditorIn(folder: string, engine: Engine): Promise<Auditor> {
  let at = Date.parse('2026-03-02T09:00:00Z');
  let packs = 0;
  const stamp = (who: string, path?: string) => ({
    who,
    at: (at += 60_000),
    job: quietJob,
    ...(path === undefined ? {} : { path }),
  });
  const inside = (name: InternalCallName, path: string, input: object = {}) =>
    engine.call(name, input, stamp('ann', path));
  const call: Auditor['call'] = async (name, input, who = 'ann') =>
    (await engine.call(name, input, stamp(who))) as OutputOf<typeof name>;
  const review = join(folder, 'desk.actas');
  await inside('internal.create', review, { name: 'Desk' });
  await call('review.settings', { zone: 'UTC' });
  const again = () => call('analysis.run', {});
  const listed = async (): Promise<readonly LinkRow[]> => {
    await again();
    const { rows } = await call('links.queue', {
      filter: ALL,
      search: '',
      blind: false,
      offset: 0,
      limit: 500,
    });
    return [...rows].sort((a, b) => a.startedAt - b.startedAt);
  };
  return {
    call,
    add: async (...files) => {
      for (const { name, text } of files) {
        writeFileSync(join(folder, name), text);
        await engine.call('sources.import', { handle: 'h', answers: {} }, stamp('ann', join(folder, name)));
      }
      await again();
    },
    remove: async (file) => {
      const source = (await call('sources.list', {})).find((one) => one.file === file);
      await call('sources.remove', { sourceId: source?.id ?? -1 });
    },
    putBack: async (file) => {
      const removed = (await call('sources.removed', {})).find((one) => one.file === file);
      await call('sources.restore', { removedId: removed?.id ?? -1 });
      await again();
    },
    say: async (hour, ticket, answer, who = 'ann') => {
      const row = (await listed()).find((one) => hourOf(one) === hour);
      const input = { sessionId: row?.sessionId ?? '', ticket, answer, note: '', blind: false };
      return (await call('links.decide', input, who)).seq;
    },
    undo: async (seq, who = 'ann') => (await call('links.undo', { seq }, who)).links,
    rows: async () =>
      (await listed()).map((row) =>
        [
          hourOf(row),
          row.band,
          row.verdict,
          row.ticket ?? '-',
          ...(row.decision ? [row.decision.answer, row.decision.who] : []),
        ].join(' '),
      ),
    replays: async () => {
      await inside('internal.open', review);
      packs += 1;
      const out = join(folder, `packs-${packs}`);
      mkdirSync(out);
      const pack = (await inside('internal.export', out)) as { path: string };
      return (await replayPack(pack.path, {}, quietJob)).same;
    },
  };
}
