import { expect, it } from 'vitest';
import { zonesNamed } from '../../shared/roster-zones.ts';

it('offers the zones of the users, the most frequent first, and nothing that is no zone', () => {
  const users = {
    header: ['Username', 'TimeZoneSidKey'],
    sample: [
      ['a', 'Europe/Paris'],
      ['b', 'America/Toronto'],
      ['c', 'America/Toronto'],
      ['d', 'EST'],
      ['e', '=cmd()'],
      ['f'],
    ],
  };
  const others = { header: ['Zone', 'Timezones'], sample: [['Asia/Tokyo', 'Asia/Tokyo']] };
  expect(zonesNamed([others, users])).toEqual(['America/Toronto', 'Europe/Paris']);
  expect(zonesNamed([])).toEqual([]);
});
