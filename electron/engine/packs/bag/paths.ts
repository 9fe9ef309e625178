/** RFC 8493: a path in a manifest may hold no line end, so these and the sign itself are written in percent form. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

export function decodePath(path: string): string {
  return path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replaceAll('%25', '%');
}

/** What two names have in common on a disk that knows neither case nor forms of Unicode. */
export function foldPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name that every system can unpack; the true name stands in settings.json. */
export function portableName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*]|\p{Cc}/gu, '_')
    .replace(/[. ]+$/u, '_');
  const safe = plain === '' || RESERVED.test(plain) ? `_${plain}` : plain;
  return shorten(safe);
}

/** Names over 180 bytes do not survive every unzip; the ending stays. */
function shorten(name: string): string {
  if (Buffer.byteLength(name) <= 180) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  let kept = '';
  for (const sign of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(kept + sign + ending) > 180) break;
    kept += sign;
  }
  return kept + ending;
}

type Named = { readonly file: string; readonly sha256: string };

/** Where each original lies in the bag. Files of equal name get a piece of their hash before it. */
export function originalPaths<Source extends Named>(sources: readonly Source[]): Map<Source, string> {
  const uses = new Map<string, number>();
  const key = ({ file }: Named) => foldPath(portableName(file));
  for (const source of sources) uses.set(key(source), (uses.get(key(source)) ?? 0) + 1);
  return new Map(
    sources.map((source) => {
      const alone = uses.get(key(source)) === 1;
      return [
        source,
        `data/originals/${alone ? '' : `${source.sha256.slice(0, 12)}-`}${portableName(source.file)}`,
      ];
    }),
  );
}
