import { AuditError } from '../../../shared/errors.ts';
import type { Mapping } from '../../../shared/contract/mappings.ts';
import type { Answers, Inspection } from '../../../shared/contract/sources.ts';
import { fits } from '../../engine/sources/mapping/offers.ts';
import { chosen } from './file-choices.ts';
import type { GivenList } from './lists.ts';
import type { ReviewOptions } from './options.ts';

/** What the command line says of each list. */
export type AnswersOf = {
  list(list: GivenList): Answers;
  /** Whether an option is about this very list. */
  names(list: GivenList): boolean;
  /** Refuses a list that lacks a header which its mapping names. @throws AuditError `option-invalid` */
  check(list: GivenList, inspection: Inspection): void;
  /** The mapping given for whatever it fits; null when none fits. @throws AuditError when several do. */
  fitting(list: GivenList, inspection: Inspection): Mapping | null;
  /** Tells which mappings fitted nothing. */
  sayUnused(say: (sentence: string) => void): void;
};

/** @throws AuditError `option-invalid` when an option names a file that is not among the lists. */
export function createAnswers(lists: readonly GivenList[], options: ReviewOptions): AnswersOf {
  const kinds = chosen(lists, options.kinds);
  const encodings = chosen(lists, options.encodings);
  const years = chosen(lists, options.years);
  const zones = chosen(lists, options.zones);
  const orders = chosen(lists, options.dateOrders);
  const mappings = chosen(
    lists,
    options.mappings.flatMap(({ file, mapping }) =>
      file === null ? [] : [{ option: '--mapping', file, value: mapping }],
    ),
  );
  const loose = options.mappings.filter(({ file }) => file === null);
  const used = new Set<Mapping>();

  return {
    list: (list) => {
      const kind = kinds.values.get(list);
      const mapping = mappings.values.get(list);
      if (kind !== undefined && mapping !== undefined)
        throw new AuditError('option-invalid', `Both --kind and --mapping name ${list.name}. Leave one out.`);
      return defined({
        list: list.list ?? undefined,
        kind,
        mapping,
        encoding: encodings.values.get(list),
        yearFrom: years.values.get(list),
        zone: zones.values.get(list),
        dateOrder: orders.values.get(list),
      });
    },
    names: (list) => [kinds, encodings, years, zones, orders, mappings].some(({ named }) => named.has(list)),
    check: (list, { header }) => {
      const mapping = mappings.values.get(list);
      if (mapping && !fits(mapping, header)) throw lacking(list.name, mapping, header);
    },
    fitting: ({ name }, { header }) => {
      const fitting = loose.filter(({ mapping }) => fits(mapping, header));
      if (fitting.length > 1)
        throw new AuditError(
          'option-invalid',
          `More than one mapping fits ${name}: ${fitting.map(({ path }) => path).join(', ')}. Say which with --mapping "${name}=MAPPING.json".`,
        );
      const mapping = fitting[0]?.mapping ?? null;
      if (mapping) used.add(mapping);
      return mapping;
    },
    sayUnused: (say) => {
      for (const { path, mapping } of loose)
        if (!used.has(mapping))
          say(`The mapping ${path} fits no file that nothing else recognises; it was not used.`);
    },
  };
}

function lacking(name: string, mapping: Mapping, header: readonly string[]): AuditError {
  const missing = Object.values(mapping.columns)
    .flat()
    .filter((text) => !fits({ ...mapping, columns: { one: [text] } }, header));
  return new AuditError(
    'option-invalid',
    `${name} has no column ${missing.map((text) => `"${text}"`).join(', ')}, which the mapping "${mapping.name}" names. Choose another mapping, or change it.`,
  );
}

/** The keys that have a value: under exact optional types a missing one is not an undefined one. */
function defined(answers: { readonly [Key in keyof Answers]: Answers[Key] | undefined }): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}
