import { z } from 'zod'
import { attempt } from '#contract/model/failure'
import type { ProductPlace } from '#contract/model/product-account'
import { isLoopback } from '#jira/loopback'
import { baseAt } from '../product-base.ts'
import type { ProductMeans } from '../product-means.ts'
import { bitbucketClient } from './bitbucket-client.ts'
import { bitbucketCloudRules } from './bitbucket-cloud-refusal.ts'

const resourceIn = ({ pathname }: URL): ProductPlace['resource'] => {
  const [owner, repository] = pathname.split('/').filter((segment) => segment !== '')
  if (owner === undefined) return undefined
  return repository === undefined ? { owner } : { owner, repository }
}

const placeAt = (address: URL, origin: string): ProductPlace => {
  const resource = resourceIn(address)
  return {
    product: 'bitbucket-cloud',
    address: origin,
    title: 'Bitbucket Cloud',
    ...(resource === undefined ? {} : { resource }),
  }
}

/** Whether a stand-in on this machine refuses strangers as Bitbucket Cloud does. */
const answersAsCloud = async (address: URL, means: ProductMeans): Promise<boolean> => {
  const rules = { ofSignIn: () => undefined, ofRequest: bitbucketCloudRules.ofSignIn }
  const client = bitbucketClient(baseAt(address.origin, '/2.0'), undefined, rules, means)
  const request = { method: 'GET', path: '/user', effect: 'read', answer: z.unknown() } as const
  const asked = await attempt(() => client.send(request))
  return !asked.ok && asked.failure.code === 'bitbucket.email-needed'
}

/**
 * Recognises Bitbucket Cloud by its host, which stands for its API at api.bitbucket.org, and takes
 * workspace and repository from the address: nothing has to be asked.
 */
export const probeBitbucketCloud = async (
  address: URL,
  means: ProductMeans,
): Promise<ProductPlace | undefined> => {
  if (/^(www\.|api\.)?bitbucket\.org$/.test(address.hostname)) {
    return placeAt(address, 'https://bitbucket.org')
  }
  const isCloud = isLoopback(address) && (await answersAsCloud(address, means))
  return isCloud ? placeAt(address, address.origin) : undefined
}
