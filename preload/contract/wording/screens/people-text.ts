import type { PersonRow } from '../../model/person-row.ts'
import { counted } from '../wording.ts'

/** Who stands for somebody on the destination. */
export const personStateText: Readonly<Record<PersonRow['state'], string>> = {
  matched: 'The same',
  mapped: 'Another',
  deployer: 'Whoever deploys',
  'left-out': 'Left out',
  made: 'Is made, empty',
  missing: 'To be decided',
}

/** Words of the table of people. */
export const peopleText = {
  title: 'People and groups',
  lead: 'Everybody whom the changes name, and who stands for them on the destination. Whoever is not decided holds up only what names them. Roles are carried like everything else.',
  kinds: { user: 'Person', group: 'Group' },
  search: 'Find a person or group',
  onlyMissing: 'To be decided only',
  shown: (count: number, all: number): string =>
    count === all ? counted(all, 'row', 'rows') : `${count} of ${all} rows`,
  none: 'Nobody has these words.',
  table: 'Who stands for whom',
  source: 'On the source',
  uses: 'Needed by',
  usedBy: (count: number): string => counted(count, 'change', 'changes'),
  destination: 'On the destination',
  decide: (name: string): string => `Who stands for ${name}`,
  account: (id: string): string => `Account ${id}`,
  groupId: (id: string): string => `Id ${id}`,
  same: 'The same',
  another: 'Another…',
  anotherChosen: (name: string): string => `Another: ${name}`,
  leaveOut: 'Leave out',
  deployer: 'Whoever deploys',
  make: 'Make it, empty',
  undecided: 'Choose…',
  chooseTitle: (name: string): string => `Who stands for ${name}?`,
  chooseSearch: 'Name, e-mail address or id',
  candidates: 'On the destination',
  searching: 'Searching…',
  noneFound: 'Nobody on the destination has these words.',
  more: (count: number): string => `${count} more. Type more words to find them.`,
  choose: 'Choose',
  cancel: 'Cancel',
  decided: (left: number): string =>
    left === 0
      ? 'Decided. Nobody else is to be decided.'
      : `Decided. ${counted(left, 'is', 'are')} left to decide.`,
  save: 'Save as a table (CSV)',
  read: 'Read a table (CSV)',
  saved: (file: string): string => `Saved to ${file}.`,
  readTitle: (taken: number, file: string): string =>
    `${counted(taken, 'line', 'lines')} of ${file} taken`,
  errorsTitle: (count: number): string =>
    `${counted(count, 'line', 'lines')} could not be taken. Mend them in the file and read it again; all else stays as it is.`,
  error: (line: number, text: string): string => `Line ${line}: ${text}`,
  moreErrors: (count: number): string => `And ${counted(count, 'line', 'lines')} more.`,
  toPeople: 'Decide under People',
} as const
