/** The ways in which a story writes the key of its ticket: `{A}`, or `{A blank}` for the one called blank. */
export const WAYS: Readonly<Record<string, (key: string) => string>> = {
  '': (key) => key,
  lower: (key) => key.toLowerCase(),
  blank: (key) => key.replace('-', ' '),
  joined: (key) => key.replace('-', ''),
  letter: (key) => key.replace('1', 'l'),
  unpadded: (key) => key.replace(/^([A-Z]+)0+/, '$1'),
  dash: (key) => key.replace('-', '\u2011'),
  page: (key) => `https://brindlewick.atlassian.example/browse/${key}`,
  board: (key) => `https://brindlewick.atlassian.example/jira/boards/7?selectedIssue=${key}`,
  record: (key) =>
    `https://brindlewick.service-now.example/nav_to.do?uri=incident.do%3Fsysparm_query%3Dnumber%3D${key}`,
  longer: (key) => `${key}7`,
};
