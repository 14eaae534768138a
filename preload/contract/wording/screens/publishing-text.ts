import type { PublicationTarget } from '../../model/publication.ts'
import { counted } from '../wording.ts'

/** Words of publishing a plan or a deployment for others to read. */
export const publishingText = {
  publish: 'Publish…',
  title: {
    plan: 'Publish the plan',
    run: 'Publish the deployment',
  } as const satisfies Record<'plan' | 'run', string>,
  lead: 'For others to read: a page in Confluence, a branch with a pull request in Bitbucket, or a message in Slack. Nothing in Jira is changed.',
  loading: 'Looking up where Slipway can publish…',
  loadAgain: 'Look them up again',
  noneTitle: 'Slipway cannot publish anywhere yet',
  none: 'Connect a Confluence, Bitbucket or Slack first. Plans and deployments can then be published from here.',
  noneUsable:
    'Nothing that is connected can be used at the moment: a token is missing, has expired or was refused. Connections says which.',
  toConnections: 'Go to Connections',
  hindered: (titles: readonly string[]): string =>
    `Cannot be used at the moment: ${titles.join(', ')}. Connections says why.`,
  where: 'Where to',
  whereNone: 'Choose where to publish',
  products: {
    confluence: 'Confluence',
    bitbucket: 'Bitbucket',
    slack: 'Slack',
  } as const satisfies Record<PublicationTarget['to'], string>,
  spaceKey: 'Space',
  spaceKeyHelp: 'The key of the space, as it stands in the addresses of its pages, such as OPS.',
  parentId: 'Parent page',
  optional: 'may stay empty',
  parentIdHelp:
    'The number of the page below which it is put, as it stands in the address of that page.',
  repository: 'Repository',
  repositoryHelp: 'WORKSPACE/REPOSITORY, or PROJECT/REPOSITORY on Data Center.',
  branch: 'Branch',
  branchHelp: 'It is made if it is not there. Only files in the folder slipway are written.',
  into: 'Pull request into',
  intoHelp:
    'The branch that it is reviewed for, such as main. Without one no pull request is opened.',
  snapshots: 'The snapshots of both sites as text files, too',
  channel: 'Channel',
  channelHelp: 'Its name, or its id. The app has to be a member of it.',
  limits: 'The stored token may not be enough',
  preview: 'Preview',
  checking: (host: string): string => `Asking ${host} whether it can be published there…`,
  previewing: 'Putting together what would be published…',
  cancel: 'Cancel',
  change: 'Change the target',
  send: 'Publish',
  sendAgain: 'Publish and update',
  sending: (host: string): string => `Publishing to ${host}…`,
  sendingHelp: 'This may take a while. It goes on when this window is closed; History lists it.',
  goesTo: (host: string): string => `Goes to ${host}`,
  isNew:
    'It was not published there from this computer before. If it stands there all the same, it is updated.',
  updates: (time: string): string => `It was published there on ${time}, and is updated in place.`,
  adds: (time: string): string => `It was told there on ${time} already. This is another message.`,
  open: 'Open it',
  openTitle: (title: string): string => `Open it: ${title}`,
  page: 'The page',
  message: 'The message',
  request: 'The commit and the pull request',
  files: (count: number): string => `With ${counted(count, 'file', 'files')}`,
  bytes: (bytes: number): string =>
    bytes < 1000
      ? counted(bytes, 'byte', 'bytes')
      : bytes < 1_000_000
        ? `${Math.round(bytes / 100) / 10} kB`
        : `${Math.round(bytes / 100_000) / 10} MB`,
  published: {
    made: 'It is published.',
    updated: 'It is updated in place.',
    unchanged: 'It stands there already, as it is.',
  } as const satisfies Record<'made' | 'updated' | 'unchanged', string>,
  keep: 'Keep it and send it once it can be reached',
  keepHelp:
    'It lies on this computer until then, as it was shown here, and is sent while Slipway runs. History lists what waits; it can be taken back there.',
  queuedTitle: 'It waits to be sent',
  queued: 'It is sent as soon as there is a way to it while Slipway runs. Nothing is sent twice.',
  tryAgain: 'Try again',
  close: 'Close',
} as const

/** Words of what waits to be published and what was. */
export const outboxText = {
  waitingTitle: 'Waits to be published',
  sentTitle: 'Published',
  nothing: 'Nothing waits any more.',
  waiting: (count: number): string =>
    `${counted(count, 'publication waits', 'publications wait')} to be sent`,
  waitingHelp:
    'They lie on this computer and are sent by themselves once there is a way to them. What was refused waits for you.',
  waitingList: 'What waits to be sent',
  sentList: 'What was published',
  since: (time: string): string => `Waits since ${time}`,
  at: (time: string): string => `Published on ${time}`,
  sendNow: 'Send now',
  sendingNow: 'Sending…',
  drop: 'Do not send it',
  dropOf: (title: string): string => `Do not send it: ${title}`,
  dropTitle: 'Take it out unsent?',
  dropText: (title: string, place: string): string =>
    `“${title}” will not be sent to ${place}. It can be published again at any time.`,
  keep: 'Keep it',
  dropped: 'It was taken out unsent.',
} as const

/** Where something goes, in a few words. */
export const wordPlace = (target: PublicationTarget): string => {
  switch (target.to) {
    case 'confluence':
      return `space ${target.spaceKey}`
    case 'bitbucket':
      return `${target.repository}, branch ${target.branch}`
    case 'slack':
      return target.channel
  }
}
