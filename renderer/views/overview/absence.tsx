import type { Overview } from '../../../shared/contract/overview.ts';
import type { Tone } from '../../../shared/words.ts';
import { Badge } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';

type Answer = Overview['absence'][number]['answer'];

const WORDS: Record<Answer, { label: string; tone: Tone }> = {
  proven: { label: 'Proven', tone: 'ok' },
  'cannot-conclude': { label: 'Cannot conclude', tone: 'unknown' },
};

/** For each system: whether its files can prove that nobody was impersonated but in the sessions shown. */
export function Absence({ absence }: { readonly absence: Overview['absence'] }) {
  return (
    <Panel title="Was anybody else impersonated?">
      <p className="dim small">
        Whether the files prove that there were no other sessions in the period than the ones shown.
      </p>
      <ul className="absence">
        {absence.map(({ system, answer, sentence }) => (
          <li key={system}>
            <span className="absence-system">{system}</span>
            <span>
              <Badge tone={WORDS[answer].tone} label={WORDS[answer].label} />
            </span>
            <span className="absence-why">{sentence}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
