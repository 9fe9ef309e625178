import type { SuppressionPreview } from '../../../shared/contract/suppressions.ts';
import { api } from '../../api.ts';
import { handlerOf } from '../../commands/handlers.ts';
import { useAction } from '../../hooks/use-action.ts';
import { answers, refresh, useCall } from '../../hooks/use-call.ts';
import { useSettled } from '../../hooks/use-settled.ts';
import { notify } from '../../state/notices.ts';
import { EMPTY_DRAFT, suppressionDrafts, type SuppressionDraft } from '../../state/suppression-drafts.ts';
import { useStore } from '../../state/store.ts';
import { inputOf, missingOf } from './suppression-draft.ts';
import { effectWords } from './suppression-words.ts';

export type Drafting = {
  readonly draft: SuppressionDraft;
  readonly change: (part: Partial<SuppressionDraft>) => void;
  readonly missing: readonly string[];
  /** Null: scope or days are not complete, or the answer is on its way. */
  readonly preview: SuppressionPreview | null;
  readonly asking: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Null while it cannot be saved. */
  readonly save: (() => void) | null;
};

/** The suppression that is written, and what it would hide as it stands. */
export function useDraft(): Drafting {
  const draft = useStore(suppressionDrafts).draft ?? EMPTY_DRAFT;
  const change = (part: Partial<SuppressionDraft>) => suppressionDrafts.set({ draft: { ...draft, ...part } });
  const input = inputOf(draft);
  // Asked for the scope and the days only: what is hidden does not depend on the words.
  const question = JSON.stringify(input && { ...input, owner: '–', ticket: '–', reason: '–' });
  const settled = useSettled(question);
  const asked = JSON.parse(settled) as typeof input;
  const enabled = asked !== null;
  const answer = useCall('suppressions.preview', asked ?? NO_INPUT, { enabled, keep: true });
  const preview = input !== null && enabled ? (answer.data ?? null) : null;
  const current = settled === question && !answer.isPlaceholderData && !answer.isFetching;
  const missing = missingOf(draft);
  const { busy, run } = useAction(async () => {
    if (!input) return;
    const list = await api('suppressions.add', input);
    const newest = list[0];
    answers.setQueryData(['suppressions.list', {}], list);
    suppressionDrafts.set({ draft: null, open: false, selected: newest ? String(newest.id) : null });
    await refresh();
    // The form is gone: the next key starts at what was saved.
    handlerOf('list')?.();
    notify('done', newest ? `The suppression is saved. ${effectWords(newest.effect)}` : 'Saved.');
  });
  const able = current && preview?.problem === null && missing.length === 0 && input !== null && !busy;
  return {
    draft,
    change,
    missing,
    preview,
    asking: input !== null && !current && !answer.error,
    error: input !== null ? answer.error : null,
    retry: () => void answer.refetch(),
    save: able ? run : null,
  };
}

/** Never sent: the call is off while there is nothing to ask. */
const NO_INPUT = {
  owner: '–',
  ticket: '–',
  reason: '–',
  from: '2026-01-01',
  until: '2026-01-01',
  scope: { rules: [], actor: { key: '–', name: '–', username: null }, target: null, unit: '–' },
};
