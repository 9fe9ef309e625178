import { answerAlarm } from '../../../electron/engine/sources/care/reasons.ts';
import { saveCard } from '../../../electron/engine/sources/care/cards.ts';
import { quietJob } from '../../../electron/engine/job.ts';
import { sourcesOf } from '../../../electron/engine/sources/list.ts';
import { removeSource } from '../../../electron/engine/sources/removal/remove.ts';
import { saveSettings, settingsOf } from '../../../electron/engine/settings.ts';
import type { Card, Source } from '../../../shared/contract/sources.ts';
import { withBench, type Bench } from './temp-sources.ts';

/** Noon in UTC of 1 November 2026. */
export const AT = Date.UTC(2026, 10, 1, 12);
export const ANN = { who: 'Ann Lee', at: AT };

export const CARD: Card = {
  extractedBy: 'Bo Ek, administrator',
  system: 'Production, northlight.example',
  extractedAt: '1 Apr 2026, 09:00 in Toronto',
  filter: 'none',
  expectedRows: null,
  note: '',
  screenshot: null,
};

export type CareBench = Bench & {
  /** Asks for a period, in the review's zone. */
  period(from: string, to: string, zone?: string): void;
  source(id: number): Source;
  save(id: number, card?: Partial<Card>): Source;
  answer(id: number, code: string, reason: string): Source;
  remove(id: number): Promise<void>;
  /** Codes of the alarms of a source. */
  codes(id: number): string[];
};

export async function withCare<Value>(work: (bench: CareBench) => Promise<Value> | Value): Promise<Value> {
  return withBench((bench) => {
    const { db, reader } = bench.review;
    const source = (id: number): Source => sourcesOf(reader).find((one) => one.id === id)!;
    return work({
      ...bench,
      source,
      period: (from, to, zone = 'UTC') => saveSettings(db, { ...settingsOf(db), zone, asked: { from, to } }),
      save: (id, card = {}) => {
        saveCard(db, id, { ...CARD, ...card }, ANN);
        return source(id);
      },
      answer: (id, code, reason) => {
        answerAlarm(db, { sourceId: id, code, reason }, source(id).alarms, ANN);
        return source(id);
      },
      remove: (id) => removeSource(bench.review, id, quietJob, ANN),
      codes: (id) => source(id).alarms.map(({ code }) => code),
    });
  });
}

/** An audit trail with one change at noon (UTC) of each day, and whatever other rows there are. */
export function auditTrail(days: readonly string[], more: readonly string[] = []): string {
  return [
    'Date,User,Source Namespace Prefix,Action,Section,Delegate User',
    ...days.map((day) => `${day}T12:00:00Z,ana@x.example,,Created app ${day},Apps,`),
    ...more,
    '',
  ].join('\n');
}

export const loginAs = (day: string): string =>
  `${day}T12:30:00Z,ana@x.example,,Logged in using Login-As access for Bo Ek,Manage Users,`;

/** ISO dates, both included. */
export function daysFrom(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
