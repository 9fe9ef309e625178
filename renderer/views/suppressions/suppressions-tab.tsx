import { suppressionDrafts } from '../../state/suppression-drafts.ts';
import { useStore } from '../../state/store.ts';
import { NewSuppression } from './new-suppression.tsx';
import { SuppressionsList } from './suppressions-list.tsx';

/** Everything that is hidden by people's own rule, by whose word, until when, and the form for another one. */
export function SuppressionsTab() {
  const { open } = useStore(suppressionDrafts);
  return open ? <NewSuppression /> : <SuppressionsList />;
}
