import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(1), height: z.int().min(1) });
const opened = z.object({ path: z.string(), name: z.string(), openedAt: z.int() });

// `.catch`: a damaged setting is forgotten on its own; it never keeps the application from starting.
const settings = z.object({
  window: z.object({ bounds, maximised: z.boolean() }).nullable().catch(null),
  packsFolder: z.string().nullable().catch(null),
  recent: z.array(opened).catch([]),
});

export type Settings = z.infer<typeof settings>;
export type Opened = z.infer<typeof opened>;

export type SettingsFile = {
  get(): Settings;
  change(part: Partial<Settings>): void;
};

/** What the shell remembers between two starts: where the window was, which reviews, which folder for packs. */
export function openSettings(file: string): SettingsFile {
  let current = settings.catch(settings.parse({})).parse(readJson(file));
  return {
    get: () => current,
    change(part) {
      current = { ...current, ...part };
      mkdirSync(dirname(file), { recursive: true });
      // Written beside and renamed: half a file is never read.
      writeFileSync(`${file}.new`, `${JSON.stringify(current, null, 2)}\n`);
      renameSync(`${file}.new`, file);
    },
  };
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
