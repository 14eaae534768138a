import { z } from 'zod'
import { AppError, attempt } from '#contract/model/failure'
import { encodeForm } from '../multipart.ts'
import type { SignedInProduct } from '../product-adapter.ts'
import type { Published } from '../published.ts'
import { cloudHead, type Head } from './cloud-branch.ts'
import { cloudPullRequests } from './cloud-pull-requests.ts'
import type { CodeHost, CommitToMake } from './code-host.ts'
import { commitMark, markedMessage } from './commit-mark.ts'
import { branchMoved, onBranch } from './protected-branch.ts'

const repositorySchema = z.object({ mainbranch: z.object({ name: z.string() }).nullish() })

/** What an empty form is answered: what happened stands in the headers. */
const nothing = z.unknown()

/**
 * Repositories of Bitbucket Cloud: all files in one commit by `POST /2.0/repositories/…/src`, which
 * asserts that the parent is the branch's head, or answers 409 (developer.atlassian.com, Bitbucket
 * Cloud REST “Source”). So a commit that is sent twice cannot be there twice.
 */
export const cloudCode = (signedIn: SignedInProduct): CodeHost => {
  const { client } = signedIn

  const headOf = (wanted: CommitToMake, name: string): Promise<Head | undefined> =>
    cloudHead(client, wanted, name)

  /** Where a new branch begins; undefined in a repository without any commit. */
  const startOf = async (wanted: CommitToMake): Promise<Head | undefined> => {
    if (wanted.into !== undefined) return headOf(wanted, wanted.into)
    const { owner, repository } = wanted
    const { mainbranch } = await client.ask({
      method: 'GET',
      path: '/repositories/{owner}/{repository}',
      values: { owner, repository },
      effect: 'read',
      answer: repositorySchema,
    })
    return mainbranch ? headOf(wanted, mainbranch.name) : undefined
  }

  /** The hash of the commit that was made, which stands at the end of the answer's `Location`. */
  const send = async (
    wanted: CommitToMake,
    parent: Head | undefined,
    message: string,
  ): Promise<string | undefined> => {
    const { owner, repository, branch, files } = wanted
    const parts = [
      { name: 'message', content: message },
      { name: 'branch', content: branch },
      ...(parent === undefined ? [] : [{ name: 'parents', content: parent.hash }]),
      // The slash tells a path from a field: a file may be called `message`.
      ...files.map(({ path, text }) => ({
        name: `/${path}`,
        content: text,
        file: { name: path.split('/').at(-1) ?? path, type: 'text/plain; charset=utf-8' },
      })),
    ]
    const answer = await client.send({
      method: 'POST',
      path: '/repositories/{owner}/{repository}/src',
      values: { owner, repository },
      form: encodeForm(parts),
      effect: 'create',
      answer: nothing,
    })
    return /\/commit\/([0-9a-f]+)$/.exec(answer.headers.location ?? '')?.[1]
  }

  const linkTo = ({ owner, repository }: CommitToMake, hash: string): string =>
    `${signedIn.place.address}/${owner}/${repository}/commits/${hash}`

  const commit = async (wanted: CommitToMake): Promise<Published> => {
    const mark = commitMark(wanted.files)
    const isOurs = (head: Head | undefined): head is Head => head?.message.includes(mark) === true
    const head = await headOf(wanted, wanted.branch)
    if (isOurs(head)) return { link: linkTo(wanted, head.hash), how: 'unchanged' }
    const parent = head ?? (await startOf(wanted))
    const message = markedMessage(wanted.message, mark)
    // Without a parent nothing would be asserted, so there a second sending might be a second commit.
    const mostTries = parent === undefined ? 1 : 2
    for (let tries = 1; ; tries += 1) {
      const sent = await attempt(() => onBranch(wanted.branch, () => send(wanted, parent, message)))
      const how = head === undefined ? 'made' : 'updated'
      if (sent.ok) return { link: linkTo(wanted, sent.value ?? wanted.branch), how }
      const now = await headOf(wanted, wanted.branch)
      if (isOurs(now)) return { link: linkTo(wanted, now.hash), how }
      if (sent.failure.code === 'product.conflict') {
        throw branchMoved(client.subject, wanted.branch)
      }
      if (sent.failure.code !== 'product.outcome-unknown' || tries >= mostTries) {
        throw new AppError(sent.failure)
      }
    }
  }

  return { commit, openPullRequest: cloudPullRequests(signedIn) }
}
