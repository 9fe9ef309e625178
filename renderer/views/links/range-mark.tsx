const WIDTH = 120;
/** Half of the dot, so that it stands whole at both ends. */
const EDGE = 4;

type RangeProps = { readonly low: number; readonly value: number; readonly high: number };

/** A share on the way from 0 to 1 with its interval; the numbers stand beside it. */
export function RangeMark({ low, value, high }: RangeProps) {
  const at = (share: number) => EDGE + share * (WIDTH - 2 * EDGE);
  return (
    <svg className="range-mark" width={WIDTH} height={12} viewBox={`0 0 ${WIDTH} 12`} aria-hidden>
      <path className="range-scale" d={`M${at(0)} 6H${at(1)}M${at(0)} 3v6M${at(1)} 3v6M${at(0.5)} 4.5v3`} />
      <path className="range-span" d={`M${at(low)} 6H${at(high)}`} />
      <circle className="range-value" cx={at(value)} cy={6} r={3.5} />
    </svg>
  );
}
