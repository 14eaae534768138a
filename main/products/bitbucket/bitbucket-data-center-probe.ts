import { z } from 'zod'
import type { ProductPlace } from '#contract/model/product-account'
import { jsonIn } from '../answer-json.ts'
import { askAnonymously } from '../ask-anonymously.ts'
import { atlassianRules } from '../atlassian-refusal.ts'
import { contextPaths } from '../context-paths.ts'
import { baseAt } from '../product-base.ts'
import type { ProductMeans } from '../product-means.ts'
import { bitbucketClient } from './bitbucket-client.ts'

const propertiesSchema = z.object({ version: z.string(), displayName: z.literal('Bitbucket') })

/** The version, name and, in a header, the signed-in user: never fails, asked by nobody either. */
export const applicationProperties = {
  method: 'GET',
  path: '/rest/api/1.0/application-properties',
  effect: 'read',
  answer: z.unknown(),
} as const

const resourceIn = (pathname: string): ProductPlace['resource'] => {
  const [, kind, owner, repository] =
    /\/(projects|users)\/([^/]+)(?:\/repos\/([^/]+))?/.exec(pathname) ?? []
  if (owner === undefined) return undefined
  // A person's own repositories stand in the project `~name`.
  const project = kind === 'users' ? `~${owner}` : owner
  return repository === undefined ? { owner: project } : { owner: project, repository }
}

/**
 * Finds Bitbucket Data Center or Server at an address: `GET /rest/api/1.0/application-properties`
 * (auth-and-secrets §1.3).
 */
export const probeBitbucketDataCenter = async (
  address: URL,
  means: ProductMeans,
): Promise<ProductPlace | undefined> => {
  for (const prefix of contextPaths(address)) {
    const base = baseAt(address.origin, prefix)
    const client = bitbucketClient(base, undefined, atlassianRules(base), means)
    const answer = await askAnonymously(client, applicationProperties)
    const properties = propertiesSchema.safeParse(jsonIn(answer))
    if (properties.success) {
      const resource = resourceIn(address.pathname)
      return {
        product: 'bitbucket-data-center',
        address: `${address.origin}${prefix}`,
        title: address.host,
        version: properties.data.version,
        ...(resource === undefined ? {} : { resource }),
      }
    }
  }
  return undefined
}
