import { z } from 'zod';
import { AuditError } from './errors.ts';
import { LATE_EFFECTS, MAPPED_TICKS, MISSING_EFFECTS, NO_EFFECTS, TOO_LATE_EFFECTS } from './link-words.ts';
import { policyProblem } from './policy-problem.ts';
import { RULE_IDS, SEVERITIES, TIERS, type Tier } from './words.ts';

const window = z.strictObject({ count: z.int().min(1), days: z.int().min(1) });
const ruleSetting = z.strictObject({
  enabled: z.boolean().optional(),
  severity: z.enum(SEVERITIES).optional(),
  /** The control references to suggest, in place of the rule's own. */
  controls: z.array(z.string().min(1).max(120)).max(30).optional(),
});

const unitWord = z.string().min(1).max(100);
/** A unit of the site whose data deserve a second look, how much, and why. A policy file may give the word alone: tier 2. */
export type SensitiveUnit = { readonly unit: string; readonly tier: Tier; readonly reason: string };
const sensitiveUnit: z.ZodType<SensitiveUnit, SensitiveUnit | string> = z.union([
  unitWord.transform((unit): SensitiveUnit => ({ unit, tier: 2, reason: '' })),
  z.strictObject({ unit: unitWord, tier: z.literal(TIERS), reason: z.string().max(400) }),
]);

const clock = z
  .string()
  .regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$/u)
  .describe('a time from 00:00 to 24:00, such as 07:00');
/** Working time: from one clock time to another on days of the week (1 is Monday); a later day's start is not included. */
const hours = {
  from: clock,
  to: clock,
  days: z.array(z.int().min(1).max(7)).max(7),
  /** The site's own holidays, as ISO dates. */
  holidays: z.array(z.iso.date()).max(1000),
  /** A calendar of public holidays: a country, or a country and a part of it ("CA", "CA-ON"); null: none. */
  calendar: z
    .string()
    .regex(/^[A-Z]{2}(?:-[A-Za-z0-9]{1,6}){0,2}$/u)
    .describe('a country such as CA, a part of one such as CA-ON,')
    .nullable(),
};
const zoneHours = z.strictObject({ zone: z.string().min(1).max(60), ...hours });
export type ZoneHours = z.infer<typeof zoneHours>;

/** Every number and word the audit turns on. A review keeps the whole of it, and the evidence pack carries it. */
export const policySchema = z.strictObject({
  /** Words matched whole, ignoring case, against department, division, role and profile. */
  sensitiveUnits: z.array(sensitiveUnit).max(500),
  /** Minutes after the end of a session in which a ticket still counts as opened before. */
  graceMinutes: z.number().min(0),
  /** Hours after the end in which a ticket still justifies, late. */
  lateHours: z.number().min(0),
  repeated: z.strictObject({
    pair: window,
    target: window,
    unit: window,
    /** So many accounts of one actor within 24 hours. */
    actorTargetsPerDay: z.int().min(1),
  }),
  /** An actor far above their peers: at least `count` episodes in `days`, and more than the peers' median by `spreads` spreads. */
  surge: z.strictObject({ count: z.int().min(1), days: z.int().min(1), spreads: z.number().min(0) }),
  roster: z.strictObject({
    maxCount: z.int().min(0),
    maxShare: z.number().min(0).max(1),
    dormantDays: z.int().min(1),
    /** Usernames allowed to impersonate; empty: the policy names nobody, and approval is not tested. */
    approved: z.array(z.string()),
  }),
  /** In the zone of the actor; `zone` is that of actors of whom no list records one. */
  businessHours: z.strictObject({
    zone: z.string().min(1).max(60).nullable(),
    ...hours,
    /** Zones that work otherwise. */
    zones: z.array(zoneHours).max(100),
  }),
  maxSessionMinutes: z.number().min(1),
  maxGrantDays: z.number().min(1),
  blanket: z.strictObject({ targets: z.int().min(1), days: z.number().min(1) }),
  /** Regular expressions of ticket keys as they stand in reasons; matched as whole words, upper case. */
  ticketKeys: z.array(z.string().min(1)),
  /** Points propose links, they never decide. A ticket about the target is compared where it was alive from `backDays` before the start to `aheadDays` after the end. */
  matching: z.strictObject({
    strong: z.number(),
    possible: z.number(),
    nearHours: z.number().min(0),
    aheadDays: z.number().min(0),
    backDays: z.number().min(0),
  }),
  /** What the answers of the ticks make of a session. A missing record never makes it unjustified. */
  verdict: z.strictObject({
    no: z.record(z.enum(MAPPED_TICKS), z.enum(NO_EFFECTS)),
    notRecorded: z.record(z.enum(MAPPED_TICKS), z.enum(MISSING_EFFECTS)),
    /** A ticket opened after the session, within the late limit. */
    late: z.enum(LATE_EFFECTS),
    /** And beyond it. */
    tooLate: z.enum(TOO_LATE_EFFECTS),
  }),
  /** Reasons that say nothing: `words` of the site that count as stock, `matter` words that always say something. */
  vague: z.strictObject({
    words: z.array(z.string().min(1).max(100)).max(500),
    matter: z.array(z.string().min(1).max(100)).max(500),
    /** From so many accounts on, one and the same reason is copied. */
    copies: z.int().min(2),
  }),
  rules: z.partialRecord(z.enum(RULE_IDS), ruleSetting),
});
export type Policy = z.infer<typeof policySchema>;

