import { EyeOff, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import type { BandQuality, LinkQuality } from '../../../shared/contract/links.ts';
import { formatCount, formatExact, formatNumber, formatPercent } from '../../../shared/format.ts';
import { LINK_BAND_WORDS } from '../../../shared/link-words.ts';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Failure, Loading } from '../../components/states.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useZone } from '../../hooks/use-review.ts';
import { showLinks } from '../../state/navigation.ts';
import { DrawForm } from './draw-form.tsx';
import { RangeMark } from './range-mark.tsx';

/** How often the links that Actas makes by itself are right: a sample of each band, judged by a person who sees no points. */
export function Quality() {
  const quality = useCall('links.quality', {});
  if (quality.isPending) return <Loading lines={8} what="the quality of links" />;
  if (quality.error) return <Failure error={quality.error} onRetry={() => void quality.refetch()} />;
  return <Measured quality={quality.data} />;
}

function Measured({ quality }: { readonly quality: LinkQuality }) {
  const { draw, bands } = quality;
  const [again, setAgain] = useState(false);
  return (
    <div className="page link-quality">
      <Panel title="How often automatic links are right">
        <p className="measure">
          Actas links a session by itself when the reason names a ticket or when person, time and actor fit.
          How often that is right cannot be read from the files: somebody has to look. A sample of each band,
          judged without seeing the points, gives the share that is right and how far that figure can be
          trusted.
        </p>
        {draw === null || again ? (
          <DrawForm
            last={draw?.seed ?? null}
            onDone={() => setAgain(false)}
            {...(draw ? { onCancel: () => setAgain(false) } : {})}
          />
        ) : (
          <Drawn draw={draw} bands={bands} onAgain={() => setAgain(true)} />
        )}
      </Panel>
      {draw !== null && (
        <Panel title="Precision by band">
          <QualityTable bands={bands} />
        </Panel>
      )}
    </div>
  );
}

type DrawnProps = {
  readonly draw: NonNullable<LinkQuality['draw']>;
  readonly bands: readonly BandQuality[];
  readonly onAgain: () => void;
};

function Drawn({ draw, bands, onAgain }: DrawnProps) {
  const zone = useZone();
  const sum = (of: (one: BandQuality) => number) => bands.reduce((total, one) => total + of(one), 0);
  const answered = sum((one) => one.judged + one.unsure);
  const drawn = sum((one) => one.drawn);
  return (
    <>
      <p className="measure">
        <strong>{formatNumber(drawn, 'link')}</strong> drawn by {draw.who}
        {draw.at === null ? '' : ` on ${formatExact(draw.at, zone)}`}, at most {formatCount(draw.perBand)} of
        each band, with the seed <span className="mono">{draw.seed}</span>.{' '}
        {answered === 0
          ? 'None of them is judged yet.'
          : `${formatCount(answered)} of ${formatCount(drawn)} are answered.`}
      </p>
      <p className="dim measure">{draw.method}</p>
      <div className="actions">
        <Button
          icon={EyeOff}
          look="primary"
          isDisabled={drawn === 0}
          onPress={() => showLinks({ sample: true }, true)}
        >
          Judge the sample blind
        </Button>
        <Button icon={RefreshCw} onPress={onAgain}>
          Draw another sample…
        </Button>
      </div>
    </>
  );
}

function QualityTable({ bands }: { readonly bands: readonly BandQuality[] }) {
  return (
    <div className="quality-table">
      <table className="plain-table wide" aria-label="Precision by band">
        <thead>
          <tr>
            <th scope="col">Band</th>
            {['Links', 'Drawn', 'Judged', 'Right', 'Wrong', 'Unsure'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
            <th scope="col">Right, with its 95 % interval</th>
            <th scope="col">In words</th>
          </tr>
        </thead>
        <tbody>
          {bands.map((one) => (
            <tr key={one.band}>
              <th scope="row" title={LINK_BAND_WORDS[one.band].meaning}>
                {LINK_BAND_WORDS[one.band].label}
              </th>
              {[one.population, one.drawn, one.judged, one.right, one.wrong, one.unsure].map((count, at) => (
                <td key={at} className="number">
                  {formatCount(count)}
                </td>
              ))}
              <td className="quality-range">
                <Share band={one} />
              </td>
              <td className="quality-words">{one.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Share({ band }: { readonly band: BandQuality }) {
  const { judged, population, precision, low, high } = band;
  if (precision === null || low === null || high === null) return <span className="dim">not judged</span>;
  return (
    <>
      <span>
        <strong>{formatPercent(precision)}</strong>{' '}
        <span className="dim">
          {judged === population ? 'all were judged' : `${formatPercent(low)} to ${formatPercent(high)}`}
        </span>
      </span>
      <RangeMark low={low} value={precision} high={high} />
    </>
  );
}
