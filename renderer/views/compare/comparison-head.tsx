import { ArrowRight, FolderOpen, ListTree, RefreshCw } from 'lucide-react';
import type { Comparison } from '../../../shared/contract/compare.ts';
import { formatCount, formatNumber, formatPeriod, zoneCity } from '../../../shared/format.ts';
import { Button } from '../../components/button.tsx';
import { compareState, type Compared } from '../../state/compare.ts';
import { frame } from '../../state/navigation.ts';
import { useStore } from '../../state/store.ts';
import { ChangeFigures } from './change-figures.tsx';
import { differWords } from './compare-words.ts';
import type { Comparing } from './use-comparing.ts';

type HeadProps = { readonly compared: Compared; readonly comparing: Comparing };

/** Which two reviews, of which periods, and how many findings changed in which way. */
export function ComparisonHead({ compared, comparing }: HeadProps) {
  const { before, after } = compared.result;
  return (
    <div className="bar">
      <div className="compared-reviews">
        <h2 className="visually-hidden">
          {before.name} compared with {after.name}
        </h2>
        <Side title="Earlier" of={before} file={compared.file} />
        <ArrowRight aria-hidden size={16} className="compared-arrow" />
        <Side title="Later, open now" of={after} />
        <div className="compared-actions">
          <Button small icon={FolderOpen} isDisabled={comparing.busy} onPress={comparing.choose}>
            Choose another…
          </Button>
          <WhatElse comparison={compared.result} />
        </div>
      </div>
      {comparing.outdated && (
        <p className="compared-outdated" role="status">
          <span>The open review has changed since this comparison was made.</span>
          <Button small icon={RefreshCw} isDisabled={comparing.busy} onPress={comparing.again}>
            Compare again
          </Button>
        </p>
      )}
      <ChangeFigures comparison={compared.result} />
    </div>
  );
}

type SideProps = {
  readonly title: string;
  readonly of: Comparison['before'];
  readonly file?: string;
};

function Side({ title, of: { name, period, sessions, findings, open }, file }: SideProps) {
  return (
    <div className="compared-review" title={file === undefined ? name : `${name} (${file})`}>
      <span className="faint small">{title}</span>
      <strong>{name}</strong>
      <span className="dim small">
        {period ? `${formatPeriod(period.from, period.to)} (${zoneCity(period.zone)})` : 'no period'},{' '}
        {formatNumber(sessions, 'session')}, {formatNumber(findings, 'finding')}, {formatCount(open)} open
      </span>
    </div>
  );
}

/** Says what differs besides the findings, and leads there. */
function WhatElse({ comparison }: { readonly comparison: Comparison }) {
  const { selected } = useStore(compareState);
  const differs = differWords(comparison);
  const show = () => {
    compareState.set({ selected: null });
    frame.set({ drawer: true });
  };
  if (differs === '') return <span className="faint small">settings, rules and files are the same</span>;
  return (
    <Button small look="quiet" icon={ListTree} aria-pressed={selected === null} onPress={show}>
      {differs}
    </Button>
  );
}
