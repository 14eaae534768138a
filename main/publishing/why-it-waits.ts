import { type Failure, type FailureCode, failure } from '#contract/model/failure'

/** What passes by itself. A certificate or the sign-in at a proxy does not. */
const passing: ReadonlySet<FailureCode> = new Set([
  'net.host-unknown',
  'net.unreachable',
  'net.connection-lost',
  'net.timeout',
  'net.proxy-failed',
])

const ofSignIn: ReadonlySet<FailureCode> = new Set([
  'product.sign-in-rejected',
  'product.token-expired',
  'product.token-revoked',
  'product.account-inactive',
  'product.anonymous-answer',
  'product.captcha',
  'product.basic-disabled',
  'bitbucket.token-not-usable',
  'bitbucket.email-needed',
])

/** Whether nobody could be asked: the same may be sent later, by itself. */
export const isOffline = ({ code }: Failure): boolean => passing.has(code)

/** Whether the sign-in was refused: every further attempt brings a captcha closer (§1.4). */
export const isOfSignIn = ({ code }: Failure): boolean =>
  code.startsWith('auth.') || ofSignIn.has(code)

/**
 * Why nothing is tried by itself after how the last sign-in went; undefined: nothing speaks against
 * it. Only the user ends this, by a sign-in that is taken.
 */
export const refusedBefore = (last: Failure | null, host: string): Failure | undefined =>
  last !== null && isOfSignIn(last)
    ? failure('publish.sign-in-refused', host, [last.code, ...last.details])
    : undefined
