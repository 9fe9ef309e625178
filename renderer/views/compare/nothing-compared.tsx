import { FolderOpen } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Empty } from '../../components/states.tsx';
import type { Comparing } from './use-comparing.ts';

/** What the comparison is for, and the one way to begin. */
export function NothingCompared({ comparing }: { readonly comparing: Comparing }) {
  return (
    <section aria-label="Compared with an earlier review">
      <Empty title="What has become of the last review’s findings?">
        <p>
          Choose the review of an earlier period. You will see which findings are new, gone, still open or
          open again since then, and which settings, rules and files differ between the two.
        </p>
        <p>The review that is open is taken as the later one. The other file is read, and not changed.</p>
        <Button look="primary" icon={FolderOpen} isDisabled={comparing.busy} onPress={comparing.choose}>
          Choose an earlier review…
        </Button>
      </Empty>
    </section>
  );
}
