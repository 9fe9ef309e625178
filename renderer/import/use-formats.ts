import type { FormatWords } from '../../shared/contract/sources.ts';
import { SESSION_KINDS, TICKET_KINDS } from '../../shared/words.ts';
import type { ChoiceGroup } from '../components/search-select.tsx';
import { useCall } from '../hooks/use-call.ts';

/** What the engine reads, in its words; empty until it has answered. */
export function useFormats(): readonly FormatWords[] {
  return useCall('formats.list', {}).data ?? [];
}

/** The kinds as choices, by what a list of them is about. */
export function kindGroups(formats: readonly FormatWords[]): readonly ChoiceGroup[] {
  const group = (title: string, test: (one: FormatWords) => boolean): ChoiceGroup => ({
    title,
    choices: formats.filter(test).map((one) => ({ id: one.kind, label: one.title })),
  });
  const acted = ({ kind }: FormatWords): boolean => SESSION_KINDS.includes(kind);
  const justifies = ({ kind }: FormatWords): boolean =>
    TICKET_KINDS.includes(kind) || kind === 'ticket-history';
  return [
    group('Who acted as whom', acted),
    group('Tickets', justifies),
    group('People, rights and logins', (one) => !acted(one) && !justifies(one)),
  ];
}
