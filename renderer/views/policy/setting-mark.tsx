import { CircleDot, PencilLine } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import type { PolicyDesk } from './use-policy.ts';

/** Whether a setting is the default one, and whether it is saved: by word and shape. */
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
  return (
    <span className="setting-mark">
      {changed ? (
        <span className="setting-changed">
          <PencilLine aria-hidden size={13} /> changed
        </span>
      ) : (
        <span className="faint">default</span>
      )}
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
