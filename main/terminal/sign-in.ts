import { AppError, failure } from '#contract/model/failure'
import { connect, type SignedInConnection } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { createFileRecorder } from '#jira/recorder'
import type { Call, Option } from './command.ts'
import { createEnvironmentNetwork } from './environment-network.ts'

/** Which of a command's sites one signs in to; `only` where there is one. */
export type Side = 'only' | 'source' | 'destination'

/** Options of commands that sign in to one site. */
export const signInOptions: Readonly<Record<string, Option>> = {
  email: { type: 'string', value: 'EMAIL', help: 'whose token it is (or SLIPWAY_EMAIL)' },
  'token-stdin': { type: 'boolean', help: 'read the token from standard input, a line each' },
}

/** Options of commands that may sign in to two. */
export const bothSignInOptions: Readonly<Record<string, Option>> = {
  ...signInOptions,
  'source-email': {
    type: 'string',
    value: 'EMAIL',
    help: 'for the source, where it is another one',
  },
  'destination-email': { type: 'string', value: 'EMAIL', help: 'for the destination, likewise' },
}

const nameOf = (side: Side, what: 'EMAIL' | 'TOKEN'): string =>
  side === 'only' ? `SLIPWAY_${what}` : `SLIPWAY_${side.toUpperCase()}_${what}`

const missing = (address: string, text: string): AppError =>
  new AppError(failure('auth.token-missing', address, [text]))

const emailFor = (call: Call, side: Side, address: string): string => {
  const { environment } = call
  const own =
    side === 'only' ? undefined : (call.text(`${side}-email`) ?? environment[nameOf(side, 'EMAIL')])
  const email = own ?? call.text('email') ?? environment.SLIPWAY_EMAIL
  if (email !== undefined && email.trim() !== '') return email
  throw missing(address, 'Name the account: --email, or SLIPWAY_EMAIL.')
}

const tokenFor = async (call: Call, side: Side, address: string): Promise<string> => {
  const { environment } = call
  const token = call.flag('token-stdin')
    ? await call.readLine()
    : (environment[nameOf(side, 'TOKEN')] ?? environment.SLIPWAY_TOKEN)
  if (token !== undefined && token.trim() !== '') return token
  const way = call.flag('token-stdin')
    ? 'There was no line for it on standard input.'
    : `Set ${nameOf(side, 'TOKEN')}, or use --token-stdin.`
  throw missing(address, way)
}

/**
 * Signs in to a site with a token of the environment or of standard input, where the source's line
 * comes before the destination's. Throws AppError (`auth.…`, `net.…`, `jira.…`).
 */
export const signIn = async (
  call: Call,
  address: string,
  side: Side,
): Promise<SignedInConnection> => {
  const email = emailFor(call, side, address)
  const token = await tokenFor(call, side, address)
  const file = call.environment.SLIPWAY_EXCHANGES
  return connect({
    address,
    presented: apiToken({ email, token }),
    signal: call.signal,
    network: createEnvironmentNetwork(call.environment),
    recorder: file ? createFileRecorder({ file, faultsFile: `${file}.faulted` }) : undefined,
  })
}
