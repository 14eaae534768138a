import type { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { Answer } from '#jira/answer'

/** The JSON of an answer; undefined where it is something else, or there is none. */
export const jsonIn = (answer: Answer | undefined): Json | undefined =>
  answer?.body.kind === 'json' ? answer.body.value : undefined

/**
 * What an answer says, for who needs its headers as well. Throws `product.unexpected-answer` about
 * the operation, as it is written in the product's documentation.
 */
export const readJson = <Value>(
  answer: Answer,
  schema: z.ZodType<Value>,
  subject: string,
  operation: string,
): Value => {
  const read = schema.safeParse(jsonIn(answer))
  if (read.success) return read.data
  throw new AppError(failure('product.unexpected-answer', subject, [operation]))
}
