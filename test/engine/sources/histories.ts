import { gzipSync } from 'node:zlib';
import type { Bench } from './temp-sources.ts';
import { zipOf } from './zip-of.ts';

/** How the same login history may lie on disk. Each writes one of so many rows and answers its path. */
type Written = (bench: Bench, rows: number) => Promise<string> | string;

export const HISTORIES: Readonly<Record<string, Written>> = {
  'a CSV file': ({ file }, rows) => file('history.csv', csvHistory(rows)),
  'a compressed file': ({ file }, rows) => file('history.csv.gz', gzipSync(csvHistory(rows))),
  'a member of an archive': async ({ file }, rows) =>
    file('history.zip', await zipOf({ 'history.csv': csvHistory(rows) })),
  'JSON lines': ({ file }, rows) => file('history.jsonl', `${lines(rows, jsonLine).join('\n')}\n`),
};

/** Columns that are not told from those of other systems: the kind is said. */
export const AS_HISTORY = { kind: 'salesforce.login-history' } as const;

export function csvHistory(rows: number): string {
  const all = lines(rows, (user, time) => `${user},${time},Success,192.0.2.1`);
  return ['Username,Login Time,Status,Source IP', ...all, ''].join('\n');
}

function jsonLine(user: string, time: string): string {
  return JSON.stringify({ Username: user, 'Login Time': time, Status: 'Success', 'Source IP': '192.0.2.1' });
}

function lines(rows: number, line: (user: string, time: string) => string): string[] {
  const day = (at: number) => String((at % 28) + 1).padStart(2, '0');
  return Array.from({ length: rows }, (_, at) =>
    line(`user${at}@harbour.example`, `2026-01-${day(at)}T10:00:00Z`),
  );
}
