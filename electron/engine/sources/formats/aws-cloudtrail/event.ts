import { told } from '../../cells/platform-event.ts';
import { isMail, type Who } from '../../cells/platform-people.ts';
import { mapHeader } from '../../csv/header.ts';
import type { RecordCells } from '../../format.ts';
import { flatten, parseJson } from '../../json/flatten.ts';
import { columns } from './columns.ts';

const ROLE_ARN = /arn:aws[a-z-]*:iam::\d*:role\/[^\s"',;\]}]+/;

/** The event inside, for answers of `lookup-events`; the record itself otherwise. */
export function eventIn(record: RecordCells): RecordCells {
  const text = record.text('whole');
  if (!text) return record;
  try {
    const paths = [...flatten(parseJson(text))].flatMap(([path, cells]) =>
      cells.map((cell) => [path, cell] as const),
    );
    const header = paths.map(([path]) => path);
    return mapHeader(header, columns).record(
      record.row,
      paths.map(([, cell]) => cell),
    );
  } catch {
    return record;
  }
}

/** Services act on their own behalf: no person used the role. The sign-in page acts for the person who clicks. */
export function isService(event: RecordCells): boolean {
  const service = /^(?!signin\.|sso\.|console\.)[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/;
  const callers = [told(event, 'invoked_by'), told(event, 'ip')];
  return (
    event.text('type') === 'AWSService' || callers.some((caller) => caller !== null && service.test(caller))
  );
}

/**
 * Who assumed the role: the user name, where there is one. An assumed role says in the name of its session who took it
 * on when that is an e-mail, or when the sign-in portal made the session; otherwise the session is all there is.
 */
export function actorOf(event: RecordCells): Who | null {
  const arn = told(event, 'arn');
  const [, role = '', session] = /:assumed-role\/([^/]+)\/(.+)$/.exec(arn ?? '') ?? [];
  if (session !== undefined)
    return isMail(session) || role.startsWith('AWSReservedSSO_')
      ? { name: null, login: session }
      : { name: session, login: arn };
  const login = told(event, 'user') ?? arn ?? told(event, 'principal') ?? told(event, 'account');
  return login === null ? null : { name: null, login };
}

/** The role that was assumed, by its name and its full name. */
export function roleOf(event: RecordCells): Who | null {
  const arn = told(event, 'role') ?? ROLE_ARN.exec((event.all('resources') ?? []).join(' '))?.[0] ?? null;
  return arn === null ? null : { name: arn.split('/').at(-1) ?? arn, login: arn };
}
