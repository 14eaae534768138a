import { z } from 'zod'
import type { ProductClient } from '../product-client.ts'
import type { RepositoryPlace } from './code-host.ts'

/** Where a repository of Bitbucket Data Center is in its API. */
export const repositoryPath = '/rest/api/1.0/projects/{owner}/repos/{repository}'

const branchesSchema = z.object({ values: z.array(z.object({ displayId: z.string() })) })

/** Whether Bitbucket Data Center's repository has a branch of the name. */
export const hasDataCenterBranch = async (
  client: ProductClient,
  { owner, repository }: RepositoryPlace,
  name: string,
): Promise<boolean> => {
  const { values } = await client.ask({
    method: 'GET',
    path: `${repositoryPath}/branches`,
    values: { owner, repository },
    query: { filterText: name, limit: 1000 },
    effect: 'read',
    answer: branchesSchema,
  })
  return values.some(({ displayId }) => displayId === name)
}
