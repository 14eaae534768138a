import { z } from 'zod'
import type { SignedInProduct } from '../product-adapter.ts'
import { sendOrFind } from '../send-or-find.ts'
import type { CodeHost, PullRequestToOpen } from './code-host.ts'

const pullRequests = '/rest/api/1.0/projects/{owner}/repos/{repository}/pull-requests'
const pullRequestSchema = z.object({ id: z.number() })
const pageSchema = z.object({
  values: z.array(pullRequestSchema.extend({ toRef: z.object({ id: z.string() }) })),
})

/** Pull requests of Bitbucket Data Center, which refuses a second one of the same branches (409). */
export const dataCenterPullRequests = ({
  client,
  place,
}: SignedInProduct): CodeHost['openPullRequest'] => {
  const linkTo = ({ owner, repository }: PullRequestToOpen, id: number): string =>
    `${place.address}/projects/${owner}/repos/${repository}/pull-requests/${id}`

  return async (wanted) => {
    const { owner, repository, branch, into, title, text } = wanted
    const values = { owner, repository }
    const refTo = (name: string) => ({
      id: `refs/heads/${name}`,
      repository: { slug: repository, project: { key: owner } },
    })
    const findOpen = async (): Promise<number | undefined> => {
      const page = await client.ask({
        method: 'GET',
        path: pullRequests,
        values,
        query: { direction: 'OUTGOING', at: `refs/heads/${branch}`, state: 'OPEN' },
        effect: 'read',
        answer: pageSchema,
      })
      return page.values.find(({ toRef }) => toRef.id === `refs/heads/${into}`)?.id
    }
    const open = async (): Promise<number> => {
      const made = await client.ask({
        method: 'POST',
        path: pullRequests,
        values,
        body: { title, description: text, fromRef: refTo(branch), toRef: refTo(into) },
        effect: 'create',
        answer: pullRequestSchema,
      })
      return made.id
    }
    const there = await findOpen()
    if (there !== undefined) return { link: linkTo(wanted, there), how: 'unchanged' }
    const codes = ['product.outcome-unknown', 'product.conflict'] as const
    return { link: linkTo(wanted, await sendOrFind(open, findOpen, codes)), how: 'made' }
  }
}
