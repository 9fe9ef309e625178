import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components';
import { useKeys } from './commands/use-keys.ts';
import { answers, useCall } from './hooks/use-call.ts';
import { useEvents } from './hooks/use-events.ts';
import { useKeptFocus } from './hooks/use-kept-focus.ts';
import { Boundary } from './shell/boundary.tsx';
import { Dialogs } from './shell/dialogs.tsx';
import { DropZone } from './shell/drop-zone.tsx';
import { EngineLost } from './shell/engine-lost.tsx';
import { Frame } from './shell/frame.tsx';
import { JobStrip } from './shell/job-strip.tsx';
import { Notices } from './shell/notices.tsx';
import { StartView } from './views/start/start-view.tsx';

export function App() {
  return (
    <Boundary>
      <QueryClientProvider client={answers}>
        {/* A fixed locale: the same review reads the same on every machine. */}
        <I18nProvider locale="en-GB">
          <Window />
        </I18nProvider>
      </QueryClientProvider>
    </Boundary>
  );
}

function Window() {
  useKeys();
  useEvents();
  useKeptFocus();
  const review = useCall('review.info', {});
  return (
    <DropZone>
      <EngineLost />
      {review.data ? <Frame review={review.data} /> : <StartView waiting={review.isPending} />}
      <JobStrip />
      <Notices />
      <Dialogs />
    </DropZone>
  );
}
