import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { keyForms } from '../electron/engine/matching/keys/forms/index.ts';
import { matchers } from '../electron/engine/matching/matchers.ts';
import {
  CLOCK_FACTS,
  CLOCK_WORDS,
  LINK_BANDS,
  LINK_BAND_WORDS,
  MAPPED_TICKS,
  SUGGESTION_BASES,
  SUGGESTION_WORDS,
  VAGUE_KINDS,
  VAGUE_WORDS,
} from '../shared/link-words.ts';
import { DEFAULT_POLICY } from '../shared/policy.ts';
import { TICKS, TICK_WORDS, VERDICTS, VERDICT_WORDS } from '../shared/words.ts';

const { matching, graceMinutes, lateHours, blanket, maxSessionMinutes, verdict, vague } = DEFAULT_POLICY;

/** Writes docs/JUSTIFICATION.md from the words, matchers and forms of keys themselves; a test keeps them the same. */
export function justificationDoc(): string {
  return [HEAD, CANDIDATES, forms(), SUGGESTED, points(), bands(), ticks(), CLOCK, VAGUE, mapping(), PEOPLE]
    .join('\n\n')
    .concat('\n');
}

const HEAD = `# The justification test

Written by \`scripts/justification-doc.ts\` from the code itself: change that and run it again, never edit this file.
Numbers are those of the default policy; a review may have others, and its pack says which.

Every session is joined to the tickets that may justify it, nine questions are asked of the best of them, and the
answers make a verdict. Each answer is yes, no or not recorded, and cites a row. Nothing that a file leaves out
makes a no: a ticket file without descriptions, comments or affected users, where other files of the review have
them, leaves the question open, and the sentence says which file lacks what. A field that no ticket file of the
review has is taken not to exist at the site; the overview and the pack say which.`;

const CANDIDATES = `## Where a ticket is looked for

A session is compared with the tickets whose key its reason names, and with tickets about the person whose account
was used (requester, affected user, or named in title, text or comments) that were alive between
${matching.backDays} days before its start and ${matching.aheadDays} days after its end. A ticket about somebody else is no candidate. Each session says
how many tickets were compared, how many about the person lie outside these days, and which is the nearest.`;

function forms(): string {
  const rows = keyForms.flatMap(({ title, examples }) =>
    examples.map(({ text, key }) => `| ${title} | \`${cell(text)}\` | \`${cell(key)}\` |`),
  );
  return `### Keys in reasons\n\n| form | for example | names |\n| --- | --- | --- |\n${rows.join('\n')}\n
Patterns of the policy (\`ticketKeys\`) come on top. Each is checked for catastrophic backtracking, tried on hostile texts under a time limit, and reads 2,000 characters of a text at most.`;
}

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`);

const SUGGESTED = `### Suggested, never linked

${SUGGESTION_BASES.map((basis) => `- ${SUGGESTION_WORDS[basis]}.`).join('\n')}

A suggestion changes no answer and no verdict; it is shown, and it waits for a person.`;

function points(): string {
  const rows = matchers.map(({ reason, points: worth }) => `| ${reason} | ${worth} |`);
  return `## Points

Points propose a link; they decide nothing. The points of a link are the sum of the reasons that hold: taking one
away takes exactly its points. From ${matching.strong} a match is strong, from ${matching.possible} possible; where several people bear the name of
the account, it is possible at most.

| reason | points |
| --- | ---: |
${rows.join('\n')}`;
}

function bands(): string {
  const rows = LINK_BANDS.map(
    (band) => `| ${LINK_BAND_WORDS[band].label} | ${LINK_BAND_WORDS[band].meaning} |`,
  );
  return `### How well a session is tied to a ticket\n\n| band | meaning |\n| --- | --- |\n${rows.join('\n')}`;
}

function ticks(): string {
  const rows = TICKS.map((tick) => `| \`${tick}\` | ${TICK_WORDS[tick].question} |`);
  return `## Nine questions

| tick | question |
| --- | --- |
${rows.join('\n')}

Grace after the end: ${graceMinutes} min; late limit: ${lateHours} h; longest session: ${maxSessionMinutes} min; one ticket for at most ${blanket.targets} accounts in
${blanket.days} days. Where the files tell a history (several exports, a log of updates, a list of changes, a changelog), the status,
the assignee and the approvals of the time of the session count.`;
}

const CLOCK = `### The clock of a ticket

${CLOCK_FACTS.map((fact) => `- ${CLOCK_WORDS[fact]}`).join('\n')}

These are facts beside a link. They inform, and decide nothing.`;

const VAGUE = `### Vague reasons

In English and French a reason is vague when it is:

${VAGUE_KINDS.map((kind) => `- ${VAGUE_WORDS[kind]}`).join('\n')}

The words the answer rests on are shown. From ${vague.copies} accounts on, one and the same reason is copied. A policy can name stock
words of its own (\`vague.words\`) and words that always say something (\`vague.matter\`). One specific text is enough:
the session's reason, or the ticket's.`;

function mapping(): string {
  const rows = MAPPED_TICKS.map(
    (tick) => `| ${TICK_WORDS[tick].label} | ${verdict.no[tick]} | ${verdict.notRecorded[tick]} |`,
  );
  const verdicts = VERDICTS.map((one) => `- **${VERDICT_WORDS[one].label}.** ${VERDICT_WORDS[one].meaning}`);
  return `## From answers to a verdict

No ticket linked: unjustified. Whether one is linked is not recorded: cannot tell. Only possible matches: to review. Opened after
the session within the late limit: ${verdict.late}; later: ${verdict.tooLate}. The rest is policy (\`verdict\`):

| test | a no makes it | not recorded makes it |
| --- | --- | --- |
${rows.join('\n')}

${verdicts.join('\n')}`;
}

const PEOPLE = `## What people decide

A person confirms a link, rejects it, picks another ticket or says that they are unsure. A confirmed link goes before
all others, a rejected one is kept with its points and never counts, an unsure one is possible at most. Every answer
carries who, when and why, survives new analyses and imports, is a line of the activity log, and is printed in the pack.
In blind mode points, reasons and tests of a session are hidden until one ticket is confirmed or each has an answer; an
answer is kept as given blind only if nothing of that was in sight before it.

How often automatic links are right is measured: links of each band are drawn by a seed, a person judges them with the
points hidden, and the share that was right is shown with its 95 % interval (Wilson) and its n.`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(new URL('../docs/JUSTIFICATION.md', import.meta.url), justificationDoc());
}
