import { z } from 'zod'
import { cannotTell, may, mayNot, type WriteAccess } from '#contract/model/write-access'
import { hasDataCenterBranch, repositoryPath } from './data-center-branch.ts'
import type { FindRepository } from './repository-access.ts'

const repositorySchema = z.object({
  id: z.number(),
  name: z.string(),
  archived: z.boolean().optional(),
})
const pageSchema = z.object({
  values: z.array(z.object({ id: z.number() })),
  isLastPage: z.boolean(),
  nextPageStart: z.number().nullish(),
})

/** Repositories of one name in one project are few; before 8.0 those of all projects are listed. */
const mostPages = 5

/**
 * A repository of Bitbucket Data Center (developer.atlassian.com, Bitbucket Data Center REST
 * “Repository”): archived ones (8.0) are read-only; `GET …/repos?permission=REPO_WRITE` lists those
 * that whoever asks may write to, by name, and from 8.0 on by the project's key. Whether it counts what
 * a token is allowed less than its owner is not documented, nor what it lists for the token of a
 * project or repository.
 */
export const findDataCenterRepository: FindRepository = async ({ client, account }, place) => {
  const { owner, repository } = place
  const found = await client.askIfFound({
    method: 'GET',
    path: repositoryPath,
    values: { owner, repository },
    effect: 'read',
    answer: repositorySchema,
  })
  if (found === undefined) return undefined
  const name = `${owner}/${repository}`

  const access = async (): Promise<WriteAccess> => {
    if (account.token === 'resource') return cannotTell('token-of-nobody')
    let start = 0
    for (let page = 0; page < mostPages; page += 1) {
      const listed = await client.ask({
        method: 'GET',
        path: '/rest/api/1.0/repos',
        query: {
          ...{ permission: 'REPO_WRITE', name: found.name, projectkey: owner },
          ...{ start, limit: 100 },
        },
        effect: 'read',
        answer: pageSchema,
      })
      if (listed.values.some(({ id }) => id === found.id)) {
        return account.token === 'password' ? may('write-repository') : cannotTell('token-rights')
      }
      if (listed.isLastPage || typeof listed.nextPageStart !== 'number') {
        return mayNot('write-repository', [name])
      }
      start = listed.nextPageStart
    }
    return cannotTell('not-listed', [name])
  }

  return {
    isArchived: found.archived === true,
    hasBranch: (branch) => hasDataCenterBranch(client, place, branch),
    access,
  }
}
