import { z } from 'zod'
import type { SignedInProduct } from '../product-adapter.ts'
import type { CodeHost } from './code-host.ts'
import { openOnce } from './open-once.ts'
import { quotedValue } from './query-value.ts'

const pullRequestSchema = z.object({ id: z.number() })
const pageSchema = z.object({ values: z.array(pullRequestSchema) })
const pullRequests = '/repositories/{owner}/{repository}/pullrequests'

/** Pull requests of Bitbucket Cloud; one that is open from the branch already is the one. */
export const cloudPullRequests = ({
  client,
  place,
}: SignedInProduct): CodeHost['openPullRequest'] => {
  return ({ owner, repository, branch, into, title, text }) => {
    const linkTo = (id: number): string =>
      `${place.address}/${owner}/${repository}/pull-requests/${id}`
    const values = { owner, repository }
    const findOpen = async (): Promise<number | undefined> => {
      const q = `source.branch.name=${quotedValue(branch)} AND destination.branch.name=${quotedValue(into)} AND state="OPEN"`
      const query = { q }
      const request = { method: 'GET', path: pullRequests, values, query, effect: 'read' } as const
      const page = await client.ask({ ...request, answer: pageSchema })
      return page.values[0]?.id
    }
    const open = async (): Promise<number> => {
      const made = await client.ask({
        method: 'POST',
        path: pullRequests,
        values,
        body: {
          title,
          description: text,
          source: { branch: { name: branch } },
          destination: { branch: { name: into } },
        },
        effect: 'create',
        answer: pullRequestSchema,
      })
      return made.id
    }
    return openOnce({ findOpen, open, linkTo })
  }
}
