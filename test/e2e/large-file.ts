import { closeSync, openSync, writeSync } from 'node:fs';

const HEADER =
  '"Username","Login Time","Source IP","Location","Login Type","Status","Browser","Platform","Application","Login URL"\n';
const BATCH = 10_000;

/** A Login History as large as one of a big company: long enough to watch its import and to stop it. */
export function writeLoginHistory(path: string, rows: number): string {
  const file = openSync(path, 'w');
  writeSync(file, HEADER);
  for (let first = 0; first < rows; first += BATCH) {
    writeSync(
      file,
      Array.from({ length: Math.min(BATCH, rows - first) }, (_, index) => line(first + index)).join(''),
    );
  }
  closeSync(file);
  return path;
}

function line(number: number): string {
  const day = 1 + (Math.floor(number / 10_000) % 28);
  const clock = `${1 + (number % 11)}:${two(Math.floor(number / 60) % 60)}:${two(number % 60)} ${number % 2 ? 'AM' : 'PM'}`;
  return `"person.${number % 5000}@northlight.example","6/${day}/2026, ${clock} EDT","192.0.2.${number % 256}","Canada","Application","Success","Chrome 144","Windows 11","Browser","northlight.my.salesforce.com"\n`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
