import type { z } from 'zod'
import { AppError, failure } from '#contract/model/failure'
import { type Answer, isLoginPage } from '#jira/answer'
import type { Base } from '#jira/base'
import type { Credential } from '#jira/credential'
import type { Dialect } from '#jira/request-headers'
import { fillPath, writeQuery } from '#jira/target'
import { createTransport } from '#jira/transport'
import type { ProductMeans } from './product-means.ts'
import { aboutProduct, codeByStatus, type RefusalRules, refuseAs } from './product-refusal.ts'
import type { ProductRequest } from './product-request.ts'

/** One product's API with one sign-in, or none. */
export interface ProductClient {
  readonly base: Base
  /** How it is known in failures: `Confluence at wiki.example.com`. */
  readonly subject: string
  /** Sends and gives the checked answer. Refusals are AppErrors with the product's own messages. */
  ask<Value>(request: ProductRequest<Value>): Promise<Value>
  /** Like `ask`, but 404 is an answer: undefined. */
  askIfFound<Value>(request: ProductRequest<Value>): Promise<Value | undefined>
  /** The answer as it came, for what stands in its headers. Refusals are AppErrors. */
  send(request: ProductRequest<unknown>): Promise<Answer>
}

/** What a client is made of. */
export interface ProductClientOptions {
  readonly base: Base
  readonly credential: Credential | undefined
  /** `Confluence`, `Bitbucket` or `Slack`. */
  readonly name: string
  /** Slack is given nothing that is meant for Atlassian's products. */
  readonly dialect: Exclude<Dialect, 'jira'>
  readonly rules: RefusalRules
  readonly means: ProductMeans
}

const writeFilePath = (filePath: string | undefined): string =>
  filePath === undefined
    ? ''
    : filePath
        .split('/')
        .map((segment) => fillPath('/{segment}', { segment }))
        .join('')

const describe = ({ issues }: z.ZodError): readonly string[] =>
  issues.slice(0, 5).map(({ path, message }) => [...path, message].join(': '))

/**
 * A product's API over the same transport as Jira's: one origin, one sign-in that is bound to it,
 * nothing sent on after a refused one, no create sent twice.
 */
export const createProductClient = (options: ProductClientOptions): ProductClient => {
  const { base, credential, name, dialect, rules, means } = options
  const subject = `${name} at ${new URL(base.origin).host}`
  const refuse = refuseAs(subject)
  const { signal, ...rest } = means
  const transport = createTransport({
    ...rest,
    base,
    credential,
    dialect,
    refusalOf: (answer) => rules.ofSignIn(answer, refuse),
  })

  /** An accepted write whose answer cannot be read was still made. */
  const unusable = (request: ProductRequest<unknown>, answer: Answer, why: readonly string[]) => {
    const code = request.effect === 'read' ? 'product.unexpected-answer' : 'product.outcome-unknown'
    const operation = `${request.method} ${request.path}`
    return new AppError(failure(code, subject, [operation, ...why], answer.status))
  }

  const deliver = async (request: ProductRequest<unknown>): Promise<Answer> => {
    const { method, path, values, filePath, query, body, form, effect } = request
    try {
      return await transport.send({
        method,
        path: fillPath(path, values) + writeFilePath(filePath) + writeQuery(query),
        template: path,
        effect,
        body,
        bytes: form,
        signal,
      })
    } catch (error) {
      throw aboutProduct(error, subject)
    }
  }

  const refusalOf = (answer: Answer): AppError | undefined => {
    const refusal = rules.ofRequest(answer, refuse)
    if (refusal !== undefined) return refusal
    if (isLoginPage(answer)) return refuse('auth.login-page', answer)
    return answer.status < 300 ? undefined : refuse(codeByStatus(answer.status), answer)
  }

  const send = async (request: ProductRequest<unknown>): Promise<Answer> => {
    const answer = await deliver(request)
    const refusal = refusalOf(answer)
    if (refusal !== undefined) throw refusal
    return answer
  }

  const read = <Value>(request: ProductRequest<Value>, answer: Answer): Value => {
    const { body } = answer
    if (body.kind === 'picture') throw unusable(request, answer, ['a picture'])
    const value = body.kind === 'json' ? body.value : body.kind === 'text' ? body.text : undefined
    const checked = request.answer.safeParse(value)
    if (checked.success) return checked.data
    throw unusable(request, answer, describe(checked.error))
  }

  return {
    base,
    subject,
    ask: async (request) => read(request, await send(request)),
    askIfFound: async (request) => {
      const answer = await deliver(request)
      if (answer.status === 404) return undefined
      const refusal = refusalOf(answer)
      if (refusal !== undefined) throw refusal
      return read(request, answer)
    },
    send,
  }
}
