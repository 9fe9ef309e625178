import { DISPOSITIONS, DISPOSITION_WORDS } from '../../shared/words.ts';
import { answers } from '../hooks/use-call.ts';
import { openDialog } from '../state/dialogs.ts';
import { goTo, showFindingsTab } from '../state/navigation.ts';
import { chooseReview, closeReview, openSample } from '../state/review-actions.ts';
import { nextTheme } from '../state/theme.ts';
import { views } from '../views/index.ts';
import { chooseFiles } from '../import/flow.ts';
import { analyseAgain } from '../import/run-import.ts';
import { handlerOf } from './handlers.ts';

/**
 * Something the user can ask for. With `run` the command is always the same; without, the screen that is shown answers it.
 * `here`: the key is handled where the focus is, not everywhere.
 */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly group: 'Review' | 'Go to' | 'Lists' | 'Decisions' | 'Who is who' | 'Links' | 'Window';
  readonly keys: readonly string[];
  readonly needsReview?: true;
  readonly here?: true;
  /** Left out of the sheet of keys: the command before it says it for all. */
  readonly quiet?: true;
  readonly run?: () => void;
};

const review: Command[] = [
  { id: 'new', label: 'New review…', group: 'Review', keys: ['Ctrl+N'], run: () => openDialog('new') },
  { id: 'open', label: 'Open a review…', group: 'Review', keys: ['Ctrl+O'], run: () => void chooseReview() },
  { id: 'recent', label: 'Recent reviews…', group: 'Review', keys: [], run: () => openDialog('recent') },
  { id: 'sample', label: 'Open the sample', group: 'Review', keys: [], run: () => void openSample() },
  {
    id: 'import',
    label: 'Import files…',
    group: 'Review',
    keys: ['Ctrl+I'],
    needsReview: true,
    run: () => void chooseFiles(),
  },
  {
    id: 'analyse',
    label: 'Analyse again',
    group: 'Review',
    keys: [],
    needsReview: true,
    run: () => void analyseAgain(),
  },
  {
    id: 'settings',
    label: 'Review settings…',
    group: 'Review',
    keys: ['Ctrl+,'],
    needsReview: true,
    run: () => openDialog('settings'),
  },
  {
    id: 'export',
    label: 'Export pack',
    group: 'Review',
    keys: ['Ctrl+E'],
    needsReview: true,
    run: () => goTo('pack'),
  },
  {
    id: 'close',
    label: 'Close the review',
    group: 'Review',
    keys: [],
    needsReview: true,
    run: () => void closeReview(),
  },
];

const places: Command[] = views.map((view, index) => ({
  id: `go.${view.id}`,
  label: view.title,
  group: 'Go to',
  keys: [`g ${view.key}`, `Ctrl+${index + 1}`],
  needsReview: true,
  run: () => goTo(view.id),
}));

const conclusions: Command[] = [
  {
    id: 'go.tested',
    label: 'Findings: what was tested',
    group: 'Go to',
    keys: [],
    needsReview: true,
    run: () => showFindingsTab('tested'),
  },
  {
    id: 'go.suppressions',
    label: 'Findings: suppressions',
    group: 'Go to',
    keys: [],
    needsReview: true,
    run: () => showFindingsTab('suppressions'),
  },
  {
    id: 'go.compared',
    label: 'Findings: compared with an earlier review',
    group: 'Go to',
    keys: [],
    needsReview: true,
    run: () => showFindingsTab('compared'),
  },
];

const lists: Command[] = [
  { id: 'row.next', label: 'Next row', group: 'Lists', keys: ['j', 'ArrowDown'], needsReview: true },
  { id: 'row.previous', label: 'Previous row', group: 'Lists', keys: ['k', 'ArrowUp'], needsReview: true },
  {
    id: 'row.open',
    label: 'Open the page of the row, or else its inspector',
    group: 'Lists',
    keys: ['Enter'],
    here: true,
    needsReview: true,
  },
  {
    id: 'inspector',
    label: 'Go to the inspector',
    group: 'Lists',
    keys: ['Space'],
    here: true,
    needsReview: true,
  },
  { id: 'list', label: 'Back to the list', group: 'Lists', keys: ['Escape'], here: true, needsReview: true },
  { id: 'search', label: 'Search in the list', group: 'Lists', keys: ['/'], needsReview: true },
];

