import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GrantedFile } from '../../shared/contract/sources.ts';
import type { Grants } from './grants.ts';

const MAX_FILES = 1000;

/**
 * Handles for files a person chose or dropped; a folder stands for the files directly in it.
 * A file that has vanished meanwhile is kept: reading it gives the sentence that says so.
 */
export function grantFiles(grants: Grants, paths: readonly string[]): GrantedFile[] {
  return paths
    .flatMap((path) => (isFolder(path) ? filesIn(path) : [path]))
    .slice(0, MAX_FILES)
    .map((path) => ({ handle: grants.grant(path), name: basename(path), bytes: sizeOf(path) }));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(folder, entry.name))
    .sort();
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
