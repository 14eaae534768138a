import { counted } from './wording.ts'

/** Words of what is published for others to read. */
export const publicationText = {
  planTitle: (selection: string, destination: string): string =>
    `Plan: ${selection} to ${destination}`,
  deploymentTitle: (selection: string, destination: string, begun: string): string =>
    `Deployment: ${selection} to ${destination}, ${begun}`,
  /** The names of what is carried; where they are many, how many, and a mark that tells them apart. */
  selection: (names: readonly string[], mark: string): string =>
    names.length > 4
      ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more (${mark})`
      : names.join(', '),
  forReview: 'For review. Nothing has been changed in Jira yet.',
  nothingPlanned: 'The destination has everything already. Nothing would be changed.',
  waitsForDecisions: (blocked: number): string =>
    `For review. ${counted(blocked, 'change waits', 'changes wait')} for something to be decided, mended or made by hand. Nothing has been changed in Jira yet.`,
  deployed: (done: number): string =>
    done === 0
      ? 'Nothing had to be changed.'
      : `${counted(done, 'change', 'changes')} deployed, read back and found equal.`,
  notProven: (done: number): string =>
    `${counted(done, 'change', 'changes')} deployed. The result was not read back yet.`,
  leftOver: (done: number, open: number): string =>
    `${counted(done, 'change', 'changes')} deployed; ${counted(open, 'change is', 'changes are')} still open.`,
  source: 'Source',
  destination: 'Destination',
  madeAt: 'Made',
  begunAt: 'Begun',
  endedAt: 'Ended',
  deployedBy: 'Deployed by',
  fingerprint: 'Fingerprint of the plan',
  summary: 'Summary',
  changes: 'Changes',
  noChanges: 'There are none.',
  kind: 'Kind',
  name: 'Name',
  change: 'Change',
  outcome: 'Outcome',
  moreChanges: (more: number): string =>
    `${counted(more, 'further change stands', 'further changes stand')} in the attached file.`,
  changedMembers: (members: number): string => counted(members, 'member', 'members'),
  workflows: 'Workflows',
  workflow: (name: string): string => `Workflow “${name}”, before and after laid over each other`,
  manual: 'To be done by hand',
  afterHand: 'Waits for what is made by hand',
  problems: 'Problems',
  notices: 'Good to know',
  notCarried: 'Not carried',
  madeBy: (version: string): string => `Made by Slipway ${version} on somebody’s own computer.`,
  openInJira: 'Open the destination in Jira',
  repositoryForm:
    'Name the repository as WORKSPACE/REPOSITORY, or PROJECT/REPOSITORY on Data Center.',
  /** Begin of the line in a commit's message that says what was published. */
  madeBySlipway: 'Published-by-Slipway',
} as const

/** What became of something that was published; a link follows. */
export const publishedWording = {
  made: 'Published:',
  updated: 'Updated in place:',
  unchanged: 'It is there already, as it is:',
  queued: 'There is no way to it now. It waits, and is sent once there is one.',
} as const
