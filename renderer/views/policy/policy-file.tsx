import { FileDown, FileUp } from 'lucide-react';
import { useState } from 'react';
import { formatNumber } from '../../../shared/format.ts';
import { api } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { notify } from '../../state/notices.ts';
import { policyDraft } from '../../state/policy-draft.ts';
import type { PolicyDesk } from './use-policy.ts';

/** The policy as a file: taken from one as changes that are not saved yet, or the one in force written into one. */
export function PolicyFile({ desk }: { readonly desk: PolicyDesk | null }) {
  const [asking, setAsking] = useState(false);
  const take = useAction(takeFile);
  const write = useAction(() => writeFile(desk));
  const lost = desk?.unsaved.length ?? 0;
  const off = desk === null || take.busy || write.busy;
  return (
    <div className="policy-file">
      <Button icon={FileDown} isDisabled={off} onPress={() => (lost > 0 ? setAsking(true) : take.run())}>
        Import…
      </Button>
      <Button icon={FileUp} isDisabled={off} onPress={write.run}>
        Export…
      </Button>
      {asking && (
        <Dialog
          title="Replace the changes that are not saved?"
          size="small"
          role="alertdialog"
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onPress={() => setAsking(false)} autoFocus>
                Keep them
              </Button>
              <Button
                look="danger"
                onPress={() => {
                  setAsking(false);
                  take.run();
                }}
              >
                Import a policy
              </Button>
            </>
          }
        >
          <p>
            {formatNumber(lost, 'setting')} {lost === 1 ? 'was' : 'were'} changed and not saved. A policy from
            a file takes the place of all settings on the screen.
          </p>
        </Dialog>
      )}
    </div>
  );
}

async function takeFile(): Promise<void> {
  const chosen = await api('policy.choose', {});
  if (chosen === null) return;
  const { policy, changes } = await api('policy.read', { handle: chosen.handle });
  policyDraft.set({ policy: changes.length === 0 ? null : policy, note: '', only: [] });
  const count = formatNumber(changes.length, 'setting');
  notify(
    'done',
    changes.length === 0
      ? `${chosen.name} says what the policy in force says. Nothing was changed.`
      : `${chosen.name} differs from the policy in force in ${count}. They are on the screen, not saved.`,
  );
}

async function writeFile(desk: PolicyDesk | null): Promise<void> {
  if (desk === null) return;
  const { saved, unsaved } = desk;
  const name = await api('policy.export', { policy: saved.policy });
  if (name === null) return;
  const without =
    unsaved.length === 0
      ? ''
      : ` ${formatNumber(unsaved.length, 'setting')} changed and not saved: not in it.`;
  const version = saved.versions[0]?.version;
  notify(
    'done',
    `The policy in force${version === undefined ? '' : ` (version ${version})`} is in ${name}.${without}`,
  );
}
