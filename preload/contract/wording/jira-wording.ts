import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for what Jira itself answers. */
export const jiraWording = {
  'jira.not-jira': ({ subject }: Failure): Wording => ({
    what: `There is no Jira Cloud site at ${subject}.`,
    changed: changed.nothing,
    next: 'Check the address: it usually looks like your-site.atlassian.net. The token was not sent.',
  }),
  'jira.data-center': ({ subject }: Failure): Wording => ({
    what: `${subject} is Jira Data Center or Server. Slipway works with Jira Cloud.`,
    changed: changed.nothing,
    next: 'Connect to a Jira Cloud site. The token was not sent.',
  }),
  'jira.rate-limited': ({ subject }: Failure): Wording => ({
    what: `Jira keeps asking Slipway to slow down, and still does after many pauses: ${subject}.`,
    changed: changed.notByThis,
    next: 'Something else may be using the site heavily. Try again later; a deployment goes on where it stopped.',
  }),
  'jira.unavailable': ({ subject }: Failure): Wording => ({
    what: `Jira could not answer because of trouble of its own: ${subject}.`,
    changed: changed.notByThis,
    next: 'Look at status.atlassian.com and try again later. A deployment goes on where it stopped.',
  }),
  'jira.rejected': ({ subject, status = 400 }: Failure): Wording => ({
    what: `Jira refused this as it stands: ${subject}.`,
    changed: status < 300 ? changed.partly : changed.notByThis,
    next: 'Read what Jira says below. Mend it on the destination or in the source, then make a new plan.',
  }),
  'jira.not-found': ({ subject }: Failure): Wording => ({
    what: `Jira does not find what this was about: ${subject}.`,
    changed: changed.notByThis,
    next: 'Somebody may have deleted it, or your account may not see it. Read the site again, and analyze the changes again.',
  }),
  'jira.conflict': ({ subject }: Failure): Wording => ({
    what: `Something else is changing the same configuration at this moment: ${subject}.`,
    changed: changed.notByThis,
    next: 'Wait until other configuration changes on the site have ended, then try again.',
  }),
  'jira.endpoint-gone': ({ subject }: Failure): Wording => ({
    what: `Jira no longer offers an operation that Slipway uses: ${subject}.`,
    changed: changed.notByThis,
    next: 'Update Slipway. If this is the newest version, please report it with the details below.',
  }),
  'jira.unexpected-answer': ({ subject }: Failure): Wording => ({
    what: `Jira’s answer was not what Slipway expected: ${subject}.`,
    changed: changed.notByThis,
    next: 'Try again. If it happens once more, update Slipway or report it with the details below.',
  }),
  'jira.outcome-unknown': ({ subject }: Failure): Wording => ({
    what: `A change was sent to Jira, but no usable answer came back: ${subject}.`,
    changed: changed.maybe,
    next: 'Try again. Slipway first looks up what Jira has done, and does nothing twice.',
  }),
  'jira.task-failed': ({ subject }: Failure): Wording => ({
    what: `Jira began this change and then gave up: ${subject}.`,
    changed: changed.partly,
    next: 'Read what Jira says below, mend it, and try again: Slipway starts from what it finds.',
  }),
  'jira.task-stuck': ({ subject }: Failure): Wording => ({
    what: `Jira has been working on this change for a long time without any progress: ${subject}.`,
    changed: 'Jira may still finish this change by itself.',
    next: 'Wait a while, then try again. Slipway looks up what has been done first.',
  }),
  'jira.task-vanished': ({ subject }: Failure): Wording => ({
    what: `Jira began this change and then no longer knew of it: ${subject}.`,
    changed: changed.maybe,
    next: 'Try again. Slipway looks up what has been done first.',
  }),
} as const
