import { z } from 'zod'
import type { ProductClient } from '../product-client.ts'
import type { RepositoryPlace } from './code-host.ts'

/** The last commit of a branch. */
export interface Head {
  readonly hash: string
  readonly message: string
}

const branchSchema = z.object({ target: z.object({ hash: z.string(), message: z.string() }) })

/** The head of a branch of Bitbucket Cloud (REST “Refs”); undefined where there is none of the name. */
export const cloudHead = async (
  client: ProductClient,
  { owner, repository }: RepositoryPlace,
  name: string,
): Promise<Head | undefined> => {
  const branch = await client.askIfFound({
    method: 'GET',
    path: '/repositories/{owner}/{repository}/refs/branches',
    filePath: name,
    values: { owner, repository },
    effect: 'read',
    answer: branchSchema,
  })
  return branch?.target
}
