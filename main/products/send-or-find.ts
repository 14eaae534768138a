import { AppError, type FailureCode, failureOf } from '#contract/model/failure'

/**
 * Sends something that must not be there twice. What ends in one of the codes is looked up: what is
 * found counts as sent, and otherwise the failure stands.
 */
export const sendOrFind = async <Value>(
  send: () => Promise<Value>,
  find: () => Promise<Value | undefined>,
  codes: readonly FailureCode[] = ['product.outcome-unknown'],
): Promise<Value> => {
  try {
    return await send()
  } catch (error) {
    const failure = failureOf(error)
    if (!codes.includes(failure.code)) throw error
    const found = await find()
    if (found === undefined) throw new AppError(failure)
    return found
  }
}
