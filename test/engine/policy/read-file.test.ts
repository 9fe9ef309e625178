import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quietJob } from '../../../electron/engine/job.ts';
import { policyFileAt, readPolicyFile } from '../../../electron/engine/policy/read-file.ts';
import { savePolicy } from '../../../electron/engine/policy/save.ts';
import { tryPolicy } from '../../../electron/engine/policy/trial.ts';
import { policyOf } from '../../../electron/engine/settings.ts';
import { DEFAULT_POLICY } from '../../../shared/policy.ts';
import { failureFrom } from '../sources/temp-sources.ts';
import { inTempFolder } from '../temp-review.ts';
import { ANN, everything, VAGUE_IS_FINE, withQuay } from './quay.ts';

const BOM = '\ufeff';
const NAME = 'site policy.json';

function inFile<Value>(bytes: string | Uint8Array, work: (path: string) => Promise<Value>): Promise<Value> {
  return inTempFolder((folder) => {
    const path = join(folder, NAME);
    writeFileSync(path, bytes);
    return work(path);
  });
}

describe('a policy file', () => {
  it.each([
    ['as it is', ''],
    ['with a byte order mark', BOM],
  ])('%s is read over the default policy', (_what, mark) =>
    inFile(`${mark}{"lateHours": 24, "sensitiveUnits": ["Berths"]}\n`, async (path) => {
      const { policy, over } = await policyFileAt(path);
      expect(over).toEqual({ lateHours: 24, sensitiveUnits: ['Berths'] });
      expect(policy).toEqual({
        ...DEFAULT_POLICY,
        lateHours: 24,
        sensitiveUnits: [{ unit: 'Berths', tier: 2, reason: '' }],
      });
    }),
  );

  it('is compared with the policy in force, and a whole one that was written out comes back the same', () =>
    withQuay(async ({ db }) => {
      const inForce = policyOf(db);
      const read = (text: string) => inFile(text, (path) => readPolicyFile(db, path));
      expect(await read(JSON.stringify(inForce))).toEqual({ policy: inForce, changes: [] });
      expect((await read('{}')).changes).toEqual([
        { key: 'verdict.no.specific', before: '"nothing"', after: '"weak"' },
      ]);
    }, VAGUE_IS_FINE));
});

const utf16 = (text: string) => new Uint8Array(Buffer.from(`${BOM}${text}`, 'utf16le'));

const BROKEN: [string, string | Uint8Array, string][] = [
  ['no JSON', 'graceMinutes = 5', `The policy file ${NAME} is not JSON. Correct it and try again.`],
  ['empty', '', `The policy file ${NAME} is not JSON. Correct it and try again.`],
  [
    'a comma too many',
    '{\n  "lateHours": 24,\n}',
    `The policy file ${NAME} is not JSON (see line 3). Correct it and try again.`,
  ],
  [
    'UTF-16',
    utf16('{"lateHours": 24}'),
    `The policy file ${NAME} is not UTF-8 text. Save it as UTF-8 and try again.`,
  ],
  [
    'Windows letters',
    Buffer.from('{"vague": {"words": ["Gefälligkeit"]}}', 'latin1'),
    `The policy file ${NAME} is not UTF-8 text. Save it as UTF-8 and try again.`,
  ],
  [
    'larger than any policy',
    `{"vague": {"words": ["${'x'.repeat(1_000_000)}"]}}`,
    `The policy file ${NAME} is larger than 1 MB. Choose a policy that was saved by Actas.`,
  ],
  [
    'a list',
    '[]',
    `The policy file ${NAME} is not a JSON object. Start from the exported policy and change its values.`,
  ],
  ['nested without end', `${'['.repeat(400_000)}${']'.repeat(400_000)}`, `The policy file ${NAME} is not `],
  [
    'nested without end below a setting',
    `{"sensitiveUnits": ${'['.repeat(400_000)}${']'.repeat(400_000)}}`,
    `The policy file ${NAME} does not fit at "sensitiveUnits.0": it must be a text of 1 to 100 characters or an object with unit, tier, reason.`,
  ],
  [
    'a tier there is not',
    '{"sensitiveUnits": [{"unit": "Payroll", "tier": 9, "reason": ""}]}',
    `The policy file ${NAME} does not fit at "sensitiveUnits.0.tier": it must be one of 1, 2, 3. Correct it and try again.`,
  ],
  [
    'a rule there is not',
    '{"rules": {"surges": {}}}',
    `The policy file ${NAME} does not fit at "rules": there is no rule "surges", perhaps "surge" is meant; the rules there are no-justification,`,
  ],
  [
    'a pattern that is none',
    '{"ticketKeys": ["(["]}',
    `The policy file ${NAME} does not fit at "ticketKeys.0": the pattern "([" is not a regular expression.`,
  ],
  [
    'a pattern that takes for ever',
    '{"ticketKeys": ["([A-Z]+)+-[0-9]+"]}',
    `The policy file ${NAME} is not used. The ticket key pattern "([A-Z]+)+-[0-9]+" can take very long`,
  ],
];

describe('a broken policy file', () => {
  it.each(BROKEN)('%s: one sentence, and nothing changes', (_what, bytes, words) =>
    withQuay((review) =>
      inFile(bytes, async (path) => {
        const before = everything(review);
        const { code, message } = await failureFrom(readPolicyFile(review.db, path));
        expect(code).toBe('policy-invalid');
        expect(message.slice(0, words.length)).toBe(words);
        expect(message).not.toContain('\n');
        expect(everything(review)).toEqual(before);
      }),
    ),
  );

  it('that is gone, or is a folder, cannot be read', () =>
    inTempFolder(async (folder) => {
      mkdirSync(join(folder, 'folder.json'));
      for (const name of ['gone.json', 'folder.json']) {
        const failure = await failureFrom(policyFileAt(join(folder, name)));
        expect(failure).toMatchObject({
          code: 'file-unreadable',
          message: `The policy file ${name} cannot be read. Check its path.`,
        });
      }
    }));

  it('as a policy of the window it is neither tried nor saved', () =>
    withQuay(async (review) => {
      const before = everything(review);
      for (const [, text] of BROKEN.slice(-5)) {
        const policy = JSON.parse(String(text)) as Record<string, unknown>;
        const input = { policy, note: '' };
        const refusals = [
          await failureFrom(tryPolicy(review, policy, quietJob)),
          await failureFrom(savePolicy(review, input, { ...ANN, job: quietJob })),
        ];
        expect(refusals.map(({ code }) => code)).toEqual(['policy-invalid', 'policy-invalid']);
      }
      expect(everything(review)).toEqual(before);
    }));
});
