import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { AuditError } from '../../../shared/errors.ts';
import { migrate } from './migrate.ts';

/** Marks a SQLite file as an Actas review: the bytes of "ACTA". */
export const APPLICATION_ID = 0x41435441;

/** A connection that may write; the type keeps query modules from writing by accident. */
export type Writable = Database.Database & { readonly __writable: never };
export type Readable = Pick<Database.Database, 'prepare'>;

/** An open review: one connection writes, another reads the last committed state while a long import runs. */
export type ReviewFile = {
  readonly path: string;
  readonly db: Writable;
  readonly reader: Readable;
  close(): void;
};

export type OpenOptions = { readonly sqliteBinding?: string | undefined };

/** Creates a review file. @throws AuditError `review-exists` when something is there already. */
export function createReviewFile(path: string, name: string, options: OpenOptions = {}): ReviewFile {
  if (existsSync(path))
    throw new AuditError('review-exists', `${basename(path)} is there already. Choose another name.`);
  const db = connect(path, options);
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrate(db);
  db.prepare("INSERT INTO review (id, name, policy) VALUES (1, ?, '{}')").run(name);
  return opened(path, db, options);
}

/** Opens a review file. @throws AuditError `review-unreadable` for anything that is not a whole Actas review. */
export function openReviewFile(path: string, options: OpenOptions = {}): ReviewFile {
  if (!existsSync(path))
    throw new AuditError('review-unreadable', `${basename(path)} was moved or renamed. Choose it again.`);
  refuseForeign(path);
  const db = connect(path, options);
  // Said again of the connected file: one that was not closed keeps its mark beside it until now.
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    db.close();
    throw foreign(path);
  }
  migrate(db);
  return opened(path, db, options);
}

/** Reads the first bytes before connecting: connecting writes, and what is not a review must stay as it is. */
export function refuseForeign(path: string): void {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  const read = readSync(file, header);
  closeSync(file);
  if (read < header.length || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') throw damaged(path);
  if (existsSync(`${path}-wal`)) return;
  if (header.readUInt32BE(68) !== APPLICATION_ID) throw foreign(path);
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  // Shorter than it says: it was not copied to its end.
  if (statSync(path).size < header.readUInt32BE(28) * pageSize) throw damaged(path);
}

function foreign(path: string): AuditError {
  return new AuditError(
    'review-unreadable',
    `${basename(path)} is a database, but not an Actas review. Choose a file that Actas made.`,
  );
}

export function damaged(path: string): AuditError {
  return new AuditError(
    'review-unreadable',
    `${basename(path)} is not an Actas review, or it is damaged. Choose another file.`,
  );
}

function connect(path: string, options: OpenOptions): Database.Database {
  const db = new Database(
    path,
    options.sqliteBinding === undefined ? {} : { nativeBinding: options.sqliteBinding },
  );
  db.pragma('journal_mode = WAL');
  // A reopened WAL database starts at NORMAL in this build; decisions must survive a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('busy_timeout = 5000');
  db.pragma('cache_size = -65536');
  return db;
}

function opened(path: string, db: Database.Database, options: OpenOptions): ReviewFile {
  const reader = connect(path, options);
  reader.pragma('query_only = ON');
  return {
    path,
    db: db as Writable,
    reader,
    close: () => {
      reader.close();
      db.close();
    },
  };
}
