import { useCall } from '../../../hooks/use-call.ts';
import { Failure, Loading } from '../../../components/states.tsx';
import { Split } from '../../../components/split.tsx';
import { ScrollingList } from '../scrolling-list.tsx';
import { AccessInspector } from './access-inspector.tsx';
import { AccessLists } from './access-lists.tsx';
import { PolicyStates } from './policy-states.tsx';

/** Who could: the switch over time, then what was opened to whom, support of vendors apart. */
export function AccessWindows() {
  const access = useCall('access.get', {});
  const list = (
    <ScrollingList>
      {access.error && <Failure error={access.error} onRetry={() => void access.refetch()} />}
      {access.isLoading && <Loading lines={8} what="the access windows" />}
      {access.data && (
        <>
          <PolicyStates states={access.data.states} />
          <AccessLists access={access.data} />
        </>
      )}
    </ScrollingList>
  );
  return <Split list={list} inspector={<AccessInspector access={access.data} />} />;
}
