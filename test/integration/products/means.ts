import { AppError, type Failure } from '#contract/model/failure'
import { defaultLimits } from '#jira/limits'
import { createNodeNetwork } from '#jira/network'
import type { ProductMeans } from '#products/product-means'

/** Real HTTP, a clock that stands still, and waits that take no time. */
export const means: ProductMeans = {
  network: createNodeNetwork(),
  clock: () => '2026-11-26T10:00:00.000Z',
  sleep: async () => undefined,
  random: () => 0.5,
  limits: defaultLimits,
}

/** The failure that something ends in; anything else is an error of the test. */
export const failureOf = async (run: Promise<unknown>): Promise<Failure> => {
  try {
    await run
  } catch (error) {
    if (error instanceof AppError) return error.failure
    throw error
  }
  throw new Error('it did not fail')
}

/** HTTP Basic as it goes over the wire. */
export const basic = (user: string, secret: string): string =>
  `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`
