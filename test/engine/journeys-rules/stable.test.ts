import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { ReviewDocument } from '../../../shared/document.ts';
import { main } from '../../cli/run-cli.ts';
import { inTempFolder } from '../temp-review.ts';
import { orders, staff, visits } from './ward.ts';

vi.setConfig({ testTimeout: 120_000 });

const people = staff([
  { name: 'Ida Krog', unit: 'IT', zone: 'America/Toronto' },
  { name: 'İbrahim Işık', unit: 'Payroll', zone: 'Europe/Istanbul' },
  { name: 'Åse Øye', unit: 'Kitchen' },
  { name: 'Zoë Ähre', unit: 'KITCHEN' },
]);
const rows = visits([
  { at: '2026-03-08T06:59:59Z', target: 'İbrahim Işık', reason: 'testing' },
  { at: '2026-03-08T07:00:00Z', target: 'Åse Øye' },
  { at: '2026-03-08T07:00:00Z', target: 'Zoë Ähre' },
  { at: '2026-07-01T15:00:00Z', target: 'Åse Øye', actor: 'İbrahim Işık' },
  { at: '2026-10-25T00:59:59Z', target: 'Zoë Ähre', actor: 'Åse Øye' },
  { at: '2026-11-01T05:30:00Z', target: 'Åse Øye' },
]);
const POLICY = JSON.stringify({
  sensitiveUnits: ['Kitchen', 'Payroll'],
  businessHours: { zone: 'Europe/Oslo', calendar: 'CA-ON' },
  repeated: { target: { count: 2, days: 365 }, unit: { count: 3, days: 365 } },
});

const MACHINES = [
  { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
  { TZ: 'Asia/Tehran', LANG: 'fa_IR.UTF-8', LC_ALL: 'fa_IR.UTF-8' },
  { TZ: 'America/Sao_Paulo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'Pacific/Apia', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' },
];

it('four machines, zones and languages print the same document, byte for byte, twice', () =>
  inTempFolder((folder) => {
    const files = [people, rows, orders([])].map(({ name, text }) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const policy = join(folder, 'policy.json');
    writeFileSync(policy, POLICY);
    const run = (machine: object): string =>
      execFileSync(
        process.execPath,
        [main, 'review', '--zone', 'Europe/Oslo', '--policy', policy, '--json', ...files],
        {
          env: { ...process.env, ...machine, NODE_OPTIONS: '' },
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        },
      );
    const [reference = '', ...others] = [...MACHINES, MACHINES[0] ?? {}].map(run);
    const { findings } = JSON.parse(reference) as ReviewDocument;
    expect(findings.length).toBeGreaterThan(5);
    for (const other of others) expect(other).toBe(reference);
    const order = findings.map(({ severity }) => ['high', 'medium', 'low'].indexOf(severity));
    expect(order).toEqual([...order].sort());
  }));
