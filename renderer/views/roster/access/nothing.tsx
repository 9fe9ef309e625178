import { Empty } from '../../../components/states.tsx';

/** What it means that a list is empty, and what to import to know more. */
export function NoMove({ trail }: { readonly trail: boolean }) {
  return (
    <Empty title={trail ? 'The audit trail shows no move of the switch' : 'Not recorded'}>
      Whether administrators could log in as any user is told by the Setup Audit Trail alone, by the row in
      which somebody switches it on or off. Without such a row it is not recorded.
    </Empty>
  );
}

export function NoGrant({
  known,
  to,
}: {
  readonly known: boolean;
  readonly to: 'administrators' | 'vendors';
}) {
  if (known)
    return (
      <Empty title={`No account was opened to ${to}, as far as the files say`}>
        The audit trail and the lists of people that are imported show no such window.
      </Empty>
    );
  return (
    <Empty title="Not recorded">
      Import the Setup Audit Trail, which says who granted access to an account and until when, or a list of
      users with the columns “Login Access Exp. Date” and “Admin Access Exp. Date”.
    </Empty>
  );
}

export function NoVendorSession() {
  return (
    <Empty title="No session of a vendor’s support is recorded">
      Only some files say so. Whether support used the access it had is not recorded in the others.
    </Empty>
  );
}