const decisions: Command[] = [
  ...DISPOSITIONS.map((one, index): Command => ({
    id: `decide.${one}`,
    label: `Choose: ${DISPOSITION_WORDS[one]}`,
    group: 'Decisions',
    keys: [String(index + 1)],
    needsReview: true,
  })),
  { id: 'note', label: 'Write a note', group: 'Decisions', keys: ['n'], needsReview: true },
  {
    id: 'save',
    label: 'Save the decision',
    group: 'Decisions',
    keys: ['s', 'Ctrl+Enter'],
    needsReview: true,
  },
  { id: 'undo', label: 'Undo the decision or answer', group: 'Decisions', keys: ['u'], needsReview: true },
];

const PICKS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const identity: Command[] = [
  ...PICKS.map((digit): Command => ({
    id: `identity.pick.${digit}`,
    label: digit === '1' ? 'Pick the first person, and so on to 9' : `Pick person ${digit}`,
    group: 'Who is who',
    keys: [digit],
    needsReview: true,
    ...(digit === '1' ? {} : { quiet: true }),
  })),
  { id: 'identity.merge', label: 'One person', group: 'Who is who', keys: ['m'], needsReview: true },
  { id: 'identity.apart', label: 'Two people', group: 'Who is who', keys: ['t'], needsReview: true },
  { id: 'identity.cannot-tell', label: 'Cannot tell', group: 'Who is who', keys: ['c'], needsReview: true },
];

const links: Command[] = [
  { id: 'links.confirm', label: 'Confirm the ticket', group: 'Links', keys: ['y'], needsReview: true },
  { id: 'links.reject', label: 'Reject the ticket', group: 'Links', keys: ['x'], needsReview: true },
  { id: 'links.unsure', label: 'Unsure about the ticket', group: 'Links', keys: ['d'], needsReview: true },
  { id: 'links.find', label: 'Pick another ticket…', group: 'Links', keys: ['f'], needsReview: true },
  ...PICKS.map((digit): Command => ({
    id: `links.choose.${digit}`,
    label: digit === '1' ? 'Choose the first ticket, and so on to 9' : `Choose ticket ${digit}`,
    group: 'Links',
    keys: [digit],
    needsReview: true,
    ...(digit === '1' ? {} : { quiet: true }),
  })),
  {
    id: 'links.next',
    label: 'Next session of the queue',
    group: 'Links',
    keys: ['ArrowRight'],
    needsReview: true,
  },
  {
    id: 'links.previous',
    label: 'Previous session of the queue',
    group: 'Links',
    keys: ['ArrowLeft'],
    needsReview: true,
  },
  { id: 'links.blind', label: 'Blind mode on or off', group: 'Links', keys: ['b'], needsReview: true },
  { id: 'links.bulk', label: 'Decide links in bulk…', group: 'Links', keys: [], needsReview: true },
];

const window: Command[] = [
  {
    id: 'palette',
    label: 'All commands…',
    group: 'Window',
    keys: ['Ctrl+K'],
    run: () => openDialog('palette'),
  },
  { id: 'keys', label: 'Keys', group: 'Window', keys: ['?'], run: () => openDialog('keys') },
  { id: 'theme', label: 'Next theme: system, light, dark', group: 'Window', keys: [], run: nextTheme },
  { id: 'about', label: 'About Actas', group: 'Window', keys: [], run: () => openDialog('about') },
];

export const commands: readonly Command[] = [
  ...review,
  ...places,
  ...conclusions,
  ...lists,
  ...decisions,
  ...identity,
  ...links,
  ...window,
];

function reviewIsOpen(): boolean {
  return Boolean(answers.getQueryData(['review.info', {}]));
}

/** What would run now, or null when the command means nothing at the moment. */
export function actionOf(command: Command): (() => void) | null {
  if (command.needsReview && !reviewIsOpen()) return null;
  return command.run ?? handlerOf(command.id);
}

export function runCommand(id: string): boolean {
  const command = commands.find((one) => one.id === id);
  const action = command && actionOf(command);
  action?.();
  return Boolean(action);
}
