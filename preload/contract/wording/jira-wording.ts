import type { Failure } from '../model/failure.ts'
import { changed, type Wording } from './wording.ts'

/** Words for what Jira itself answers. */
export const jiraWording = {
  'jira.not-jira': ({ subject }: Failure): Wording => ({
    what: `There is no Jira at ${subject}.`,
    changed: changed.nothing,
    next: 'Check the address: Cloud’s usually looks like your-site.atlassian.net, and Data Center’s may have a path, such as jira.example.com/jira. Nothing secret was sent.',
  }),
  'jira.too-old': ({ subject, details }: Failure): Wording => ({
    what: `${subject} is Jira ${details[0] ?? 'of a version'} that is too old for Slipway.`,
    changed: changed.nothing,
    next: 'Slipway works with Data Center from 8.14 on: only from there on are there personal access tokens. Nothing secret was sent.',
  }),
  'jira.read-only': ({ subject }: Failure): Wording => ({
    what: `${subject} is in read-only mode, so nothing can be deployed to it now.`,
    changed: changed.nothing,
    next: 'Wait until its administrators have ended the read-only mode, then try again. What they say about it stands below.',
  }),
  'jira.cross-site-refused': ({ subject }: Failure): Wording => ({
    what: `Jira took this for a request of a foreign web page and refused it: ${subject}.`,
    changed: changed.notByThis,
    next: 'This has nothing to do with your sign-in. A proxy that changes requests may be the cause; otherwise it is a mistake in Slipway, so please report it with the details below.',
  }),
  'jira.rate-limited': ({ subject }: Failure): Wording => ({
    what: `Jira keeps asking Slipway to slow down, and still does after many pauses: ${subject}.`,
    changed: changed.notByThis,
    next: 'Something else may be using the site heavily. Try again later; a deployment goes on where it stopped.',
  }),
  'jira.unavailable': ({ subject }: Failure): Wording => ({
    what: `Jira could not answer because of trouble of its own: ${subject}.`,
    changed: changed.notByThis,
    next: 'Try again later (of Cloud, status.atlassian.com tells more). A deployment goes on where it stopped.',
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
