import type { CheckAnswer, Session } from '../model.ts';
import type { OwnLogin } from './own-login.ts';
import { addressIn, browserIn } from './whence.ts';
import { answers } from './words.ts';

const { yes, no, notRecorded } = answers('same-address');

/** Whether the session comes from where the actor had signed in from: one address, and one browser as far as both tell it. */
export function sameAddress(session: Session, own: OwnLogin | null): CheckAnswer {
  if (own === null) return notRecorded('There is no own login to compare the session with.');
  const [here, there] = [addressIn(session.ip), addressIn(own.whence.ip)];
  const [browser, other] = [browserIn(session.browser), browserIn(own.whence.browser)];
  const apart = browser !== null && other !== null && browser.family !== other.family;
  const browsers = apart ? `the session used ${browser.words}, the own login ${other.words}` : '';
  if (here === null || there === null) {
    if (apart) return no(`Another browser: ${browsers}.`, own.signIn);
    const lacks =
      here !== null
        ? 'The login history has no address for the own login.'
        : session.ip === null
          ? 'No source has the address of the session.'
          : `The address of the session is given as "${session.ip.slice(0, 60)}", which is none.`;
    return notRecorded(lacks, own.signIn);
  }
  if (here !== there)
    return no(
      `The session came from ${here}, the own login from ${there}${apart ? `; ${browsers}` : ''}.`,
      own.signIn,
    );
  if (apart) return no(`Both came from ${here}, but ${browsers}.`, own.signIn);
  const told = browser !== null && other !== null;
  return yes(
    `Both came from ${here}${told ? ` with ${browser.family}` : '; the browser is not recorded on both sides'}.`,
    own.signIn,
  );
}
