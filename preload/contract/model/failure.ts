import { z } from 'zod'
import { productFailureCodes } from './product-failure.ts'

/**
 * Every expected failure, by area. Closed: a new code fails to compile until it has wording
 * (`preload/contract/wording`).
 */
export const failureCodes = [
  'auth.token-rejected',
  'auth.personal-token-rejected',
  'auth.password-rejected',
  'auth.client-rejected',
  'auth.password-refused',
  'auth.token-expired',
  'auth.anonymous-answer',
  'auth.captcha',
  'auth.permission-missing',
  'auth.scope-missing',
  'auth.basic-disabled',
  'auth.session-refused',
  'auth.secure-session',
  'auth.login-page',
  'auth.redirected-to-sign-in',
  'auth.way-not-offered',
  'auth.tokens-unavailable',
  'auth.token-missing',
  'auth.other-account',
  'auth.way-restricted',
  'auth.entry-of-another',
  'auth.entry-unproved',
  'net.host-unknown',
  'net.unreachable',
  'net.connection-lost',
  'net.timeout',
  'net.certificate',
  'net.proxy-authentication',
  'net.proxy-failed',
  'net.redirected',
  'net.insecure-address',
  'net.too-large',
  'net.cancelled',
  'jira.not-jira',
  'jira.too-old',
  'jira.read-only',
  'jira.rate-limited',
  'jira.unavailable',
  'jira.rejected',
  'jira.cross-site-refused',
  'jira.not-found',
  'jira.conflict',
  'jira.endpoint-gone',
  'jira.unexpected-answer',
  'jira.outcome-unknown',
  'jira.task-failed',
  'jira.task-stuck',
  'jira.task-vanished',
  'plan.stale',
  'plan.wrong-site',
  'plan.nothing-selected',
  'plan.project-unknown',
  'plan.project-not-carriable',
  'plan.view-only',
  'plan.not-saved',
  'plan.signatures-missing',
  'run.journal-missing',
  'run.verification-failed',
  'file.not-found',
  'file.unreadable',
  'file.corrupt',
  'file.newer-schema',
  'file.disk-full',
  'file.set-aside',
  'file.passphrase-needed',
  'file.passphrase-wrong',
  'key.unavailable',
  'input.invalid',
  'site.same-site',
  'site.preview-only',
  'store.protection-missing',
  'store.keyring-locked',
  'run.in-progress',
  'run.uses-sign-in',
  'site.sign-in-changing',
  'run.acceptance-cloud-only',
  ...productFailureCodes,
  'publish.not-previewed',
  'publish.sign-in-refused',
  'internal',
] as const

/** Code of an expected failure. */
export type FailureCode = (typeof failureCodes)[number]

/** An expected failure as plain data: fit for a journal, an IPC answer or a report. No secrets. */
export const failureSchema = z
  .object({
    code: z.enum(failureCodes),
    /** What it concerns: a site's address, a file's name, an object. */
    subject: z.string(),
    /** Facts for the reader beyond the wording, e.g. Jira's own messages. */
    details: z.array(z.string()).readonly(),
    /** HTTP status where an answer was the cause. */
    status: z.number().int().optional(),
  })
  .readonly()
export type Failure = z.infer<typeof failureSchema>

/** Makes a failure. */
export const failure = (
  code: FailureCode,
  subject: string,
  details: readonly string[] = [],
  status?: number,
): Failure => ({ code, subject, details, ...(status === undefined ? {} : { status }) })

/** The only error that Slipway's own code throws for expected failures. Becomes data at borders. */
export class AppError extends Error {
  readonly failure: Failure

  constructor(cause: Failure) {
    super(`${cause.code}: ${cause.subject}${cause.details.map((line) => `; ${line}`).join('')}`)
    this.name = 'AppError'
    this.failure = cause
  }
}

/** The failure inside an AppError; anything else is a bug and is thrown on. */
export const failureOf = (error: unknown): Failure => {
  if (error instanceof AppError) return error.failure
  throw error
}

/** Either a value or an expected failure. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** Runs something and turns an expected failure into a value; bugs go on being thrown. */
export const attempt = async <T>(run: () => Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await run() }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}
