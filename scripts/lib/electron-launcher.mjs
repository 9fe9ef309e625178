import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** Opens the app whose folder is the first plain argument, as an official Electron would. Runs inside Electron. */

// `-r file` is the official starter's too. Playwright holds the ready event with it until it is connected; without it a
// window that opens early can hang the test.
const given = process.argv.slice(1);
const asked = given.indexOf('-r');
if (asked !== -1) createRequire(import.meta.url)(String(given.splice(asked, 2)[1]));

const folder = resolve(given.find((argument) => !argument.startsWith('-')) ?? '.');
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

// These setters are there for Electron's own starter, so its types do not list them all.
const starter = /** @type {any} */ (app);
starter.setAppPath(folder);
starter.setName(productName ?? name);
starter.setVersion(version);

// Electron holds its ready event until this has been read to the end, so the app may still register its schemes.
await import(pathToFileURL(join(folder, main)).href);
