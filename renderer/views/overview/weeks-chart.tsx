import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDay } from '../../../shared/format.ts';
import type { Tone } from '../../../shared/words.ts';
import { Badge } from '../../components/badge.tsx';
import { useZone } from '../../hooks/use-review.ts';
import { showSessions } from '../../state/navigation.ts';
import { FAMILIES } from './families.ts';
import type { Week } from './weeks.tsx';

const HEIGHT = 196;

export function WeeksChart({ weeks }: { readonly weeks: readonly Week[] }) {
  const zone = useZone();
  const rows = weeks.map((week) => ({ ...week, label: formatDay(week.from, zone).replace(/ \d{4}$/, '') }));
  const open = (index: number, tone: Tone) => {
    const week = weeks[index];
    const family = FAMILIES.find((one) => one.tone === tone);
    if (week && family) showSessions({ verdicts: [...family.verdicts], from: week.from, to: week.to });
  };
  return (
    <div className="chart" aria-hidden>
      <ResponsiveContainer width="100%" height={HEIGHT}>
        <BarChart
          data={rows}
          margin={{ top: 8, right: 4, bottom: 0, left: -28 }}
          barCategoryGap="22%"
          accessibilityLayer={false}
        >
          <Patterns />
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={{ stroke: 'var(--line-strong)' }}
            tick={{ fontSize: 11, fill: 'var(--text-3)' }}
            minTickGap={10}
          />
          <YAxis
            allowDecimals={false}
            tickLine={false}
            axisLine={false}
            tick={{ fontSize: 11, fill: 'var(--text-3)' }}
          />
          <Tooltip
            isAnimationActive={false}
            cursor={{ fill: 'var(--hover)' }}
            content={({ active, payload }) =>
              active ? <WeekTip week={payload[0]?.payload as Week | undefined} /> : null
            }
          />
          {FAMILIES.map(({ tone }) => (
            <Bar
              key={tone}
              dataKey={tone}
              stackId="week"
              fill={`url(#fill-${tone})`}
              stroke="var(--panel)"
              strokeWidth={1}
              maxBarSize={44}
              isAnimationActive={false}
              cursor="pointer"
              onClick={(_, index) => open(index, tone)}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </div>
  );
}

/** Solid, hatched, solid, hollow: the families differ in texture too, for eyes and printers without colour. */
function Patterns() {
  return (
    <defs>
      <pattern id="fill-ok" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--ok-fill)" />
      </pattern>
      <pattern
        id="fill-late"
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="6" height="6" fill="var(--late-fill)" />
        <rect width="1.6" height="6" fill="var(--panel)" opacity=".55" />
      </pattern>
      <pattern id="fill-bad" width="4" height="4" patternUnits="userSpaceOnUse">
        <rect width="4" height="4" fill="var(--bad-fill)" />
      </pattern>
      <pattern id="fill-unknown" width="5" height="5" patternUnits="userSpaceOnUse">
        <rect width="5" height="5" fill="var(--unknown-soft)" />
        <circle cx="2.5" cy="2.5" r="1.3" fill="var(--unknown-fill)" />
      </pattern>
    </defs>
  );
}

function WeekTip({ week }: { readonly week: Week | undefined }) {
  const zone = useZone();
  if (!week) return null;
  return (
    <div className="tip">
      <strong>Week of {formatDay(week.from, zone)}</strong>
      {FAMILIES.filter(({ tone }) => week[tone] > 0).map(({ tone, label }) => (
        <span key={tone}>
          <Badge tone={tone} label={label} /> {week[tone]}
        </span>
      ))}
    </div>
  );
}
