import { api } from '../../api.ts';
import type { FindingRow } from '../../../shared/contract/findings.ts';
import { DISPOSITION_WORDS, type Disposition } from '../../../shared/words.ts';
import { useAction } from '../../hooks/use-action.ts';
import { refresh } from '../../hooks/use-call.ts';
import { findingsList, type Draft } from '../../state/navigation.ts';
import { notify } from '../../state/notices.ts';
import { useStore } from '../../state/store.ts';

const NO_DRAFT: Draft = { disposition: null, note: '' };

export type Deciding = {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly decided: boolean;
  /** Null while there is nothing to save or to take back. */
  readonly save: (() => void) | null;
  readonly undo: (() => void) | null;
};

/** What the user is about to decide on one finding. A draft survives looking at the next finding; only saving records it. */
export function useDecision(row: FindingRow): Deciding {
  const draft = useStore(findingsList).drafts[row.id] ?? NO_DRAFT;
  const change = (part: Partial<Draft>) => setDraft(row.id, { ...draft, ...part });
  const { busy, run } = useAction(async (disposition: Disposition | null) => {
    await api('findings.decide', { ids: [row.id], disposition, note: draft.note.trim() });
    setDraft(row.id, null);
    await refresh();
    notify(
      'done',
      disposition === null
        ? 'The decision was taken back; the log keeps both entries.'
        : `Saved: ${DISPOSITION_WORDS[disposition]}.`,
    );
  });
  const decided = Boolean(row.decision?.disposition);
  return {
    draft,
    change,
    decided,
    save: draft.disposition === null || busy ? null : () => run(draft.disposition),
    undo: !decided || busy ? null : () => run(null),
  };
}

function setDraft(id: string, draft: Draft | null): void {
  findingsList.set(({ drafts }) => {
    const rest = Object.fromEntries(Object.entries(drafts).filter(([key]) => key !== id));
    return { drafts: draft ? { ...rest, [id]: draft } : rest };
  });
}
