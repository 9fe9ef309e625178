import { CircleDot, PencilLine } from 'lucide-react';
import { canonicalJson } from '../../../shared/canonical.ts';
import { settingValue } from '../../../shared/policy-words.ts';
import { Button } from '../../components/button.tsx';
import { valueAt } from './policy-path.ts';
import type { PolicyDesk } from './use-policy.ts';

const LONGEST = 24;

/** Whether a setting is the default one, what that is, and whether it is saved: by word and shape. */
export function SettingMark({
  desk,
  of,
  keys,
}: {
  readonly desk: PolicyDesk;
  /** What is reset, in words that follow "Reset". */
  readonly of: string;
  readonly keys: readonly string[];
}) {
  const changed = keys.some(desk.isChanged);
  const unsaved = keys.some(desk.isUnsaved);
  const usual = keys.length === 1 ? defaultWords(desk, keys[0] ?? '') : '';
  return (
    <span className="setting-mark">
      {changed ? (
        <span className="setting-changed">
          <PencilLine aria-hidden size={13} /> changed
        </span>
      ) : (
        <span className="faint">default</span>
      )}
      {changed && usual !== '' && <span className="faint">default: {usual}</span>}
      {unsaved && (
        <span className="setting-unsaved">
          <CircleDot aria-hidden size={13} /> not saved
        </span>
      )}
      {changed && (
        <Button
          small
          look="quiet"
          aria-label={`Reset ${of} to the default`}
          onPress={() => desk.reset(...keys)}
        >
          Reset
        </Button>
      )}
    </span>
  );
}

/** Nothing where it would take a line of its own. */
function defaultWords({ saved }: PolicyDesk, key: string): string {
  const words = settingValue(key, canonicalJson(valueAt(saved.defaults, key) ?? null));
  return words.length > LONGEST ? '' : words;
}
