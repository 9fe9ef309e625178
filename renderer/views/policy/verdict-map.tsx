import { MAPPED_TICKS } from '../../../shared/link-words.ts';
import { Panel } from '../../components/panel.tsx';
import { FixedRow, LateRow, TickRow } from './verdict-rows.tsx';
import type { PolicyDesk } from './use-policy.ts';

/** What each answer of the nine ticks makes of a session. */
export function VerdictMap({ desk }: { readonly desk: PolicyDesk }) {
  return (
    <Panel title="From ticks to verdict">
      <p className="dim policy-about">
        The worst effect counts. What is not recorded can ask for a look; it never makes a session
        unjustified.
      </p>
      <div className="policy-scroll">
        <table className="plain-table verdict-map">
          <caption className="visually-hidden">What each answer of a tick does to the verdict</caption>
          <thead>
            <tr>
              <th scope="col">Tick</th>
              <th scope="col">A no makes it</th>
              <th scope="col">Not recorded makes it</th>
              <th scope="col">Setting</th>
            </tr>
          </thead>
          <tbody>
            <FixedRow tick="linked" no="unjustified" missing="cannot-tell" />
            <LateRow desk={desk} settingKey="late" />
            <LateRow desk={desk} settingKey="tooLate" />
            {MAPPED_TICKS.map((tick) => (
              <TickRow key={tick} desk={desk} tick={tick} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
