import { z } from 'zod'
import { AppError, attempt, type FailureCode } from '#contract/model/failure'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { neededScopes } from '../needed-scopes.ts'
import { cloudHead } from './cloud-branch.ts'
import { quotedValue } from './query-value.ts'
import type { FindRepository } from './repository-access.ts'

const repositorySchema = z.object({ uuid: z.string(), name: z.string(), is_private: z.boolean() })
const permissionsSchema = z.object({
  values: z.array(z.object({ permission: z.string(), repository: z.object({ uuid: z.string() }) })),
})

const writing: ReadonlySet<string> = new Set(['write', 'admin'])

/** Refusals of the list itself, which say nothing of the repository. */
const untold: ReadonlySet<FailureCode> = new Set([
  'product.not-found',
  'product.operation-gone',
  'product.permission-missing',
  'product.rejected',
])

/**
 * A repository of Bitbucket Cloud (developer.atlassian.com, Bitbucket Cloud REST “Repositories”): `GET
 * /2.0/repositories/…`, and the account's own permission by `GET
 * /2.0/user/workspaces/{workspace}/permissions/repositories`, which took the place of
 * `/2.0/user/permissions/repositories` (answered 410 since CHANGE-2770). It lists what was granted,
 * and so not a public repository that anybody may read. Access tokens are nobody's and have no list.
 */
export const findCloudRepository: FindRepository = async ({ client, account }, place) => {
  const { owner, repository } = place
  const found = await client.askIfFound({
    method: 'GET',
    path: '/repositories/{owner}/{repository}',
    values: { owner, repository },
    effect: 'read',
    answer: repositorySchema,
  })
  if (found === undefined) return undefined
  const name = `${owner}/${repository}`

  const access = async (): Promise<WriteAccess> => {
    if (account.token === 'resource') return cannotTell('token-of-nobody')
    const asked = await attempt(() =>
      client.ask({
        method: 'GET',
        path: '/user/workspaces/{owner}/permissions/repositories',
        values: { owner },
        query: { q: `repository.name=${quotedValue(found.name)}`, pagelen: 100 },
        effect: 'read',
        answer: permissionsSchema,
      }),
    )
    if (!asked.ok) {
      const { code } = asked.failure
      if (code === 'product.scope-missing') {
        return cannotTell('scope-to-look', neededScopes(asked.failure))
      }
      if (!untold.has(code)) throw new AppError(asked.failure)
      return cannotTell('not-told', [name])
    }
    const own = asked.value.values.find((one) => one.repository.uuid === found.uuid)
    if (own === undefined) {
      return found.is_private
        ? cannotTell('not-listed', [name])
        : mayNot('write-repository', [name])
    }
    if (!writing.has(own.permission)) return mayNot('write-repository', [name])
    return account.scopes === undefined ? cannotTell('token-rights') : may('write-repository')
  }

  return {
    isArchived: false,
    hasBranch: async (branch) => (await cloudHead(client, place, branch)) !== undefined,
    access,
  }
}
