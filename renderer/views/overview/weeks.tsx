import { useState } from 'react';
import type { Overview } from '../../../shared/contract/overview.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import { FAMILIES } from './families.ts';
import { WeeksChart } from './weeks-chart.tsx';
import { WeeksTable } from './weeks-table.tsx';

export type Week = Overview['weeks'][number];

/** The chart and its table are the same figures; the table is always there for those who cannot see the chart. */
export function Weeks({ weeks }: { readonly weeks: readonly Week[] }) {
  const [asTable, setAsTable] = useState(false);
  const toggle = (
    <Button small look="quiet" onPress={() => setAsTable(!asTable)}>
      {asTable ? 'Show as chart' : 'Show as table'}
    </Button>
  );
  return (
    <Panel title="Sessions per week, by verdict" aside={toggle}>
      {weeks.length === 0 && <p className="dim">No session has a time yet.</p>}
      {!asTable && weeks.length > 0 && (
        <>
          <WeeksChart weeks={weeks} />
          <div className="legend">
            {FAMILIES.map((family) => (
              <Badge key={family.tone} tone={family.tone} label={family.label} />
            ))}
          </div>
        </>
      )}
      <div className={asTable ? 'table-scroll' : 'visually-hidden'}>
        <WeeksTable weeks={weeks} links={asTable} />
      </div>
    </Panel>
  );
}
