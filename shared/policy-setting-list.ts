import type { PolicySetting, SettingField } from './policy-settings.ts';

type Told = readonly [key: string, name: string, meaning: string, field: SettingField];

const number = (least: number): SettingField => ({ kind: 'number', least, whole: false });
const whole = (least: number): SettingField => ({ kind: 'number', least, whole: true });
const lines = (most: number, letters: number): SettingField => ({ kind: 'lines', most, letters });
const DATES: SettingField = { kind: 'lines', most: 1000, letters: 10, dates: true };

const WINDOW =
  'The days of the window. It slides over the review in UTC; an act exactly so many days later is outside.';

/** Every setting but those of a tick and of a rule, in the order of the screen. */
export const LISTED_SETTINGS: readonly PolicySetting[] = [
  ...group('verdict', 'How late is late', [
    [
      'graceMinutes',
      'Grace, in minutes',
      'After the end of a session a ticket still counts as opened before it for so long.',
      number(0),
    ],
    [
      'lateHours',
      'Late limit, in hours',
      'A ticket opened later than the grace is late for so many hours after the end, then too late.',
      number(0),
    ],
  ]),
  ...group('reasons', 'Ticket keys', [
    [
      'ticketKeys',
      'Ticket keys',
      'Regular expressions of the site’s own ticket keys, matched as whole words, whatever the case.',
      { kind: 'patterns' },
    ],
  ]),
  ...group('reasons', 'Vague reasons', [
    [
      'vague.words',
      'Stock words of the site',
      'Words and phrases that say nothing about the matter: “per standing order”.',
      lines(500, 100),
    ],
    [
      'vague.matter',
      'Words that always say something',
      'They name the matter, even alone: a product, a form, a process.',
      lines(500, 100),
    ],
    [
      'vague.copies',
      'Copied from so many accounts on',
      'One and the same reason given for so many accounts counts as copied, and says nothing.',
      whole(2),
    ],
  ]),
  ...group('reasons', 'Tickets for everything', [
    [
      'blanket.targets',
      'Accounts of one ticket, at most',
      'A ticket used for more accounts than these is a ticket for everything.',
      whole(1),
    ],
    [
      'blanket.days',
      'Days of one ticket, at most',
      'A ticket used over more days than these is a ticket for everything.',
      number(1),
    ],
  ]),
  ...group('repetition', 'Again and again', [
    [
      'repeated.pair.count',
      'Same actor, same account: episodes',
      'From so many episodes in the window on, the pair is reported. Sessions under one open ticket are one episode.',
      whole(1),
    ],
    ['repeated.pair.days', 'Same actor, same account: days', WINDOW, whole(1)],
    [
      'repeated.target.count',
      'Same account, any actor: episodes',
      'From so many episodes in the window on, the account is reported.',
      whole(1),
    ],
    ['repeated.target.days', 'Same account, any actor: days', WINDOW, whole(1)],
    [
      'repeated.unit.count',
      'Accounts of one unit: episodes',
      'From so many episodes in the window on, the unit is reported.',
      whole(1),
    ],
    ['repeated.unit.days', 'Accounts of one unit: days', WINDOW, whole(1)],
    [
      'repeated.actorTargetsPerDay',
      'One actor, many accounts: accounts in 24 hours',
      'From so many different accounts within 24 hours on, the actor is reported.',
      whole(1),
    ],
  ]),
  ...group('repetition', 'Far above the peers', [
    [
      'surge.count',
      'Surge: episodes',
      'An actor with fewer episodes in their busiest window is never reported, whatever the peers do.',
      whole(1),
    ],
    ['surge.days', 'Surge: days', WINDOW, whole(1)],
    [
      'surge.spreads',
      'Surge: spreads above the median',
      'How far above the median of the peers of the same role the busiest window must be, in spreads of those peers.',
      number(0),
    ],
  ]),
  ...group('units', 'Sensitive units', [
    [
      'sensitiveUnits',
      'Sensitive units',
      'Words matched whole, ignoring case, against department, division, role and profile of the account.',
      { kind: 'units' },
    ],
  ]),
  ...group('roster', 'How many may', [
    [
      'roster.maxCount',
      'People who may impersonate, at most',
      'A roster is broad when it is larger than this number and larger than the share below.',
      whole(0),
    ],
    [
      'roster.maxShare',
      'Share of the active users, at most',
      'The larger of this share and the number above is the limit.',
      { kind: 'percent' },
    ],
    [
      'roster.dormantDays',
      'Unused right: days',
      'A right that was not used for so many days at the end of the period is reported as dormant.',
      whole(1),
    ],
  ]),
  ...group('roster', 'Who is approved', [
    [
      'roster.approved',
      'Approved usernames',
      'Those who may impersonate by a decision of the site, one username on each line. Empty: the policy names nobody, and approval is not tested unless an approved list was imported.',
      lines(100_000, 320),
    ],
  ]),
  ...group('time', 'Length of sessions and grants', [
    [
      'maxSessionMinutes',
      'Length of a session, at most, in minutes',
      'A longer session is reported, and does not fit its ticket.',
      number(1),
    ],
    [
      'maxGrantDays',
      'Length of a grant, at most, in days',
      'An account opened to administrators for longer is reported.',
      number(1),
    ],
  ]),
  ...group('time', 'Business hours', [
    [
      'businessHours.from',
      'Business hours: from',
      'In the zone of the actor. A session that starts at this time is inside.',
      { kind: 'clock' },
    ],
    [
      'businessHours.to',
      'Business hours: to',
      'A session that starts at this time is outside. A time before “from” means a shift over midnight.',
      { kind: 'clock' },
    ],
    [
      'businessHours.days',
      'Business hours: days',
      'The working days of the week. A session outside only raises what another rule reports.',
      { kind: 'days' },
    ],
    [
      'businessHours.zone',
      'Business hours: zone of actors without one',
      'Used where no list records the zone of the actor. Empty: those sessions are not tested.',
      { kind: 'zone' },
    ],
  ]),
  ...group('time', 'Holidays', [
    [
      'businessHours.calendar',
      'Business hours: public holidays',
      'A country, or a country and a part of it. Empty: no public holidays.',
      { kind: 'calendar' },
    ],
    [
      'businessHours.holidays',
      'Business hours: own holidays',
      'The site’s own free days as ISO dates, one on each line.',
      DATES,
    ],
  ]),
  ...group('time', 'Zones that work otherwise', [
    [
      'businessHours.zones',
      'Business hours: zones that work otherwise',
      'For actors of these zones all of the hours above are replaced, holidays included.',
      { kind: 'zones' },
    ],
  ]),
  ...group('matching', 'Points', [
    [
      'matching.strong',
      'Strong match: points',
      'From so many points on, a ticket is linked without being asked for. Points propose, they never decide.',
      number(-1_000_000),
    ],
    [
      'matching.possible',
      'Possible match: points',
      'From so many points on, a ticket is proposed to a person. With fewer it is not shown.',
      number(-1_000_000),
    ],
  ]),
  ...group('matching', 'Where tickets are looked for', [
    [
      'matching.nearHours',
      'Near in time, in hours',
      'A ticket opened or changed so near to the session gets points for it.',
      number(0),
    ],
    [
      'matching.backDays',
      'Looked for before, in days',
      'A ticket about the account is compared when it was alive so many days before the start.',
      number(0),
    ],
    ['matching.aheadDays', 'Looked for after, in days', 'Or so many days after the end.', number(0)],
  ]),
];

function group(section: PolicySetting['section'], title: string, told: readonly Told[]): PolicySetting[] {
  return told.map(([key, name, meaning, field]) => ({ key, section, group: title, name, meaning, field }));
}
