import { z } from 'zod';
import { call } from './call.ts';
import { nothing, sourceKind } from './common.ts';

/**
 * How a person reads a list of no particular system: for each column of a kind, the headers of the file that hold it.
 * A mapping is a JSON file too, for `--mapping`.
 */
export const mapping = z.strictObject({
  name: z.string().trim().min(1).max(80),
  kind: sourceKind,
  /** Column of the kind, by its id, to headers of the file; a column that is not named is not read. */
  columns: z.record(z.string().max(40), z.array(z.string().max(500)).min(1).max(20)),
});
export type Mapping = z.infer<typeof mapping>;

/** A kind of list that can be mapped, with the columns it asks for. */
export const mappableKind = z.strictObject({
  kind: sourceKind,
  title: z.string(),
  fields: z.array(
    z.strictObject({
      id: z.string(),
      /** What the column means, in words. */
      label: z.string(),
      /** Columns of the same group: at least one of them is needed; null: it may be missing. */
      group: z.int().nullable(),
      time: z.boolean(),
    }),
  ),
});
export type MappableKind = z.infer<typeof mappableKind>;

/** What can be proposed for a list by its header alone; nothing of it counts before a person takes it. */
export const offers = z.strictObject({
  /** Saved mappings all of whose headers the list has. */
  saved: z.array(mapping),
  /** For each kind, the columns that the list names in words the kind knows. */
  begun: z.array(mapping.pick({ kind: true, columns: true })),
});
export type Offers = z.infer<typeof offers>;

export const mappingCalls = {
  'mappings.kinds': call({ at: 'engine', input: nothing, output: z.array(mappableKind) }),
  /** Mappings saved in the review, by name. */
  'mappings.list': call({ at: 'engine', input: nothing, output: z.array(mapping) }),
  'mappings.offers': call({
    at: 'engine',
    input: z.strictObject({ header: z.array(z.string()).max(20_000) }),
    output: offers,
  }),
  /** Saves a mapping under its name, in place of one that has it. */
  'mappings.save': call({ at: 'engine', input: z.strictObject({ mapping }), output: nothing }),
  'mappings.remove': call({ at: 'engine', input: z.strictObject({ name: z.string() }), output: nothing }),
  /** Writes a mapping to a file that the person names; answers its name, or null when the dialog was closed. */
  'mappings.export': call({ at: 'shell', input: z.strictObject({ mapping }), output: z.string().nullable() }),
};
