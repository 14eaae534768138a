import { productOfWay } from '#connections/credential-kinds'
import { readPresented } from '#connections/read-presented'
import { connect, type SignedInConnection } from '#jira/connect'
import { createFileRecorder } from '#jira/recorder'
import type { Call, Option } from './command.ts'
import { createEnvironmentNetwork } from './environment-network.ts'
import { presentedFor, type Side } from './sign-in-environment.ts'

/** Options of commands that sign in to one site. */
export const signInOptions: Readonly<Record<string, Option>> = {
  email: { type: 'string', value: 'EMAIL', help: 'whose token it is (or SLIPWAY_EMAIL)' },
  'token-stdin': {
    type: 'boolean',
    help: 'read the token, or what else is secret, from standard input, a line each',
  },
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

/**
 * Signs in to a site by what the environment or standard input presents, where the source's line
 * comes before the destination's. A session is ended when the command is. Throws AppError
 * (`auth.…`, `net.…`, `jira.…`).
 */
export const signIn = async (
  call: Call,
  address: string,
  side: Side,
): Promise<SignedInConnection> => {
  const given = await presentedFor(call, side, address)
  const presented = readPresented(productOfWay(given.way), given)
  const file = call.environment.SLIPWAY_EXCHANGES
  const connection = await connect({
    address,
    presented,
    signal: call.signal,
    network: createEnvironmentNetwork(call.environment),
    recorder: file ? createFileRecorder({ file, faultsFile: `${file}.faulted` }) : undefined,
  })
  call.atEnd(connection.signOut)
  return connection
}
