import { z } from 'zod'
import type { ProductPlace } from '#contract/model/product-account'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { askAnonymously } from '../ask-anonymously.ts'
import { atlassianRules } from '../atlassian-refusal.ts'
import { contextPaths } from '../context-paths.ts'
import { baseAt } from '../product-base.ts'
import { createProductClient, type ProductClient } from '../product-client.ts'
import type { ProductMeans } from '../product-means.ts'

const propertiesSchema = z.object({ version: z.string(), displayName: z.literal('Bitbucket') })

/** The version, name and, in a header, the signed-in user: never fails, asked by nobody either. */
export const applicationProperties = {
  method: 'GET',
  path: '/rest/api/1.0/application-properties',
  effect: 'read',
  answer: z.unknown(),
} as const

/** Bitbucket Data Center's API under its context path. */
export const bitbucketClient = (
  base: Base,
  credential: Credential | undefined,
  means: ProductMeans,
): ProductClient => {
  const rules = atlassianRules(base)
  return createProductClient({ base, credential, name: 'Bitbucket', rules, means })
}

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
    const client = bitbucketClient(baseAt(address.origin, prefix), undefined, means)
    const answer = await askAnonymously(client, applicationProperties)
    const properties = propertiesSchema.safeParse(
      answer?.body.kind === 'json' ? answer.body.value : undefined,
    )
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
