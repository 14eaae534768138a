import { readPresented, secretOf } from '#connections/read-presented'
import { sleepFor } from '#jira/sleep'
import { adapterOf, findProduct } from '#products/find-product'
import type { SignedInProduct } from '#products/product-adapter'
import type { ProductMeans } from '#products/product-means'
import type { Call } from './command.ts'
import { createEnvironmentNetwork } from './environment-network.ts'
import { presentedToPublish } from './presented-to-publish.ts'

/**
 * Signs in to what stands at an address, in the way for which the environment has what it takes.
 * `learn` hears of every secret before it is sent. Throws AppError (`product.…`, `net.…`,
 * `auth.token-missing`).
 */
export const signInProduct = async (
  call: Call,
  address: URL,
  learn: (secret: string) => void,
): Promise<SignedInProduct> => {
  const means: ProductMeans = {
    network: createEnvironmentNetwork(call.environment),
    clock: () => new Date().toISOString(),
    sleep: sleepFor,
    random: Math.random,
    signal: call.signal,
  }
  const place = await findProduct(address, means)
  const adapter = adapterOf(place.product)
  const given = presentedToPublish(call, adapter.ways, address.host)
  // What belongs to another product is recognised before it is sent.
  const presented = readPresented(place.product, given)
  learn(secretOf(presented))
  return adapter.signIn(place, presented, means)
}
