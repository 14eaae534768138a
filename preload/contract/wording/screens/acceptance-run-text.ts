import { counted } from '../wording.ts'

/** Words about trying out what a deployment made. */
export const acceptanceRunText = {
  title: 'Try it out',
  lead: 'Reading back proves that the configuration is there. An acceptance run shows that people can work with it.',
  begin: 'Try it out on a throw-away project…',
  again: 'Try it out again…',
  askTitle: (destination: string): string => `Try it out on ${destination}?`,
  askWrites: (destination: string): string =>
    `This writes to ${destination}, and removes everything it made afterwards:`,
  makes: [
    'for each deployed project a throw-away project with its schemes; projects that share all of them are tried once',
    'for each of them an empty notification scheme, so that nobody is written to, and no security scheme',
    'an issue of each type, which is taken through every transition that Jira offers',
  ],
  looks:
    'Required fields, screens and permissions are compared, and filters are counted. Your own projects and their issues are not touched.',
  restricted: 'The way you sign in may not be enough for it',
  removed:
    'The projects are deleted for good, not into Jira’s trash, also when you stop it. After a crash the next acceptance run removes what was left.',
  cancel: 'Cancel',
  agree: 'Make it, try it out, and remove it',
  running: 'Trying it out',
  checksSoFar: (count: number): string => `${counted(count, 'check', 'checks')} so far`,
  stop: 'Stop, and remove what was made',
  stopping: 'Removing what was made…',
  ended: (time: string, by: string): string => `Tried out ${time}, by ${by}.`,
  brokenOff: 'It was broken off before its end.',
  allFit: (count: number): string =>
    count === 1 ? 'The one check fits.' : `All ${count} checks fit.`,
  sum: (fits: number, total: number): string =>
    `${fits} of ${counted(total, 'check', 'checks')} ${fits === 1 ? 'fits' : 'fit'}`,
  noChecks: 'Nothing could be checked.',
  filters: 'Filters',
  leftTitle: 'Something of it is still there',
  left: (key: string, name: string, scheme: string): string =>
    `project ${key} “${name}” and notification scheme “${scheme}”`,
  remove: 'Remove it now',
  acceptAs: (present: string): string => `Go on as ${present}`,
  announced: 'The acceptance run has ended.',
} as const
