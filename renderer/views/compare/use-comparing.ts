import { api } from '../../api.ts';
import { useAction } from '../../hooks/use-action.ts';
import { useCall } from '../../hooks/use-call.ts';
import { compareState } from '../../state/compare.ts';
import { runJob } from '../../state/jobs.ts';
import { useStore } from '../../state/store.ts';

export type Comparing = {
  readonly busy: boolean;
  /** The open review was read again since the comparison was made. */
  readonly outdated: boolean;
  /** Asks for an earlier review and compares. */
  readonly choose: () => void;
  /** Compares with the same file as before. */
  readonly again: () => void;
};

export function useComparing(): Comparing {
  const readAt = useCall('review.info', {}).dataUpdatedAt;
  const { compared } = useStore(compareState);
  const compare = async (handle: string, file: string): Promise<void> => {
    const result = await runJob('compare.run', { handle }, `Comparing with ${file}`);
    compareState.set({ compared: { handle, file, readAt, result }, change: null, selected: null });
  };
  const choosing = useAction(async () => {
    const chosen = await api('compare.choose', {});
    if (chosen) await compare(chosen.handle, chosen.name);
  });
  const repeating = useAction(async () => {
    if (compared) await compare(compared.handle, compared.file);
  });
  return {
    busy: choosing.busy || repeating.busy,
    outdated: compared !== null && compared.readAt !== readAt,
    choose: choosing.run,
    again: repeating.run,
  };
}
