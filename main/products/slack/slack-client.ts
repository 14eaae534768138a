import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import { createProductClient, type ProductClient } from '../product-client.ts'
import type { ProductMeans } from '../product-means.ts'
import type { RefusalRules } from '../product-refusal.ts'

/** Slack's Web API under a base. */
export const slackClient = (
  base: Base,
  credential: Credential | undefined,
  rules: RefusalRules,
  means: ProductMeans,
): ProductClient =>
  createProductClient({ base, credential, name: 'Slack', dialect: 'plain', rules, means })
