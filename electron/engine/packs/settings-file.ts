import { z } from 'zod';
import { dateOrder, sourceKind } from '../../../shared/contract/common.ts';
import { answers } from '../../../shared/contract/sources.ts';
import { declaredDaysSchema, packedDeclaredDays } from './declared-days.ts';
import type { PackFacts } from './facts.ts';
import { identitiesOf, identitiesSchema } from './identities.ts';
import { linkAnswersSchema, packedLinkAnswers } from './link-answers.ts';
import { ENGINE_VERSION } from './version.ts';

/** data/settings.json: everything besides the originals and the policy that a replay needs. */
export const settingsFileSchema = z.object({
  schema: z.literal('actas.settings/1'),
  engine: z.string(),
  name: z.string(),
  zone: z.string().nullable(),
  dateOrder: dateOrder.nullable(),
  /** The period that was asked for; null: what the sources cover. */
  asked: z.object({ from: z.iso.date(), to: z.iso.date() }).nullable(),
  /** The period in force. */
  period: z.object({ from: z.iso.date(), to: z.iso.date(), zone: z.string() }).nullable(),
  /** Answers to who is who; packs of the first versions have none. */
  identities: identitiesSchema.optional(),
  /** What people said about links; older packs have none. */
  links: linkAnswersSchema.optional(),
  /** Days that the cards of ticket files declare; older packs have none. */
  declared: declaredDaysSchema.optional(),
  files: z.array(
    z.object({
      file: z.string(),
      original: z.string(),
      sha256: z.string(),
      bytes: z.int().optional(),
      /** Of what lies in the pack; another one than the file's only where secrets were left out. */
      keptSha256: z.string().optional(),
      kind: sourceKind,
      zone: z.string().nullable(),
      dateOrder: dateOrder.nullable(),
      /** Packs of the first version have none. */
      given: answers.optional(),
    }),
  ),
});
export type SettingsFile = z.infer<typeof settingsFileSchema>;

/** What a replay needs besides originals and policy: settings, and every answer given at import. */
export function settingsFile({ reader, settings, period, sources, originals }: PackFacts): SettingsFile {
  return settingsFileSchema.parse({
    schema: 'actas.settings/1',
    engine: ENGINE_VERSION,
    name: settings.name,
    zone: settings.zone,
    dateOrder: settings.dateOrder,
    asked: settings.asked,
    period: period && { from: period.from, to: period.to, zone: period.zone },
    identities: identitiesOf(reader),
    links: packedLinkAnswers(reader),
    declared: packedDeclaredDays(reader),
    files: sources.map((source) => ({ ...source, original: originals.get(source) })),
  });
}
