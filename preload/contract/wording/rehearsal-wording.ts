import type { AskedJira, RehearsalLimit, TimeRange, Verdict } from '../model/rehearsal.ts'
import { counted, type Term } from './wording.ts'

/** Words for what came of a rehearsal. */
export const verdictWording = {
  passed: {
    label: 'Passed',
    meaning: 'All of it was done on the twin and proven, and the twin can judge all of it.',
  },
  'in-part': {
    label: 'Passed in part',
    meaning: 'Nothing failed on the twin, but it cannot judge some of the steps.',
  },
  failed: { label: 'Failed', meaning: 'Something did not go as planned; it says where.' },
} as const satisfies Record<Verdict, Term>

/** Words for why the twin cannot judge a step. */
export const rehearsalLimitWording = {
  'app-rule': {
    label: 'A rule of an app',
    meaning: 'Only the app knows what its rule takes and does.',
  },
  secret: {
    label: 'A secret',
    meaning: 'Nobody entered it for the rehearsal; another value stood in its place.',
  },
  script: {
    label: 'Expressions',
    meaning: 'Expressions and smart values were kept as they are, but nothing carried them out.',
  },
  unproven: {
    label: 'Not published',
    meaning: 'Atlassian does not publish how such an object is written.',
  },
  gap: {
    label: 'Not seen',
    meaning: 'The snapshot of the destination does not hold all that this touches.',
  },
  unlike: {
    label: 'Not alike',
    meaning: 'The twin could not be made like the destination here.',
  },
  unmodelled: {
    label: 'Unknown to the twin',
    meaning: 'The twin does not know a request that this takes.',
  },
  'not-reached': {
    label: 'Not reached',
    meaning: 'This needs another step that the twin could not judge.',
  },
} as const satisfies Record<RehearsalLimit, Term>

/** Words for what the destination itself says of a step beforehand. */
export const askedJiraWording = {
  fine: {
    label: 'Jira agrees',
    meaning: 'Jira looked at it on the destination and found nothing.',
  },
  refused: { label: 'Jira would refuse it', meaning: 'Jira looked at it on the destination.' },
  'too-early': {
    label: 'Jira was not asked',
    meaning: 'It refers to what is not on the destination yet.',
  },
  failed: { label: 'No answer', meaning: 'Jira could not be asked about it.' },
} as const satisfies Record<AskedJira['answer'], Term>

const wordSeconds = (seconds: number): string => {
  if (seconds < 90) return `${Math.max(5, Math.ceil(seconds / 5) * 5)} seconds`
  if (seconds < 90 * 60) return counted(Math.ceil(seconds / 60), 'minute', 'minutes')
  return counted(Math.ceil(seconds / 3600), 'hour', 'hours')
}

/** How long something takes, as coarse as it is known: `about 45 seconds to 3 minutes`. */
export const wordTimeRange = ({ from, to }: TimeRange): string => {
  const [least, most] = [wordSeconds(from), wordSeconds(to)]
  return least === most ? `about ${most}` : `about ${least} to ${most}`
}
