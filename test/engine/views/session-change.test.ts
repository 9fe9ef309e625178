import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeIn } from '../../../electron/engine/views/session-change.ts';

const told = (text: string, code: string | null = null) => changeIn({ text, code, section: 'Manage Users' });

describe('what a row of the audit trail says was changed', () => {
  it.each([
    [
      'Changed profile for user Theo Marchand from Standard User to System Administrator',
      'Profile of Theo Marchand',
      'Standard User',
      'System Administrator',
    ],
    ['Changed role for user Theo Marchand from none to Payroll', 'Role of Theo Marchand', 'none', 'Payroll'],
    [
      'Changed email for user Theo Marchand from theo@harbour.example to t.m@harbour.example',
      'E-mail of Theo Marchand',
      'theo@harbour.example',
      't.m@harbour.example',
    ],
    [
      'Permission set Data Migration: assigned to user Theo Marchand (UserID: [0055g0000000007])',
      'Permission set Data Migration of Theo Marchand',
      'not assigned',
      'assigned',
    ],
    [
      'Permission set Data Migration: unassigned from user Theo Marchand (UserID: [0055g0000000007])',
      'Permission set Data Migration of Theo Marchand',
      'assigned',
      'not assigned',
    ],
    ['Deactivated user Theo Marchand', 'User Theo Marchand', null, 'deactivated'],
    [
      'Changed Administrators Can Log in as Any User from off to on',
      'Administrators Can Log in as Any User',
      'off',
      'on',
    ],
    ['Changed session timeout from 2 hours to 12 hours.', 'Session timeout', '2 hours', '12 hours'],
    ['Changed default currency from "EUR" to "CHF"', 'Default currency', 'EUR', 'CHF'],
    [
      'Created custom field: Residual Value (Currency) on Asset',
      'Custom field: Residual Value (Currency) on Asset',
      null,
      'created',
    ],
    ['Deleted list view Overdue berths', 'List view Overdue berths', null, 'deleted'],
    ['Changed custom app Fleet Console', 'Custom app Fleet Console', null, null],
  ])('%s', (text, what, before, after) => {
    expect(told(text)).toEqual({ section: 'Manage Users', what, before, after });
  });

  it('tears nothing where the words allow several ways', () => {
    const change = told('Changed label from Mail from home to Mail to office');
    expect(change).toMatchObject({ before: null, after: null });
  });

  it.each(['Opened /home', 'Logged in using Login-As access for Theo Marchand', '', 'x'.repeat(40_000)])(
    'is nothing in other rows',
    (text) => {
      expect(told(text)).toBeNull();
    },
  );

  it('is read from any text without an error and without delay', () => {
    const words = fc.constantFrom(
      'Changed',
      'from',
      'to',
      ' ',
      'user',
      'for',
      '"',
      '(',
      'none',
      ':',
      '.',
      'a',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 300 }), (parts) => {
        const started = performance.now();
        told(parts.join(' '));
        expect(performance.now() - started).toBeLessThan(200);
      }),
      { numRuns: 200 },
    );
  });
});
