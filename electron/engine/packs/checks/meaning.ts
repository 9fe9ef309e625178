import Papa from 'papaparse';
import { statedResults } from '../stated-results.ts';
import { checkLog, type LogEntry } from '../../log.ts';
import { digestOf } from '../../views/document.ts';
import { readBagInfo, readManifest } from '../bag/manifest.ts';
import { readText } from '../bag/bag.ts';
import { packIdOf } from '../facts.ts';
import { settingsFileSchema } from '../settings-file.ts';
import { LEDGER_COUNTS } from '../tables/ledger.ts';
import { MANIFEST } from './hashes.ts';
import type { Check } from './problem.ts';

const bagVersion: Check = async (bag) => {
  const text = (await readText(bag, 'bagit.txt')) ?? '';
  const right =
    /^BagIt-Version: (?:0\.97|1\.0)\s/u.test(text) && /^Tag-File-Character-Encoding: UTF-8\s*$/mu.test(text);
  return right ? null : { file: 'bagit.txt', why: 'does not name a BagIt version that Actas knows' };
};

const oxum: Check = async (bag) => {
  const said = readBagInfo((await readText(bag, 'bag-info.txt')) ?? '').get('Payload-Oxum');
  const payload = [...bag.files].filter(([file]) => file.startsWith('data/'));
  const counted = `${payload.reduce((sum, [, bytes]) => sum + bytes, 0)}.${payload.length}`;
  if (said === counted) return null;
  return {
    file: 'bag-info.txt',
    why: `says that the payload is ${said ?? 'nothing'} (bytes.files), but it is ${counted}`,
  };
};

const logChain: Check = async (bag) => {
  const file = 'data/log.jsonl';
  const entries = logOf((await readText(bag, file)) ?? '');
  if (entries === null) return { file, why: 'is not one JSON object a line' };
  const bad = checkLog(entries);
  return bad === null ? null : { file, why: `breaks at entry ${bad}: it does not follow the one before` };
};

const ledger: Check = async (bag) => {
  const file = 'data/ledger.csv';
  const text = ((await readText(bag, file)) ?? '').replace(/^\ufeff/u, '');
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true, delimiter: ',' }).data;
  const at = LEDGER_COUNTS.map((column) => header.indexOf(column));
  if (at.includes(-1)) return { file, why: 'lacks a column of the row ledger' };
  for (const row of rows) {
    const [total, ...parts] = at.map((index) => Number(row[index]));
    if (total !== parts.reduce((sum, part) => sum + part, 0))
      return { file, why: `does not balance for ${row[0] ?? 'a file'}` };
  }
  return null;
};

const digest: Check = async (bag) => {
  const file = 'data/review.json';
  const stated = statedResults(await readText(bag, file));
  if (stated === null) return { file, why: 'is not a review document that Actas knows' };
  return digestOf(stated) === stated.digest ? null : { file, why: 'does not have the digest it states' };
};

const originals: Check = async (bag) => {
  const file = 'data/settings.json';
  const settings = settingsFileSchema.safeParse(jsonOf(await readText(bag, file)));
  if (!settings.success) return { file, why: 'is not a settings file that Actas knows' };
  const manifest = readManifest((await readText(bag, MANIFEST)) ?? '');
  const wrong = settings.data.files.find(
    ({ original, sha256, keptSha256 }) => manifest?.get(original) !== (keptSha256 ?? sha256),
  );
  return wrong ? { file: wrong.original, why: 'is not the file that was imported' } : null;
};

const packId: Check = async (bag) => {
  const name = readBagInfo((await readText(bag, 'bag-info.txt')) ?? '').get('External-Identifier');
  const results = statedResults(await readText(bag, 'data/review.json'));
  const log = logOf((await readText(bag, 'data/log.jsonl')) ?? '') ?? [];
  const found = packIdOf(
    results?.digest ?? '',
    jsonOf(await readText(bag, 'data/policy.json')),
    log.at(-1)?.hash ?? null,
  );
  return name === found
    ? null
    : { file: 'bag-info.txt', why: `names the pack ${name ?? 'nothing'}, but its content is ${found}` };
};

/** In this order: the pack id needs a document that is known to be one. */
export const meaningChecks: readonly Check[] = [
  bagVersion,
  oxum,
  originals,
  ledger,
  logChain,
  digest,
  packId,
];

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null') as unknown;
  } catch {
    return null;
  }
}

function logOf(text: string): LogEntry[] | null {
  const entries = text
    .split('\n')
    .filter((line) => line !== '')
    .map(jsonOf);
  return entries.every((entry) => typeof entry === 'object' && entry !== null)
    ? (entries as LogEntry[])
    : null;
}
