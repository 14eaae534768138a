import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { createProductClient, type ProductClient } from '../product-client.ts'
import type { ProductMeans } from '../product-means.ts'
import type { RefusalRules } from '../product-refusal.ts'

/** Bitbucket's API under a base; Cloud and Data Center refuse in different ways. */
export const bitbucketClient = (
  base: Base,
  credential: Credential | undefined,
  rules: RefusalRules,
  means: ProductMeans,
): ProductClient =>
  createProductClient({ base, credential, name: 'Bitbucket', dialect: 'atlassian', rules, means })
