import { z } from 'zod'
import type { ProductAccount, ProductPlace } from '#contract/model/product-account'
import { readJson } from '../answer-json.ts'
import type { ProductClient } from '../product-client.ts'
import { scopesIn } from '../scopes-header.ts'

const namedSchema = z.object({
  uuid: z.string(),
  name: z.string(),
  full_name: z.string().optional(),
})

/**
 * What an access token of Bitbucket Cloud opens: `GET /2.0/repositories/{workspace}/{repository}`,
 * or `GET /2.0/workspaces/{workspace}` when the address names no repository (auth-and-secrets §1.3).
 */
export const readResource = async (
  client: ProductClient,
  { owner, repository }: NonNullable<ProductPlace['resource']>,
): Promise<ProductAccount> => {
  const path =
    repository === undefined ? '/workspaces/{owner}' : '/repositories/{owner}/{repository}'
  const values = { owner, ...(repository === undefined ? {} : { repository }) }
  const answer = await client.send({
    method: 'GET',
    path,
    values,
    effect: 'read',
    answer: z.unknown(),
  })
  const named = readJson(answer, namedSchema, client.subject, `GET ${path}`)
  const { uuid, name, full_name: fullName } = named
  const scopes = scopesIn(answer)
  const known = {
    way: 'access-token',
    token: 'resource',
    id: uuid,
    name: `Access token for ${fullName ?? name}`,
  } as const
  return scopes === undefined ? known : { ...known, scopes }
}
