import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { atlassianRules } from '../atlassian-refusal.ts'
import { createProductClient, type ProductClient } from '../product-client.ts'
import type { ProductMeans } from '../product-means.ts'

/** Confluence's API under a base: a site's `/wiki`, the gateway's, or Data Center's context path. */
export const confluenceClient = (
  base: Base,
  credential: Credential | undefined,
  means: ProductMeans,
): ProductClient =>
  createProductClient({
    base,
    credential,
    name: 'Confluence',
    dialect: 'atlassian',
    rules: atlassianRules(base),
    means,
  })
