import { FileUp } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/states.tsx';
import { chooseFiles } from '../../import/flow.ts';

/** Nobody is known while no list of people is here. */
export function Nobody() {
  return (
    <Empty title="Nobody is known yet">
      <p>
        Import a list of users or of staff: it says whose account is whose. Without one, a session names only
        the text that its source writes. Where the files leave open who is meant, the question is asked here.
      </p>
      <Button icon={FileUp} look="primary" onPress={() => void chooseFiles()}>
        Choose files…
      </Button>
    </Empty>
  );
}
