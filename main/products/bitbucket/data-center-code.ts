import { z } from 'zod'
import { AppError, attempt } from '#contract/model/failure'
import { encodeForm } from '../multipart.ts'
import type { SignedInProduct } from '../product-adapter.ts'
import type { CodeHost, CommitToMake, RepositoryFile } from './code-host.ts'
import { commitMark, markedMessage } from './commit-mark.ts'
import { hasDataCenterBranch, repositoryPath } from './data-center-branch.ts'
import { dataCenterPullRequests } from './data-center-pull-requests.ts'
import { branchMoved, onBranch } from './protected-branch.ts'

const commitsSchema = z.object({
  values: z.array(z.object({ id: z.string(), message: z.string() })),
})

interface LastCommit {
  readonly id: string
  readonly message: string
}

/**
 * Repositories of Bitbucket Data Center. Its API writes one file per commit: `PUT …/browse/{path}`
 * with the commit that the file is at, which refuses what has changed meanwhile, and a new branch's
 * source (developer.atlassian.com, Bitbucket Data Center REST “Repository”, Edit file). So several
 * files are several commits, and a broken row of them is finished by publishing again.
 */
export const dataCenterCode = (signedIn: SignedInProduct): CodeHost => {
  const { client, place } = signedIn

  /** Older servers know it by another path only. */
  const mainBranch = async ({ owner, repository }: CommitToMake): Promise<string> => {
    const asking = (path: string) =>
      ({
        method: 'GET',
        path: `${repositoryPath}${path}`,
        values: { owner, repository },
        effect: 'read',
        answer: z.object({ displayId: z.string() }),
      }) as const
    const main =
      (await client.askIfFound(asking('/default-branch'))) ??
      (await client.ask(asking('/branches/default')))
    return main.displayId
  }

  /** The last commit to a file on a branch; undefined where there is none of either. */
  const lastCommit = async (
    { owner, repository }: CommitToMake,
    path: string,
    branch: string,
  ): Promise<LastCommit | undefined> => {
    const commits = await client.askIfFound({
      method: 'GET',
      path: `${repositoryPath}/commits`,
      values: { owner, repository },
      query: { path, until: `refs/heads/${branch}`, limit: 1 },
      effect: 'read',
      answer: commitsSchema,
    })
    return commits?.values[0]
  }

  const put = async (
    wanted: CommitToMake,
    file: RepositoryFile,
    message: string,
    from: { readonly sourceCommitId?: string; readonly sourceBranch?: string },
  ): Promise<void> => {
    const { owner, repository, branch } = wanted
    const fields = Object.entries({ message, branch, ...from })
    await client.send({
      method: 'PUT',
      path: `${repositoryPath}/browse`,
      filePath: file.path,
      values: { owner, repository },
      form: encodeForm([
        {
          name: 'content',
          content: file.text,
          file: { name: 'content', type: 'text/plain; charset=utf-8' },
        },
        ...fields.map(([name, content]) => ({ name, content })),
      ]),
      effect: 'create',
      answer: z.unknown(),
    })
  }

  /** One file; whether anything had to be committed. */
  const commitFile = async (
    wanted: CommitToMake,
    file: RepositoryFile,
    newFrom: string | undefined,
  ): Promise<boolean> => {
    const { branch } = wanted
    const mark = commitMark([file])
    const message = markedMessage(wanted.message, mark)
    const before = await lastCommit(wanted, file.path, newFrom ?? branch)
    const isOurs = (last: LastCommit | undefined): boolean => last?.message.includes(mark) === true
    if (newFrom === undefined && isOurs(before)) return false
    const from = {
      ...(before === undefined ? {} : { sourceCommitId: before.id }),
      ...(newFrom === undefined ? {} : { sourceBranch: newFrom }),
    }
    for (let tries = 1; ; tries += 1) {
      const sent = await attempt(() => onBranch(branch, () => put(wanted, file, message, from)))
      if (sent.ok) return true
      const { code, details } = sent.failure
      if (details.includes('FileContentUnmodifiedException')) return false
      const isDoubtful = code === 'product.outcome-unknown'
      if (!isDoubtful && code !== 'product.conflict') throw new AppError(sent.failure)
      if (isOurs(await lastCommit(wanted, file.path, branch))) return true
      if (!isDoubtful) throw branchMoved(client.subject, branch)
      if (tries >= 2) throw new AppError(sent.failure)
    }
  }

  const commit: CodeHost['commit'] = async (wanted) => {
    const { owner, repository, branch, files, into } = wanted
    const isNew = !(await hasDataCenterBranch(client, wanted, branch))
    let newFrom = isNew ? (into ?? (await mainBranch(wanted))) : undefined
    let changed = false
    for (const file of files) {
      if (await commitFile(wanted, file, newFrom)) {
        changed = true
        newFrom = undefined
      }
    }
    const query = new URLSearchParams({ until: `refs/heads/${branch}` })
    const link = `${place.address}/projects/${owner}/repos/${repository}/commits?${query}`
    if (!changed) return { link, how: 'unchanged' }
    return { link, how: isNew ? 'made' : 'updated' }
  }

  return { commit, openPullRequest: dataCenterPullRequests(signedIn) }
}
