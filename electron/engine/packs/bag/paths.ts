/** RFC 8493: a path in a manifest may hold no line end, so these and the sign itself are written in percent form. */
export function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The path that `encodePath` wrote. */
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

type Kept = { readonly container: string; readonly sha256: string; readonly keptSha256: string };

/**
 * Where each original lies in the bag: once, however many lists it holds. Files of equal name get a piece of their hash
 * before it, and what is left of a file without its secrets says so.
 */
export function originalPaths<Source extends Kept>(sources: readonly Source[]): Map<Source, string> {
  const nameOf = ({ container, sha256, keptSha256 }: Kept) =>
    portableName(sha256 === keptSha256 ? container : `without-secrets-${container}.txt`);
  const files = new Map<string, Set<string>>();
  for (const source of sources) {
    const key = foldPath(nameOf(source));
    files.set(key, (files.get(key) ?? new Set()).add(source.keptSha256));
  }
  return new Map(
    sources.map((source) => {
      const name = nameOf(source);
      const alone = files.get(foldPath(name))?.size === 1;
      return [source, `data/originals/${alone ? '' : `${source.keptSha256.slice(0, 12)}-`}${name}`];
    }),
  );
}
