import { FolderOpen, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import type { PackResult } from '../../../shared/contract/pack.ts';
import { formatCount, formatNumber } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failure } from '../../components/states.tsx';
import { ViewTitle } from '../../components/view-title.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { answers, useCall } from '../../hooks/use-call.ts';
import { useReview } from '../../hooks/use-review.ts';
import { runJob } from '../../state/jobs.ts';
import { notify } from '../../state/notices.ts';
import { Contents } from './contents.tsx';
import { Made } from './made.tsx';

export function PackView() {
  const review = useReview();
  const folder = useCall('pack.folder', {});
  const [made, setMade] = useState<PackResult | null>(null);
  const choose = useAction(async () => {
    const chosen = await api('pack.chooseFolder', {});
    if (chosen) answers.setQueryData(['pack.folder', {}], chosen);
  });
  const write = useAction(async (handle: string) => {
    setMade(null);
    const pack = await runJob('pack.export', { handle }, 'Writing the evidence pack');
    setMade(pack);
    notify('done', `The evidence pack is written: ${pack.file}.`);
  });
  const { open, suppressed } = review?.counts ?? { open: 0, suppressed: 0 };
  return (
    <div className="page">
      <ViewTitle>Export pack</ViewTitle>
      <p className="lead">
        One file an outside auditor can check without Actas: the same sources give the same bytes, and every
        figure leads back to its row.
      </p>
      <div className="columns">
        <Contents review={review} />
        <div className="column">
          <Panel title="Where it goes">
            {folder.error && <Failure error={folder.error} onRetry={() => void folder.refetch()} />}
            <div className="folder">
              <span className="mono wrap" title={folder.data?.folder}>
                {folder.data?.folder ?? '…'}
              </span>
              <Button icon={FolderOpen} isDisabled={choose.busy} onPress={() => choose.run()}>
                Choose folder…
              </Button>
            </div>
            {open + suppressed > 0 && (
              <p className="tone-text-late">
                {formatNumber(open, 'finding')} {open === 1 ? 'is' : 'are'} still open
                {suppressed > 0 && `, ${formatCount(suppressed)} suppressed`}; the pack will say so.
              </p>
            )}
            <div className="actions">
              <Button
                icon={PackageCheck}
                look="primary"
                isDisabled={!folder.data || write.busy}
                onPress={() => folder.data && write.run(folder.data.handle)}
              >
                Export evidence pack
              </Button>
            </div>
          </Panel>
          {made && <Made pack={made} />}
        </div>
      </div>
    </div>
  );
}
