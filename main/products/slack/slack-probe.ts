import { z } from 'zod'
import { attempt } from '#contract/model/failure'
import type { ProductPlace } from '#contract/model/product-account'
import { isLoopback } from '#jira/loopback'
import { baseAt } from '../product-base.ts'
import type { ProductMeans } from '../product-means.ts'
import { slackClient } from './slack-client.ts'
import { slackRules } from './slack-refusal.ts'

/** Whose API a workspace's address stands for; government workspaces have their own. */
const hostFor = (hostname: string): string | undefined => {
  if (/(^|\.)slack\.com$/.test(hostname)) return 'https://slack.com'
  if (/(^|\.)slack-gov\.com$/.test(hostname)) return 'https://slack-gov.com'
  return undefined
}

const answersAsSlack = async (address: URL, means: ProductMeans): Promise<boolean> => {
  const rules = { ofSignIn: () => undefined, ofRequest: slackRules.ofSignIn }
  const client = slackClient(baseAt(address.origin, '/api'), undefined, rules, means)
  const asked = await attempt(() =>
    client.send({
      method: 'POST',
      path: '/auth.test',
      body: {},
      effect: 'read',
      answer: z.unknown(),
    }),
  )
  return !asked.ok && asked.failure.details.includes('not_authed')
}

/** Recognises Slack by its host: nothing has to be asked. On this machine a stand-in plays it. */
export const probeSlack = async (
  address: URL,
  means: ProductMeans,
): Promise<ProductPlace | undefined> => {
  const host = hostFor(address.hostname)
  if (host !== undefined) return { product: 'slack', address: host, title: 'Slack' }
  const isSlack = isLoopback(address) && (await answersAsSlack(address, means))
  return isSlack ? { product: 'slack', address: address.origin, title: 'Slack' } : undefined
}
