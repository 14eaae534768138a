import { z } from 'zod'
import type { SignedInProduct } from '../product-adapter.ts'
import type { CodeHost } from './code-host.ts'
import { repositoryPath } from './data-center-branch.ts'
import { openOnce } from './open-once.ts'

const pullRequests = `${repositoryPath}/pull-requests`
const pullRequestSchema = z.object({ id: z.number() })
const pageSchema = z.object({
  values: z.array(pullRequestSchema.extend({ toRef: z.object({ id: z.string() }) })),
})

/** Pull requests of Bitbucket Data Center, which refuses a second one of the same branches (409). */
export const dataCenterPullRequests = ({
  client,
  place,
}: SignedInProduct): CodeHost['openPullRequest'] => {
  return ({ owner, repository, branch, into, title, text }) => {
    const linkTo = (id: number): string =>
      `${place.address}/projects/${owner}/repos/${repository}/pull-requests/${id}`
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
    const mayBeThere = ['product.outcome-unknown', 'product.conflict'] as const
    return openOnce({ findOpen, open, linkTo, mayBeThere })
  }
}
