import { careDrafts } from './care-drafts.ts';
import { compareState } from './compare.ts';
import { ledgerList } from './ledger-list.ts';
import { linkList } from './links-list.ts';
import { findingsList, frame, sessionsList, sourcesList } from './navigation.ts';
import { peopleList, questionList } from './people-list.ts';
import { policyDraft } from './policy-draft.ts';
import { accessList, rosterList } from './roster-list.ts';
import { sessionScreen, straysList } from './session-screen.ts';
import { suppressionDrafts } from './suppression-drafts.ts';

/** Another review, another state: nothing of the last one may show through. */
export function forgetLists(): void {
  for (const store of [
    frame,
    sourcesList,
    sessionsList,
    findingsList,
    rosterList,
    accessList,
    peopleList,
    questionList,
    careDrafts,
    ledgerList,
    sessionScreen,
    linkList,
    straysList,
    policyDraft,
    suppressionDrafts,
    compareState,
  ])
    store.reset();
}
