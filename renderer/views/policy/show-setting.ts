import type { PolicySetting } from '../../../shared/policy-settings.ts';
import { policyDraft } from '../../state/policy-draft.ts';

const FIRST_FIELD = 'input, textarea, button, [tabindex="0"]';

/** Goes to the section of a setting and puts the focus into its field, once it is drawn. */
export function showSetting({ key, section, field }: PolicySetting): void {
  policyDraft.set('rule' in field ? { section, rule: field.rule } : { section });
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`[data-setting="${CSS.escape(key)}"]`);
      place?.scrollIntoView({ block: 'center' });
      place?.querySelector<HTMLElement>(FIRST_FIELD)?.focus({ preventScroll: true });
    }),
  );
}
