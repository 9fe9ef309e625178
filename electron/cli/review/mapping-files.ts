import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { mapping as mappingSchema, type Mapping } from '../../../shared/contract/mappings.ts';
import { AuditError } from '../../../shared/errors.ts';
import { mappedFormat } from '../../engine/sources/mapping/mapped-format.ts';

/** `--mapping FILE=MAPPING.json`, or `MAPPING.json` alone (`file` is null) for whatever it fits. */
export type MappingFile = { readonly file: string | null; readonly path: string; readonly mapping: Mapping };

/** Reads mappings, each a JSON file that the window or a person wrote. @throws AuditError `option-invalid`. */
export function mappingFiles(texts: readonly string[]): Promise<MappingFile[]> {
  return Promise.all(
    texts.map(async (text) => {
      const sign = text.lastIndexOf('=');
      const path = text.slice(sign + 1);
      return { file: sign < 1 ? null : text.slice(0, sign), path, mapping: await mappingIn(path) };
    }),
  );
}

async function mappingIn(path: string): Promise<Mapping> {
  const name = basename(path);
  const wrong = (why: string): AuditError => new AuditError('option-invalid', `--mapping: ${why}`);
  const text = await readFile(path, 'utf8').catch(() => {
    throw wrong(`${name} cannot be read. Check its path.`);
  });
  const read = mappingSchema.safeParse(jsonOf(text));
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? '';
    throw wrong(
      `${name} is no mapping${at === '' ? '' : ` ("${at}" is not as it should be)`}. Save one from the window, or write "name", "kind" and "columns".`,
    );
  }
  mappedFormat(read.data);
  return read.data;
}

/** null, which is no mapping, for what is no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, '')) as unknown;
  } catch {
    return null;
  }
}