export const DEFAULT_POLICY: Policy = {
  sensitiveUnits: [
    { unit: 'Finance', tier: 2, reason: 'Results before they are published, payments and prices' },
    { unit: 'Payroll', tier: 1, reason: 'Salaries and bank details' },
    { unit: 'Legal', tier: 1, reason: 'Disputes and contracts under negotiation' },
    { unit: 'HR', tier: 1, reason: 'Files of employees' },
    { unit: 'Human Resources', tier: 1, reason: 'Files of employees' },
    { unit: 'Health', tier: 1, reason: 'Health data' },
    { unit: 'Healthcare', tier: 1, reason: 'Health data' },
    { unit: 'Clinical', tier: 1, reason: 'Health data' },
    { unit: 'Executive', tier: 1, reason: 'Decisions before they are announced' },
    { unit: 'Compliance', tier: 2, reason: 'Inquiries and reports of misconduct' },
    { unit: 'Security', tier: 2, reason: 'Incidents and how the site is protected' },
  ],
  graceMinutes: 60,
  lateHours: 72,
  repeated: {
    pair: { count: 3, days: 14 },
    target: { count: 4, days: 30 },
    unit: { count: 10, days: 30 },
    actorTargetsPerDay: 5,
  },
  surge: { count: 6, days: 7, spreads: 3 },
  roster: { maxCount: 5, maxShare: 0.02, dormantDays: 90, approved: [] },
  businessHours: {
    zone: null,
    from: '07:00',
    to: '19:00',
    days: [1, 2, 3, 4, 5],
    holidays: [],
    calendar: null,
    zones: [],
  },
  maxSessionMinutes: 120,
  maxGrantDays: 30,
  blanket: { targets: 5, days: 14 },
  ticketKeys: ['[A-Z][A-Z0-9_]{1,9}-[0-9]{1,7}', '(?:INC|CHG|REQ|RITM|SCTASK|TASK|PRB)[0-9]{5,10}'],
  matching: { strong: 60, possible: 30, nearHours: 72, aheadDays: 14, backDays: 14 },
  verdict: {
    no: {
      'open-during': 'weak',
      'right-person': 'weak',
      'right-actor': 'weak',
      independent: 'weak',
      specific: 'weak',
      'in-scope': 'weak',
      'not-blanket': 'weak',
    },
    notRecorded: {
      'open-during': 'nothing',
      'right-person': 'nothing',
      'right-actor': 'nothing',
      independent: 'nothing',
      specific: 'nothing',
      'in-scope': 'nothing',
      'not-blanket': 'nothing',
    },
    late: 'justified-late',
    tooLate: 'unjustified',
  },
  vague: { words: [], matter: [], copies: 4 },
  rules: {},
};

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function merge(base: unknown, over: unknown): unknown {
  if (!isObject(base) || !isObject(over)) return over;
  const merged: Json = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (key === '__proto__') continue;
    merged[key] = key in base ? merge(base[key], value) : value;
  }
  return merged;
}

/**
 * Lays a partial policy over the default one: objects merge, lists and values replace.
 * @param over what a policy file or the window says; unknown keys are refused.
 * @throws AuditError `policy-invalid` with the first key that does not fit.
 */
export function policyFrom(over: unknown): Policy {
  if (!isObject(over))
    throw new AuditError(
      'policy-invalid',
      'The policy is not a JSON object. Start from the exported policy and change its values.',
    );
  const parsed = policySchema.safeParse(merge(DEFAULT_POLICY, over));
  if (parsed.success) return checkPatterns(parsed.data);
  throw new AuditError(
    'policy-invalid',
    `The policy does not fit ${policyProblem(policySchema, parsed.error.issues[0])}. Correct it and try again.`,
  );
}

function checkPatterns(policy: Policy): Policy {
  for (const [index, pattern] of policy.ticketKeys.entries()) {
    try {
      new RegExp(pattern, 'gu');
    } catch {
      throw new AuditError(
        'policy-invalid',
        `The policy does not fit at "ticketKeys.${index}": the pattern "${pattern.slice(0, 200)}" is not a regular expression. Correct it and try again.`,
      );
    }
  }
  return policy;
}
