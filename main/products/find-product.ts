import type { Product } from '#contract/model/connection'
import { AppError, type Failure, failure, failureOf } from '#contract/model/failure'
import type { ProductPlace } from '#contract/model/product-account'
import { bitbucketCloud } from './bitbucket/bitbucket-cloud.ts'
import { bitbucketDataCenter } from './bitbucket/bitbucket-data-center.ts'
import { confluenceCloud } from './confluence/confluence-cloud.ts'
import { confluenceDataCenter } from './confluence/confluence-data-center.ts'
import type { ProductAdapter } from './product-adapter.ts'
import type { ProductMeans } from './product-means.ts'
import { slack } from './slack/slack.ts'

/** Every product besides Jira, those first that are recognised by their host alone. */
export const productAdapters: readonly ProductAdapter[] = [
  confluenceCloud,
  bitbucketCloud,
  slack,
  confluenceDataCenter,
  bitbucketDataCenter,
]

/** The adapter of a product; a bug for Jira, which has its own way (`main/jira`). */
export const adapterOf = (product: Product): ProductAdapter => {
  const adapter = productAdapters.find((one) => one.product === product)
  if (adapter === undefined) throw new Error(`${product} has no adapter here`)
  return adapter
}

const mayBeAnother: ReadonlySet<Failure['code']> = new Set([
  'auth.login-page',
  'auth.redirected-to-sign-in',
  'net.redirected',
])

/**
 * Finds out without any secret which product other than Jira stands at an address, as pasted, page
 * and all. Throws `product.none-there`; `auth.login-page`,
 * `auth.redirected-to-sign-in` or `net.redirected` where only that came;
 * `net.…` when nothing can be reached.
 */
export const findProduct = async (address: URL, means: ProductMeans): Promise<ProductPlace> => {
  let inTheWay: Failure | undefined
  for (const adapter of productAdapters) {
    try {
      const place = await adapter.probe(address, means)
      if (place !== undefined) return place
    } catch (error) {
      const found = failureOf(error)
      if (!mayBeAnother.has(found.code)) throw error
      inTheWay ??= found
    }
  }
  throw new AppError(inTheWay ?? failure('product.none-there', address.host))
}
