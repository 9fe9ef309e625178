import { eventOf, joined, NOBODY_ACTED, sameEvent, SAME_PERSON, told } from '../../cells/platform-event.ts';
import { isSame, namedIn, nobodyIn, whoIn, withLogin, type Who } from '../../cells/platform-people.ts';
import { readMoment } from '../../cells/read-cells.ts';
import { recognise } from '../../csv/recognise.ts';
import type { Format, RecordCells } from '../../format.ts';

/*
 * The CSV has the columns of the page (Time, Actor, IP address, Item, Activity type, Activity), in the account's zone;
 * the interface gives `audit_logs[]` in UTC. Sure is that the setting "Account Assumption" is recorded, by which
 * Zendesk's own staff may act as an agent; whether each assumption leaves a row is documented nowhere.
 */
const columns = [
  { id: 'at', names: ['created_at', 'Time'] },
  { id: 'actor', names: ['actor_name', 'Actor'] },
  { id: 'actor_id', names: ['actor_id'] },
  { id: 'item', names: ['source_label', 'Item'] },
  { id: 'item_id', names: ['source_id'] },
  { id: 'item_type', names: ['source_type'] },
  { id: 'action', names: ['action', 'Activity type'] },
  { id: 'change', names: ['change_description', 'Activity'] },
  { id: 'label', names: ['action_label'] },
  { id: 'ip', names: ['ip_address'] },
] as const;

const SETTING = /^(?:account assumption)$/i;
const SIGNED_IN = /^(?:log_?in|signed ?in|sign_?in)$/i;
const AS =
  /\b(?:(?:signed|logged) in as|assumed(?: the (?:account|identity|role) of)?|impersonated)\s+(?:user |agent )?(\S.*?)\.?$/i;

/**
 * Whose account a sign-in used, when the row itself says that it was somebody else's: its text names one, or the user
 * who was signed in is another one than who did it.
 */
function assumed(record: RecordCells): Who | null {
  const named = AS.exec(record.text('change') ?? '')?.[1];
  if (named !== undefined) return withLogin(named);
  const [actor, item] = [namedIn(record, 'actor_id'), namedIn(record, 'item_id')];
  const isUser = record.text('item_type')?.toLowerCase() === 'user';
  return isUser && actor !== null && item !== null && actor !== item
    ? whoIn(record, 'item', ['item_id'])
    : null;
}

export const zendeskAuditLog: Format<'impersonation_event'> = {
  id: 'zendesk.audit-log',
  title: 'Zendesk audit log',
  origin:
    'Zendesk Admin Center: Account, Audit log, Export (CSV by e-mail); or the audit log interface as JSON.',
  shows:
    'Changes of settings and sign-ins of agents, among them the setting by which Zendesk may act as an agent. A sign-in counts here only when its row itself says that somebody used the account of somebody else.',
  absence: {
    proves: false,
    because:
      'Zendesk does not say whether each assumption of a user leaves a row of its own in the audit log',
  },
  table: 'impersonation_event',
  columns,
  required: [['at'], ['action', 'label', 'change']],
  timeColumns: ['at'],
  detect: (glimpse) => {
    const json = recognise(glimpse, columns, {
      all: ['at', 'item', 'change'],
      any: [
        ['item_type', 'item_id'],
        ['label', 'action'],
      ],
      from: 0.98,
      to: 0.98,
    });
    if (json.confidence > 0) return json;
    return recognise(glimpse, columns, {
      all: ['at', 'actor', 'item', 'action', 'change', 'ip'],
      from: 0.97,
      to: 0.97,
    });
  },
  read: (record, times) => {
    const action = told(record, 'action') ?? told(record, 'label') ?? '';
    if (SETTING.test(record.text('item') ?? ''))
      return { ignored: 'The setting "Account Assumption" was changed; nobody acted as somebody else' };
    const target = SIGNED_IN.test(action) ? assumed(record) : null;
    if (target === null) return { ignored: NOBODY_ACTED };
    const actor = whoIn(record, 'actor', ['actor_id']);
    if (actor === null) return nobodyIn(record, ['actor', 'actor_id']);
    if (isSame(actor, target)) return { ignored: SAME_PERSON };
    const time = readMoment(record, times, 'at');
    if ('problem' in time) return time;
    const text = joined([told(record, 'label') ?? action, told(record, 'item'), told(record, 'change')]);
    const start = {
      system: 'zendesk',
      at: time.at,
      kind: 'start',
      text,
      ip: told(record, 'ip'),
    } as const;
    return { fact: eventOf(start, actor, target), notes: time.notes };
  },
  coverage: ['at'],
  identity: sameEvent,
};
