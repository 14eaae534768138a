import { AppError, failureOf } from '#contract/model/failure'
import type { Answer } from '#jira/answer'
import type { ProductClient } from './product-client.ts'
import type { ProductRequest } from './product-request.ts'

/**
 * An answer to somebody unknown, refusals included as undefined: whether a product stands there is
 * all that is asked. Failures of the network and sign-in pages go on as AppErrors.
 */
export const askAnonymously = async (
  client: ProductClient,
  request: ProductRequest<unknown>,
): Promise<Answer | undefined> => {
  try {
    return await client.send(request)
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code.startsWith('product.')) return undefined
    throw new AppError(failure)
  }
}
