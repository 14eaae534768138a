import { z } from 'zod'
import type { SignedInProduct } from '../product-adapter.ts'
import { sendOrFind } from '../send-or-find.ts'
import type { CodeHost, PullRequestToOpen } from './code-host.ts'

const pullRequestSchema = z.object({ id: z.number() })
const pageSchema = z.object({ values: z.array(pullRequestSchema) })
const pullRequests = '/repositories/{owner}/{repository}/pullrequests'

/** A value in Bitbucket's query language (developer.atlassian.com, “Filter and sort API objects”). */
const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`

/** Pull requests of Bitbucket Cloud; one that is open from the branch already is the one. */
export const cloudPullRequests = ({
  client,
  place,
}: SignedInProduct): CodeHost['openPullRequest'] => {
  const linkTo = ({ owner, repository }: PullRequestToOpen, id: number): string =>
    `${place.address}/${owner}/${repository}/pull-requests/${id}`

  return async (wanted) => {
    const { owner, repository, branch, into, title, text } = wanted
    const values = { owner, repository }
    const findOpen = async (): Promise<number | undefined> => {
      const q = `source.branch.name=${quoted(branch)} AND destination.branch.name=${quoted(into)} AND state="OPEN"`
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
    const there = await findOpen()
    if (there !== undefined) return { link: linkTo(wanted, there), how: 'unchanged' }
    return { link: linkTo(wanted, await sendOrFind(open, findOpen)), how: 'made' }
  }
}
