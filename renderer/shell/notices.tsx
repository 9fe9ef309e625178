import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { useEffect } from 'react';
import { Button, IconButton } from '../components/button.tsx';
import { dismiss, notices, type Notice } from '../state/notices.ts';
import { useStore } from '../state/store.ts';

const READ_MS = 8000;
/** Longer for what asks for a thought. */
const DECIDE_MS = 15_000;

/** Results leave by themselves, errors stay until they are dismissed. Both are spoken. */
export function Notices() {
  const { list } = useStore(notices);
  return (
    <section className="notices" aria-label="Messages">
      <div role="status">
        {list
          .filter((one) => one.tone === 'done')
          .map((one) => (
            <Line key={one.id} notice={one} />
          ))}
      </div>
      <div role="alert">
        {list
          .filter((one) => one.tone === 'error')
          .map((one) => (
            <Line key={one.id} notice={one} />
          ))}
      </div>
    </section>
  );
}

function Line({ notice }: { readonly notice: Notice }) {
  const { id, tone, action } = notice;
  useEffect(() => {
    if (tone === 'error') return undefined;
    const timer = window.setTimeout(() => dismiss(id), action ? DECIDE_MS : READ_MS);
    return () => window.clearTimeout(timer);
  }, [id, tone, action]);
  const Icon = tone === 'error' ? CircleAlert : CircleCheck;
  return (
    <div className={`notice notice-${tone}`}>
      <Icon aria-hidden size={16} />
      <p>{notice.text}</p>
      {action && (
        <Button
          small
          onPress={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Dismiss" onPress={() => dismiss(id)} />
    </div>
  );
}
