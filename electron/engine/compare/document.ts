import type { ComparedFinding, Comparison } from '../../../shared/contract/compare.ts';
import { isoInstant } from '../views/iso-instant.ts';

type Document = Omit<Comparison, 'rows' | 'settings'> & {
  readonly schema: 'actas.comparison/1';
  readonly findings: readonly (Omit<ComparedFinding, 'at'> & { readonly at: string | null })[];
  readonly settings: readonly { readonly key: string; readonly before: unknown; readonly after: unknown }[];
};

/** A comparison for other people's programs: instants as ISO text in UTC, settings as they stand in a policy file. */
export function comparisonDocument({ rows, settings, ...rest }: Comparison): Document {
  return {
    schema: 'actas.comparison/1',
    ...rest,
    findings: rows.map((row) => ({ ...row, at: row.at === null ? null : isoInstant(row.at) })),
    settings: settings.map(({ key, before, after }) => ({
      key,
      before: JSON.parse(before) as unknown,
      after: JSON.parse(after) as unknown,
    })),
  };
}
