import { MAPPED_TICKS } from '../../../shared/link-words.ts';
import { Panel } from '../../components/panel.tsx';
import { FixedRow, LateRow, TickRow } from './verdict-rows.tsx';
import { NumberSetting } from './number-setting.tsx';
import type { PolicyDesk } from './use-policy.ts';

/** What each answer of the nine ticks makes of a session. */
export function VerdictMap({ desk }: { readonly desk: PolicyDesk }) {
  const { policy, edit } = desk;
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
      <div className="policy-numbers">
        <NumberSetting
          desk={desk}
          settingKey="graceMinutes"
          label="Grace"
          after="minutes after the end of a session in which a ticket still counts as opened before it"
          value={policy.graceMinutes}
          least={0}
          onChange={(graceMinutes) => edit((from) => ({ ...from, graceMinutes }))}
        />
        <NumberSetting
          desk={desk}
          settingKey="lateHours"
          label="Late limit"
          after="hours after the end in which a ticket is late; after that it is too late"
          value={policy.lateHours}
          least={0}
          onChange={(lateHours) => edit((from) => ({ ...from, lateHours }))}
        />
      </div>
    </Panel>
  );
}
