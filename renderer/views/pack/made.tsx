import { FolderSearch, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '../../api.ts';
import type { PackResult, Verification } from '../../../shared/contract/pack.ts';
import { formatBytes, formatNumber } from '../../../shared/format.ts';
import { Shape } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAction } from '../../hooks/use-action.ts';
import { runJob } from '../../state/jobs.ts';

export function Made({ pack }: { readonly pack: PackResult }) {
  const [answer, setAnswer] = useState<Verification | null>(null);
  const show = useAction(async () => void (await api('pack.show', { handle: pack.handle })));
  const verify = useAction(async () => {
    setAnswer(null);
    setAnswer(await runJob('pack.verify', { handle: pack.handle }, 'Verifying the evidence pack'));
  });
  return (
    <Panel title="Evidence pack written">
      <dl className="facts">
        <dt>File</dt>
        <dd className="wrap">{pack.file}</dd>
        <dt>Folder</dt>
        <dd className="wrap">{pack.folder}</dd>
        <dt>Pack id</dt>
        <dd className="mono wrap">{pack.packId}</dd>
        <dt>Size</dt>
        <dd>
          {formatBytes(pack.bytes)}, {formatNumber(pack.files, 'file')}
        </dd>
        <dt>SHA-256</dt>
        <dd className="hash">
          <span className="mono wrap">{pack.sha256}</span>
          <CopyButton text={pack.sha256} label="Copy the hash" />
        </dd>
      </dl>
      <div className="actions">
        <Button icon={FolderSearch} onPress={() => show.run()}>
          Show in folder
        </Button>
        <Button icon={ShieldCheck} isDisabled={verify.busy} onPress={() => verify.run()}>
          Verify this pack
        </Button>
      </div>
      <div role="status" className="verified">
        {answer && (
          <p className={answer.whole ? 'tone-text-ok' : 'tone-text-bad'}>
            <Shape tone={answer.whole ? 'ok' : 'bad'} /> {answer.message}
            {answer.firstBad === null ? '' : ` First bad file: ${answer.firstBad}.`}
          </p>
        )}
      </div>
    </Panel>
  );
}
