/** Words of the table of people as a file: its columns, its decisions, and what is wrong with it. */
export const peopleCsvWording = {
  columns: {
    kind: 'Kind',
    name: 'Name',
    id: 'Id',
    address: 'E-mail address',
    changes: 'Changes',
    decision: 'Decision',
    destination: 'Destination',
  },
  kinds: { user: 'person', group: 'group' },
  decisions: {
    same: 'same',
    another: 'another',
    'leave-out': 'leave out',
    deployer: 'whoever deploys',
    make: 'make',
  },
  noColumn: (column: string): string => `The column “${column}” is missing.`,
  unknown: (kind: string, id: string): string =>
    `The changes of this plan name no ${kind === '' ? 'person or group' : kind} with the id “${id}”.`,
  twice: (name: string, line: number): string => `${name} stands in line ${line} already.`,
  noDecision: (given: string): string =>
    `“${given}” is no decision. Possible are: same, another, leave out, whoever deploys (for people) and make (for groups).`,
  noSame: (name: string): string => `The destination has nobody who is the same as ${name}.`,
  nobody: (given: string): string =>
    given === ''
      ? 'Who it is on the destination is not said.'
      : `The destination has nobody with the id, address or name “${given}”.`,
  several: (given: string): string =>
    `The destination has several with the name “${given}”. Give the id.`,
  peopleOnly: 'Only for people.',
  groupsOnly: 'Only for groups that the destination lacks.',
} as const
