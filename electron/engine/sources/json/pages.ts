/** What an answer says of the records that are not in it: the name that says that more follow, and how many there are. */
export type Pages = {
  readonly more: string | null;
  readonly total: { readonly name: string; readonly count: number } | null;
};

export const NO_PAGES: Pages = { more: null, total: null };

/** Names under which interfaces give the address or the mark of the next page; nothing there on the last one. */
const NEXT =
  /^(?:next|next(?:recordsurl|page|pagetoken|pageurl|link|url|uri|token|cursor|marker)|odatanextlink|aftercursor|continuationtoken)$/;
const MORE = /^(?:hasmore|more|hasnext|hasnextpage|istruncated|truncated|incompleteresults)$/;
const LAST = /^(?:done|islast|lastpage|endofstream)$/;
const TOTAL = /^total(?:size|count|results|records|items|hits)?$/;

/** Watches the values that stand beside the records of one answer after the other: the last answer tells. */
export function createPages(): {
  begin(): void;
  /** @param beside whether the value stands in an object that the list lies in. */
  see(name: string, value: string, beside: boolean): void;
  told(): Pages;
} {
  let { more, total }: Pages = NO_PAGES;
  /** Some give an address of the next page even on the last one, and say beside it that it is the last. */
  let ended = false;

  return {
    begin: () => {
      ({ more, total } = NO_PAGES);
      ended = false;
    },
    see: (name, value, beside) => {
      const folded = name.toLowerCase().replace(/[^a-z]/g, '');
      const saysMore = (MORE.test(folded) && value === 'true') || (LAST.test(folded) && value === 'false');
      if (NEXT.test(folded) && /^(?:"[^]+"|[1-9]\d*)$/.test(value)) more = name;
      else if (saysMore) more ??= name;
      if ((MORE.test(folded) && value === 'false') || (LAST.test(folded) && value === 'true')) ended = true;
      if (beside && TOTAL.test(folded) && /^\d{1,12}$/.test(value)) total = { name, count: Number(value) };
    },
    told: () => ({ more: ended ? null : more, total }),
  };
}

/** What an alarm says of them; null when all is there. @param rows how many records were read. */
export function pagesSentence(file: string, { more, total }: Pages, rows: number): string | null {
  if (total !== null && total.count > rows)
    return `${file} holds ${rows} ${rows === 1 ? 'record' : 'records'}, and its "${total.name}" says that there are ${total.count}. Get the others and import them too.`;
  return more === null
    ? null
    : `${file} is one page of a longer list: its "${more}" says that more follows. Get the other pages and import them too.`;
}
