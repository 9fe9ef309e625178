import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Source } from '../../../shared/contract/sources.ts';
import { formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { removeSource } from './removal.ts';

export function RemoveSource({ source }: { readonly source: Source }) {
  const [asking, setAsking] = useState(false);
  const { busy, run } = useAction(async () => {
    setAsking(false);
    await removeSource(source);
  });
  return (
    <section className="inspector-section">
      <Button icon={Trash2} look="quiet" isDisabled={busy} onPress={() => setAsking(true)}>
        Remove this source…
      </Button>
      {asking && (
        <Dialog
          title="Remove this source?"
          size="small"
          role="alertdialog"
          onClose={() => setAsking(false)}
          foot={
            <>
              <Button onPress={() => setAsking(false)} autoFocus>
                Keep it
              </Button>
              <Button look="danger" onPress={run}>
                Remove it
              </Button>
            </>
          }
        >
          <p className="wrap">
            <strong>{source.file}</strong> and its {formatNumber(source.rows.total, 'row')} leave the review.
            Sessions and findings are worked out again without it. Decisions stay in the log. The original
            stays in the review, so that you can put the source back; the file on your disk is not touched.
          </p>
        </Dialog>
      )}
    </section>
  );
}
