import { Button } from '../../components/button.tsx';
import { Empty, Failure, Loading } from '../../components/states.tsx';
import { ViewTitle } from '../../components/view-title.tsx';
import { useCall } from '../../hooks/use-call.ts';
import { useReview } from '../../hooks/use-review.ts';
import { chooseFiles } from '../../import/flow.ts';
import { Absence } from './absence.tsx';
import { Cards } from './cards.tsx';
import { Coverage } from './coverage.tsx';
import { FindingsByRule } from './findings-by-rule.tsx';
import { VerdictStrip } from './verdict-strip.tsx';
import { Weeks } from './weeks.tsx';

export function OverviewView() {
  const review = useReview();
  const overview = useCall('overview.get', {});
  return (
    <div className="page">
      <ViewTitle>Overview</ViewTitle>
      {review?.counts.sources === 0 && <NothingImported />}
      {overview.error && <Failure error={overview.error} onRetry={() => void overview.refetch()} />}
      {overview.isPending && <Loading lines={10} what="the overview" />}
      {overview.data && review?.counts.sources !== 0 && (
        <>
          <Cards overview={overview.data} />
          <div className="columns">
            <div className="column">
              <Weeks weeks={overview.data.weeks} />
              <Absence absence={overview.data.absence} />
              <Coverage overview={overview.data} />
            </div>
            <div className="column">
              <FindingsByRule findings={overview.data.findings} states={overview.data.states} />
              <VerdictStrip overview={overview.data} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

const FILES = [
  [
    'Setup Audit Trail',
    'who logged in as whom; the primary source',
    'Salesforce Setup, View Setup Audit Trail, Download',
  ],
  ['Tickets', 'what should justify each session', 'a Jira export, or any list with key, dates and people'],
  ['Users', 'names, usernames, units and profiles', 'a report of all users, inactive ones too'],
  ['Permission sets and assignments', 'who could impersonate at all', 'exports of both objects'],
  ['Login History', 'corroborates what the audit trail says', 'Salesforce Setup, Login History, Download'],
] as const;

function NothingImported() {
  return (
    <Empty title="Nothing is imported yet">
      <p>Ask for these files, then drop them anywhere on this window. The first two are enough to begin.</p>
      <table className="plain-table wide">
        <caption className="visually-hidden">Files to ask for</caption>
        <thead>
          <tr>
            <th>File</th>
            <th>What it answers</th>
            <th>Where it comes from</th>
          </tr>
        </thead>
        <tbody>
          {FILES.map(([file, answers, from]) => (
            <tr key={file}>
              <th scope="row">{file}</th>
              <td>{answers}</td>
              <td className="dim">{from}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button look="primary" onPress={() => void chooseFiles()}>
        Import files…
      </Button>
    </Empty>
  );
}
