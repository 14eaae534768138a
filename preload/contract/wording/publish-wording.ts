import type { Failure } from '../model/failure.ts'
import type { Wording } from './wording.ts'

/** Publishing writes to Confluence, Bitbucket or Slack, never to Jira. */
const nothingSent = 'Nothing was published, and nothing was changed in Jira.'

/** Words for what goes wrong before anything is published. */
export const publishWording = {
  'publish.not-previewed': ({ subject }: Failure): Wording => ({
    what: `Nobody has looked at what would be published to ${subject} yet.`,
    changed: nothingSent,
    next: 'Look at the preview, then publish.',
  }),
  'publish.sign-in-refused': ({ subject }: Failure): Wording => ({
    what: `${subject} refused the sign-in before, so this was not tried: a further attempt could lock the account.`,
    changed: nothingSent,
    next: 'Test or replace what is stored for it under Connections, then send what waits from History.',
  }),
} as const
