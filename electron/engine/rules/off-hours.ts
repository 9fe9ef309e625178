import type { Policy } from '../../../shared/policy.ts';
import type { Judged, RuleFacts } from '../model.ts';
import { facts } from './example-facts.ts';
import { session } from './example-session.ts';
import type { Rule } from './rule.ts';
import { hoursIn, outsideWords, workingZone } from './working-time.ts';

const inToronto = (start: string) =>
  facts({ sessions: [session(start, { id: 'the session' })], zoneOf: () => 'America/Toronto' });
const THE_SESSION = ['the session'];
const nights = { businessHours: { from: '22:00', to: '06:00' } };
const ontario = { businessHours: { calendar: 'CA-ON' } };

/** Outside of working time: no finding by itself, but a reason to look at one sooner. */
export const offHours: Rule = {
  id: 'off-hours',
  version: 1,
  title: 'Outside of business hours',
  question: 'Did a session with a finding begin when the actor does not usually work?',
  why:
    'Support is asked for in working time. A session at night or on a holiday has fewer witnesses and seldom somebody ' +
    'waiting for it. By itself it proves nothing: there are night shifts and emergencies.',
  needs: ['sessions', 'a list of people with time zones, or a time zone in the policy'],
  unit: 'sessions',
  severity: 'low',
  settings: [
    'businessHours.zone',
    'businessHours.from',
    'businessHours.to',
    'businessHours.days',
    'businessHours.holidays',
    'businessHours.calendar',
    'businessHours.zones',
  ],
  controls: ['SOC 2 CC7.2', 'ISO/IEC 27001 A.8.15', 'NIST SP 800-53 AU-6', 'HIPAA 164.312(b)'],
  limits: [
    'The zone is the one of the list of people; where somebody travelled or moved to another zone is not known.',
    'Only the start counts: a session that began in working time may have gone on into the night.',
    'Nobody is asked who works when: shifts, part time, leave and the calendars of single sites are not known.',
    'Public holidays are those of date-holidays 3.37.0 (data from Wikipedia under CC BY-SA 3.0) and may be wrong or late ' +
      'for a year; holidays of half a day are not counted.',
  ],
  evaluate(all, { businessHours }) {
    const placeOf = places(businessHours);
    const zoned = all.sessions.map((judged) => ({ judged, ...placed(judged, all, placeOf) }));
    const raises = zoned.flatMap(({ judged: { session }, place }) => {
      if (place === null) return [];
      const words = outsideWords(session.startedAt, place.zone, place.hours);
      return words === null ? [] : [{ session: session.id, words: `It began on ${words}` }];
    });
    const untested = [NO_ZONE, UNKNOWN_ZONE, NO_CLOCK].map((reason) => ({
      reason,
      count: zoned.filter(({ missing }) => missing === reason).length,
    }));
    return { tested: zoned.filter(({ place }) => place !== null).length, untested, found: [], raises };
  },
  examples: [
    {
      name: 'Saturday evening in the zone of the actor, a Sunday in UTC',
      facts: inToronto('2026-03-15T02:14:00Z'),
      finds: THE_SESSION,
    },
    {
      name: 'the end of business hours is outside',
      facts: inToronto('2026-03-13T23:00:00.000Z'),
      finds: THE_SESSION,
    },
    {
      name: 'a Wednesday that is a public holiday of the calendar in the policy',
      facts: inToronto('2026-07-01T15:00:00Z'),
      policy: ontario,
      finds: THE_SESSION,
    },
    {
      name: 'a holiday of the policy itself',
      facts: inToronto('2026-08-03T15:00:00Z'),
      policy: { businessHours: { holidays: ['2026-08-03'] } },
      finds: THE_SESSION,
    },
    {
      name: 'noon, where the policy has only night shifts',
      facts: inToronto('2026-03-10T16:00:00Z'),
      policy: nights,
      finds: THE_SESSION,
    },
    {
      name: 'the night from Sunday to Monday: a shift belongs to the day on which it begins',
      facts: inToronto('2026-03-16T07:00:00Z'),
      policy: nights,
      finds: THE_SESSION,
    },
    {
      name: '07:00 sharp, on the first Monday of summer time',
      facts: inToronto('2026-03-09T11:00:00.000Z'),
      finds: [],
    },
    {
      name: 'a millisecond before the end of business hours',
      facts: inToronto('2026-03-13T22:59:59.999Z'),
      finds: [],
    },
    {
      name: 'the night from Friday to Saturday, where the policy has night shifts from Monday to Friday',
      facts: inToronto('2026-03-14T07:00:00Z'),
      policy: nights,
      finds: [],
    },
    {
      name: 'a zone of its own works on Saturdays too',
      facts: inToronto('2026-03-14T15:00:00Z'),
      policy: {
        businessHours: {
          zones: [
            {
              zone: 'America/Toronto',
              from: '07:00',
              to: '19:00',
              days: [1, 2, 3, 4, 5, 6],
              holidays: [],
              calendar: null,
            },
          ],
        },
      },
      finds: [],
    },
    {
      name: 'midnight, by a person without a time zone: not tested',
      facts: facts({ sessions: [session('2026-03-14T04:00:00Z')] }),
      finds: [],
    },
  ],
};

const NO_ZONE = 'the time zone of the actor is not recorded, and the policy names none';
const UNKNOWN_ZONE = 'the time zone in the list of people is not known here by its name';
const NO_CLOCK = 'a list gives midnight sharp, which may stand for a day without a time';

type Place = { readonly zone: string; readonly hours: ReturnType<typeof hoursIn> };

/** Zone and hours by what the list says: looked up once for each zone, not for each session. */
function places(businessHours: Policy['businessHours']): (listed: string | null) => Place | null {
  const known = new Map<string | null, Place | null>();
  return (listed) => {
    const before = known.get(listed);
    if (before !== undefined) return before;
    const zone = workingZone(listed, businessHours);
    const place = zone === null ? null : { zone, hours: hoursIn(businessHours, zone) };
    known.set(listed, place);
    return place;
  };
}

function placed(
  judged: Judged,
  all: RuleFacts,
  placeOf: (listed: string | null) => Place | null,
): { readonly place: Place | null; readonly missing?: string } {
  const listed = all.zoneOf(judged.session.actor);
  const place = placeOf(listed);
  if (place === null) return { place, missing: listed === null ? NO_ZONE : UNKNOWN_ZONE };
  return mayLackTime(judged, all) ? { place: null, missing: NO_CLOCK } : { place };
}

/** Lists of sessions may give no more than the day, which is read as its midnight in the zone of the review. */
function mayLackTime({ session: { startedAt, evidence } }: Judged, { dayOf }: RuleFacts): boolean {
  return !evidence.some(({ role }) => role === 'start') && dayOf(startedAt) !== dayOf(startedAt - 1);
}
