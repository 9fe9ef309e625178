import { SEVERITIES, type RuleId, type Severity, type TickId } from '../../../shared/words.ts';
import type { Cite, Finding, FindingPart, Found, Judged, RuleFacts } from '../model.ts';
import { byText, contentId } from '../text.ts';
import { bySessionTime, episodeOf } from './episodes.ts';
import { episodePhrase, episodeWords } from './episode-words.ts';
import { pairOf } from './phrases.ts';
import { citesOf } from './session-findings.ts';

/** One thing that one rule found, at its place in the order of the rules. */
export type Said = {
  readonly rule: RuleId;
  readonly rank: number;
  readonly severity: Severity;
  readonly found: Found;
};
/** Why sessions weigh more, by session id. */
export type Raises = { readonly rule: RuleId; readonly words: ReadonlyMap<string, string> };

/**
 * One finding for each episode with all that the rules say of its sessions, one for each pattern of the same sessions,
 * and one for every other thing: not five findings for one act.
 */
export function mergeFindings(said: readonly Said[], raises: readonly Raises[], facts: RuleFacts): Finding[] {
  const judged = new Map(facts.sessions.map((one) => [one.session.id, one]));
  const groups = new Map<string, Said[]>();
  for (const one of said) {
    const key = groupOf(one, judged);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()].map((group) =>
    group[0]?.found.point ? episode(group, raises, judged, facts.date) : pattern(group, judged),
  );
}

/** The same in every run: it hangs on the rule and on what does not change when files are added. */
export function findingId(rule: RuleId | 'episode', anchor: string): string {
  return contentId(rule, anchor);
}

function groupOf({ rule, found }: Said, judged: ReadonlyMap<string, Judged>): string {
  const one = judged.get(found.anchor);
  if (found.point && one) return `episode ${episodeOf(one)}`;
  if (found.pattern) return JSON.stringify([...found.sessions].sort(byText));
  return JSON.stringify([rule, found.anchor]);
}

function episode(
  group: readonly Said[],
  raises: readonly Raises[],
  judged: ReadonlyMap<string, Judged>,
  date: RuleFacts['date'],
): Finding {
  const ids = new Set(group.map(({ found }) => found.anchor));
  const sessions = bySessionTime([...ids].flatMap((id) => judged.get(id) ?? []));
  const told = new Set(group.flatMap(({ found }) => found.point?.tick ?? []));
  const parts = partsOf(group, (of) =>
    episodeWords(
      of.map(({ found }) => pointOf(found, told, judged)),
      sessions,
      date,
    ),
  );
  const heaviest = parts[0]?.severity ?? 'low';
  const raised = raises.flatMap((one) => raisedBy(one, sessions, heaviest, date));
  const all = [...parts, ...raised];
  const [first] = sessions;
  const anchor = first?.session.id ?? '';
  return {
    id: findingId('episode', anchor),
    aliases: sessions.flatMap(({ session }) => session.ids.flatMap((id) => namesOf(id, parts))),
    rule: parts[0]?.rule ?? 'no-justification',
    parts: all,
    severity: raised[0]?.severity ?? heaviest,
    subject: first ? pairOf(first) : '',
    sentence: [`${episodePhrase(sessions, date)}.`, ...all.map(({ sentence }) => sentence)].join(' '),
    sessions: sessions.map(({ session }) => session.id),
    cites: once(group.flatMap(({ found }) => found.cites)),
    at: first?.session.startedAt ?? null,
  };
}

/** Ids by which it may be known: of an episode that began at this session, or of the heaviest rule alone. */
function namesOf(id: string, [heaviest]: readonly FindingPart[]): string[] {
  return [findingId('episode', id), ...(heaviest ? [findingId(heaviest.rule, id)] : [])];
}

type Words = { readonly session: Judged; readonly words: string };

function pointOf(
  { anchor, point, sentence }: Found,
  told: ReadonlySet<TickId>,
  judged: ReadonlyMap<string, Judged>,
): Words[] {
  const session = judged.get(anchor);
  if (!session) return [];
  const elsewhere = new Set([...told].filter((tick) => tick !== point?.tick));
  return [{ session, words: point?.without?.(elsewhere) ?? point?.words ?? sentence }];
}

/** What raises stands last, and says from where to where. */
function raisedBy(
  { rule, words }: Raises,
  sessions: readonly Judged[],
  from: Severity,
  date: RuleFacts['date'],
): FindingPart[] {
  const off = sessions.flatMap((session) => {
    const why = words.get(session.session.id);
    return why === undefined ? [] : [{ session, words: why }];
  });
  if (off.length === 0) return [];
  const severity = SEVERITIES[Math.max(0, SEVERITIES.indexOf(from) - 1)] ?? from;
  const step = severity === from ? '' : ` This raises the finding from ${from} to ${severity}.`;
  return [
    {
      rule,
      severity,
      sentence: `${episodeWords([off], sessions, date)}${step}`,
      sessions: off.map(({ session }) => session.session.id),
      cites: once(citesOf(off.map(({ session }) => ({ ...session, link: null })))),
    },
  ];
}

/** Patterns of the very same sessions, or a thing that stands alone. */
function pattern(group: readonly Said[], judged: ReadonlyMap<string, Judged>): Finding {
  const parts = partsOf(group, (of) => of.map(({ found }) => found.sentence).join(' '));
  const [first] = [...group].sort((a, b) => a.rank - b.rank);
  const lead = group.find(({ rule }) => rule === parts[0]?.rule) ?? first;
  if (!first || !lead) throw new Error('a finding needs a part');
  return {
    id: findingId(first.rule, first.found.anchor),
    aliases: group.flatMap((said) => patternNames(said, judged)),
    rule: lead.rule,
    parts,
    severity: parts[0]?.severity ?? lead.severity,
    subject: lead.found.subject,
    sentence: parts.map(({ sentence }) => sentence).join(' '),
    sessions: lead.found.sessions,
    cites: once(group.flatMap(({ found }) => found.cites)),
    at: lead.found.at,
  };
}

/** Ids by which it may be known: what hangs on its first session hung on another one before an earlier one came. */
function patternNames({ rule, found }: Said, judged: ReadonlyMap<string, Judged>): string[] {
  const sessions = judged.has(found.anchor) ? found.sessions.flatMap((id) => judged.get(id) ?? []) : [];
  const ids = sessions.flatMap(({ session }) => session.ids);
  return [found.anchor, ...(found.formerly ?? []), ...ids].map((id) => findingId(rule, id));
}

/** One part for each rule, the heaviest first. */
function partsOf(group: readonly Said[], words: (of: readonly Said[]) => string): FindingPart[] {
  const byRule = new Map<RuleId, Said[]>();
  for (const one of group) {
    const of = byRule.get(one.rule);
    if (of) of.push(one);
    else byRule.set(one.rule, [one]);
  }
  const parts = [...byRule].map(([rule, of]) => ({
    rank: of[0]?.rank ?? 0,
    rule,
    severity: SEVERITIES.find((severity) => of.some((one) => one.severity === severity)) ?? 'low',
    sentence: words(of),
    sessions: [...new Set(of.flatMap(({ found }) => found.sessions))],
    cites: once(of.flatMap(({ found }) => found.cites)),
  }));
  return parts
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.rank - b.rank)
    .map(({ rank: _rank, ...part }) => part);
}

/** Rules collect rows as they come upon them; one row is cited once, whoever led to it. */
function once(cites: readonly Cite[]): Cite[] {
  return [...new Map(cites.map(({ sourceId, row }) => [`${sourceId}:${row}`, { sourceId, row }])).values()];
}
