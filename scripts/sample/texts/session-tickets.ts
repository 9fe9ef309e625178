/** What the tickets behind justified sessions say. {quote}, {account}, {lease} and {number} are drawn. */
export type TicketText = { readonly summary: string; readonly description: string; readonly answer: string };

export const salesforceTexts: readonly TicketText[] = [
  {
    summary: 'Quote {quote} cannot be submitted for approval',
    description:
      'Submit for approval on quote {quote} ({account}) ends with "Residual value is required".\n' +
      'The field is filled.',
    answer:
      'Seen in your view: the second asset line is folded and has no residual value. Filled it with you.',
  },
  {
    summary: 'Account {account} does not appear in my list "My customers"',
    description: 'I have owned {account} since Monday, the list does not show it. A search finds it.',
    answer: 'The list filtered on the old division. Looked through your account, changed the filter.',
  },
  {
    summary: 'Cannot attach the signed contract to lease {lease}',
    description: 'The Upload button on lease {lease} stays grey, in Chrome and in Edge.',
    answer: 'The page layout for your record type had no Files list. Checked in your view after the change.',
  },
  {
    summary: 'Reassigned cases do not show up in my queue',
    description:
      'Since this morning the {number} cases that were moved to me are not in my queue, only in reports.',
    answer: 'Your queue view was sorted by a removed field. Reset while logged in to your account.',
  },
  {
    summary: 'Report "Renewals next 90 days" is empty for me',
    description: 'Colleagues see {number} rows, I see none. The filter is the same, I compared.',
    answer: 'A personal filter on division was saved with the report. Removed, the rows are there.',
  },
  {
    summary: 'Approval buttons missing on discount request for {account}',
    description:
      'The request for {account} waits for me, but Approve and Reject are not shown.\n' +
      'The customer waits for an answer today.',
    answer: 'The request was locked by a second open request. Released it after looking at your screen.',
  },
  {
    summary: 'E-mail template "Return of vehicle" shows placeholders instead of values',
    description: 'The mail to {account} went out with {!Lease.End_Date} in the text. Please see what I see.',
    answer: 'Template was chosen from the wrong folder in your favourites. Pointed it to the new one.',
  },
  {
    summary: 'Lease {lease}: calculator shows a negative monthly rate',
    description: 'With {number} months and no balloon the rate of lease {lease} is negative.',
    answer: 'Reproduced in your account, the rounding setting of your currency was wrong.',
  },
  {
    summary: 'Duplicate warning blocks me from saving contact at {account}',
    description: 'Saving a new contact at {account} says it exists, but the link opens an empty page.',
    answer: 'The match is a contact you may not see. Merged the two with the data team.',
  },
  {
    summary: 'Calendar sync creates every visit twice',
    description: 'Visits from the last {number} days are in my calendar twice, with the same title.',
    answer: 'Two sync rules were active in your settings. Switched the older one off.',
  },
  {
    summary: 'Phone bar does not open the caller record for lease {lease}',
    description:
      'When the driver of lease {lease} calls, the phone bar opens the search page instead of the record.',
    answer: 'Your call centre assignment pointed to the old site. Verified with a call in your account.',
  },
  {
    summary: 'Old price list is used on quote {quote}',
    description: 'Quote {quote} takes the prices of last year. New quotes of my team use the new list.',
    answer: 'The opportunity carried the old price book. Showed you how to change it.',
  },
  {
    summary: 'Knowledge articles in French are missing for me',
    description: 'I used to see {number} articles on early termination in French, now only the English ones.',
    answer: 'Data category visibility was narrower after the move. Checked from your account, they are back.',
  },
  {
    summary: 'Forecast of {account} counts the same opportunity twice',
    description: 'The total of {account} is too high by exactly one opportunity of {number},000.',
    answer: 'A split with 200 % in sum. Corrected with you on the phone while in your view.',
  },
  {
    summary: 'Flow "Early termination" stops with an unhandled fault on lease {lease}',
    description: 'On the third page of the flow for lease {lease} an error with a long number appears.',
    answer: 'The flow expected a phone number on the account. Ran it in your account after the correction.',
  },
  {
    summary: 'Tasks from the winter campaign are assigned to me by mistake',
    description:
      'I got {number} tasks that belong to the other region. Closing them one by one is not possible.',
    answer: 'Seen and counted in your task list, reassigned by a data load.',
  },
];

export type LearningText = TicketText & { readonly reason: string };

export const learningTexts: readonly LearningText[] = [
  {
    summary: 'Certificate missing after course merge',
    description: 'I completed "Anti-fraud basics" in the autumn; after the merge the certificate is gone.',
    answer: 'Seen in your transcript, completion moved to the merged course.',
    reason: 'certificate missing after course merge',
  },
  {
    summary: 'Video in module {floor} of "Safe driving" stays black',
    description: 'Sound but no picture in module {floor}, other modules work.',
    answer: 'The player setting of your profile was on the old codec.',
    reason: 'video of Safe driving stays black in this profile',
  },
  {
    summary: 'Quiz does not accept my last attempt although attempts are left',
    description: 'The quiz of "Lease accounting in brief" says closed, the page says {floor} attempts left.',
    answer: 'The attempt counter was stuck, checked in your view.',
    reason: 'quiz closed although attempts are left',
  },
  {
    summary: 'Team page does not list two of my reports',
    description: 'My team page shows {number} people, two are missing since the reorganisation.',
    answer: 'The reporting line was imported for the old department. Fixed and checked.',
    reason: 'team page lacks two reports after reorganisation',
  },
  {
    summary: 'Enrolment in "Difficult conversations" waits for a former manager',
    description:
      'The request waits for the approval of somebody who left. The course starts in {floor} days.',
    answer: 'Approval step moved to the present manager.',
    reason: 'enrolment waits for a former manager',
  },
  {
    summary: 'Course catalogue is shown in the wrong language',
    description: 'My profile says French, the catalogue is in English since the update.',
    answer: 'The language of your audience overrode the profile. Corrected and seen in your account.',
    reason: 'catalogue in the wrong language since update',
  },
  {
    summary: 'Completion of "Data protection 2025" not counted',
    description: 'All pages are green, the course still says 96 %.',
    answer: 'One hidden page was not released. Completed after the release.',
    reason: 'completion of Data protection stuck at 96 percent',
  },
];
