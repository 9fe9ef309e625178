import yauzl, { type Entry, type ZipFile } from 'yauzl';

export type { Entry } from 'yauzl';

/** An open zip file: its files without the folders, in the order of its directory. Nothing is unpacked to disk. */
export type OpenZip = {
  readonly entries: readonly Entry[];
  /** The content of an entry; fails when it is longer or shorter than the directory says. */
  read(entry: Entry): AsyncGenerator<Buffer>;
  close(): void;
};

export type ZipLimits = { readonly files: number; readonly bytes: number };

/**
 * Opens a zip file and reads its directory.
 * @param strict refuses names with backslashes, which some archivers of Windows write.
 * @param refuse makes the error for a file that is no zip or says that it holds more than the limits.
 */
export async function openZipFile(
  path: string,
  limits: ZipLimits,
  strict: boolean,
  refuse: (why: string) => Error,
): Promise<OpenZip> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    yauzl.open(path, { lazyEntries: true, autoClose: false, strictFileNames: strict }, (error, opened) => {
      if (error) reject(refuse(error.message));
      else resolve(opened);
    });
  });
  try {
    const entries = await entriesOf(zip, limits, refuse);
    return { entries, read: (entry) => contentOf(zip, entry), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function entriesOf(
  zip: ZipFile,
  limits: ZipLimits,
  refuse: (why: string) => Error,
): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  let bytes = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', (error: Error) => reject(refuse(error.message)));
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      bytes += entry.uncompressedSize;
      if (entries.length >= limits.files || bytes > limits.bytes) {
        reject(refuse('it says that it holds far more than such files do'));
        return;
      }
      // Folders have no content of their own; the paths of the files name them.
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  for await (const chunk of stream) yield chunk as Buffer;
}
