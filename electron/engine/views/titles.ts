import type { SourceKind } from '../../../shared/words.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/index.ts';
import { formats } from '../sources/formats/index.ts';

const byId = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

/** A rule by its id, or undefined for an id of a newer or older Actas. */
export function ruleOf(id: string): Rule | undefined {
  return byId.get(id);
}

/** What a rule is called on screens; its id where it is of a newer or older Actas. */
export function ruleTitle(id: string): string {
  return byId.get(id)?.title ?? id;
}

/** What a kind of source is called on screens. */
export function formatTitle(kind: SourceKind): string {
  return formats.find((format) => format.id === kind)?.title ?? kind;
}
