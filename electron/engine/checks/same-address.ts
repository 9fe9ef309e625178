import type { CheckAnswer, Session } from '../model.ts';
import type { SignIn } from './sign-ins.ts';
import { addressIn, browserIn } from './whence.ts';
import { answers } from './words.ts';

/** Whether the session comes from where the actor had signed in from: one address, and one browser as far as both tell it. */
export function sameAddress(): (session: Session, own: SignIn | null) => CheckAnswer {
  const { yes, no, notRecorded } = answers('same-address');
  return (session, own) => {
    if (own === null) return notRecorded('There is no own login to compare the session with.');
    const [here, there] = [addressIn(session.ip), addressIn(own.ip)];
    const [browser, other] = [browserIn(session.browser), browserIn(own.browser)];
    const apart = browser !== null && other !== null && browser.family !== other.family;
    const browsers = apart ? `the session used ${browser.words}, the own login ${other.words}` : '';
    if (here === null || there === null)
      return apart ? no(`Another browser: ${browsers}.`, own) : notRecorded(lacking(session, here), own);
    if (here !== there) {
      const also = apart ? `; ${browsers}` : '';
      return no(`The session came from ${here}, the own login from ${there}${also}.`, own);
    }
    if (apart) return no(`Both came from ${here}, but ${browsers}.`, own);
    const told = browser !== null && other !== null;
    return yes(
      `Both came from ${here}${told ? ` with ${browser.family}` : '; the browser is not recorded on both sides'}.`,
      own,
    );
  };
}

/** Which address is lacking. @param here that of the session. */
function lacking({ ip }: Session, here: string | null): string {
  if (here !== null) return 'The login history has no address for the own login.';
  return ip === null
    ? 'No source has the address of the session.'
    : `The address of the session is given as "${ip.slice(0, 60)}", which is none.`;
}
