/** Where the address of an issue names its project and number: GitHub, GitLab (with groups in groups) and their kin. */
const ISSUE =
  /^https?:\/\/[^/]+\/(?:api\/v\d\/)?(?:repos\/)?(.+?)(?:\/-)?\/(?:issues|work_items)\/(\d+)(?:[/?#]|$)/i;

/** The key that people write for an issue, `group/project#12`; null when the address is no issue's. */
export function keyInAddress(address: string): string | null {
  const match = ISSUE.exec(address);
  return match === null ? null : `${match[1]}#${match[2]}`;
}
