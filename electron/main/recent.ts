import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { RecentReview } from '../../shared/contract/review.ts';
import type { Grants } from './grants.ts';
import type { Opened, SettingsFile } from './settings-file.ts';

const MOST = 10;

export type Recent = {
  list(): readonly Opened[];
  add(path: string, name: string, openedAt: number): void;
  /** The list as the window shows it: handles in place of paths. */
  shown(grants: Grants): RecentReview[];
};

/** The reviews opened last, newest first. `home` is shortened to ~ where a folder is shown. */
export function openRecent(settings: SettingsFile, home: string): Recent {
  const list = () => settings.get().recent;
  return {
    list,
    add(path, name, openedAt) {
      const others = list().filter((opened) => opened.path !== path);
      settings.change({ recent: [{ path, name, openedAt }, ...others].slice(0, MOST) });
    },
    shown: (grants) =>
      list().map(({ path, name, openedAt }) => ({
        handle: grants.grant(path),
        name: name === '' ? basename(path, '.actas') : name,
        folder: shortFolder(dirname(path), home),
        openedAt,
        missing: !existsSync(path),
      })),
  };
}

/** A folder as a person reads it. */
export function shortFolder(folder: string, home: string): string {
  return folder === home || folder.startsWith(`${home}/`) || folder.startsWith(`${home}\\`)
    ? `~${folder.slice(home.length)}`
    : folder;
}
