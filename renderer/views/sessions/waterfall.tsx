import type { Link } from '../../../shared/contract/sessions.ts';

type Step = {
  readonly reason: string;
  readonly points: number;
  readonly before: number;
  readonly after: number;
};

type Scored = Pick<Link, 'ticket' | 'points' | 'reasons'>;

/** Reasons add up in sight: each bar starts where the last one ended, and the end of the last is the score. */
export function Waterfall({ link }: { readonly link: Scored }) {
  const steps = stepsOf(link);
  const top = Math.max(100, ...steps.map((step) => step.after));
  const bottom = Math.min(0, ...steps.map((step) => step.after));
  const at = (value: number) => `${((value - bottom) / (top - bottom)) * 100}%`;
  const size = (step: Step) => `${(Math.abs(step.points) / (top - bottom)) * 100}%`;
  return (
    <table className="waterfall">
      <caption className="visually-hidden">
        Points of {link.ticket}, adding up to {link.points}
      </caption>
      <colgroup>
        <col className="waterfall-reason" />
        <col />
        <col className="waterfall-points" />
        <col className="waterfall-total" />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th>Reason</th>
          <th>Bar</th>
          <th>Points</th>
          <th>Running total</th>
        </tr>
      </thead>
      <tbody>
        {steps.map((step, index) => (
          <tr key={index}>
            <th scope="row">{step.reason}</th>
            <td className="waterfall-bar">
              <span>
                <i
                  data-minus={step.points < 0 || undefined}
                  style={{ left: at(Math.min(step.before, step.after)), width: size(step) }}
                />
              </span>
            </td>
            <td className="number">{step.points < 0 ? `−${Math.abs(step.points)}` : `+${step.points}`}</td>
            <td className="number dim">{step.after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function stepsOf(link: Scored): Step[] {
  let total = 0;
  return link.reasons.map(({ reason, points }) => {
    const before = total;
    total += points;
    return { reason, points, before, after: total };
  });
}
