import { counted } from '../wording.ts'

/** Words of the identity ledgers. */
export const ledgerText = {
  title: 'Identity ledger',
  lead: 'Which objects of two sites are the same, whatever they are called: found out by deployments and by you. The next analysis between the sites goes by it. Nothing here changes Jira.',
  loading: 'Loading…',
  tryAgain: 'Try again',
  emptyTitle: 'Nothing is known yet',
  empty:
    'The first deployment between two sites fills it. Somebody else’s can be read from a file.',
  sites: 'Sites',
  between: (first: string, second: string): string => `${first} ↔ ${second}`,
  summary: (pairs: number, gone: number): string =>
    `${counted(pairs, 'pair', 'pairs')}${gone === 0 ? '' : `, ${gone} with a half that has gone`}`,
  search: 'Find a pair',
  onlyGone: 'Gone only',
  shown: (count: number, all: number): string =>
    count === all ? counted(all, 'pair', 'pairs') : `${count} of ${all} pairs`,
  none: 'No pair has these words.',
  table: 'Pairs',
  kind: 'Kind',
  evidence: 'How it is known',
  since: 'Since',
  gone: 'gone',
  id: (id: string): string => `Id ${id}`,
  actions: 'Mend',
  change: 'Change…',
  remove: 'Remove…',
  changeTitle: (kind: string): string => `Which is the same: ${kind}`,
  changeHelp:
    'Ids stand in the addresses of Jira’s pages, and in exports. What either object was before is forgotten.',
  idOn: (site: string): string => `Id on ${site}`,
  nameOn: (site: string): string => `Name on ${site}`,
  cancel: 'Cancel',
  save: 'They are the same',
  changed: 'Changed. It counts from the next analysis on.',
  removeTitle: (first: string, second: string): string => `Forget that “${first}” is “${second}”?`,
  removeText:
    'The next analysis looks for a counterpart by name again, or plans a new object where there is none.',
  keep: 'Keep',
  forget: 'Forget',
  removed: 'Forgotten. It counts from the next analysis on.',
  saveFile: 'Save as a file',
  readFile: 'Read a file',
  saved: (file: string): string => `Saved to ${file}.`,
  read: (pairs: number, file: string): string =>
    `${counted(pairs, 'pair', 'pairs')} of ${file} taken.`,
} as const
