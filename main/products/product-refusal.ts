import { AppError, type FailureCode, failure } from '#contract/model/failure'
import type { Answer } from '#jira/answer'
import { answerMessages } from './answer-messages.ts'

/** Makes the failure that an answer stands for, with the product's own messages. */
export type Refuse = (
  code: FailureCode,
  answer: Answer,
  details?: readonly string[] | undefined,
) => AppError

/** How a product refuses. */
export interface RefusalRules {
  /** The sign-in itself is refused: after it nothing more may be sent. Judged for every answer. */
  readonly ofSignIn: (answer: Answer, refuse: Refuse) => AppError | undefined
  /** This one request is refused. Judged for every answer; undefined: it is as its status says. */
  readonly ofRequest: (answer: Answer, refuse: Refuse) => AppError | undefined
}

/** Failures about the product at a host, by its name there: `Confluence at wiki.example.com`. */
export const refuseAs =
  (subject: string): Refuse =>
  (code, answer, details = []) =>
    new AppError(failure(code, subject, [...details, ...answerMessages(answer)], answer.status))

const byStatus: Readonly<Record<number, FailureCode>> = {
  401: 'product.sign-in-rejected',
  403: 'product.permission-missing',
  404: 'product.not-found',
  405: 'product.operation-gone',
  409: 'product.conflict',
  410: 'product.operation-gone',
  429: 'product.rate-limited',
}

/** What a status means where the product has nothing special to say. */
export const codeByStatus = (status: number): FailureCode =>
  byStatus[status] ?? (status >= 500 ? 'product.unavailable' : 'product.rejected')

/** The transport speaks of Jira; the same troubles here. */
const asOfProduct: Partial<Record<FailureCode, FailureCode>> = {
  'jira.rate-limited': 'product.rate-limited',
  'jira.unavailable': 'product.unavailable',
  'jira.conflict': 'product.conflict',
  'jira.unexpected-answer': 'product.unexpected-answer',
  'jira.outcome-unknown': 'product.outcome-unknown',
}

/** A failure of the transport, about the product instead of Jira. Others are as they are. */
export const aboutProduct = (error: unknown, subject: string): unknown => {
  if (!(error instanceof AppError)) return error
  const { code, subject: operation, details, status } = error.failure
  const own = asOfProduct[code]
  return own === undefined
    ? error
    : new AppError(failure(own, subject, [operation, ...details], status))
}
