import { presentedAgain } from '#connections/presented-again'
import type { Presented, Way } from '#contract/model/connection'
import { AppError, failure } from '#contract/model/failure'
import type { Call } from './command.ts'
import { WrongCall } from './wrong-call.ts'

/** What stands in the environment, without blanks around it; empty where it does not. */
export const set = ({ environment }: Pick<Call, 'environment'>, name: string): string =>
  environment[name]?.trim() ?? ''

/** Which of a command's sites one signs in to; `only` where there is one. */
export type Side = 'only' | 'source' | 'destination'

/** The ways to sign in to Jira. */
export type JiraWay = Exclude<Way, 'access-token' | 'slack-token'>

/** Variables of each way: the name that goes with the secret, if any, and the secret itself. */
const variables: Readonly<Record<JiraWay, { readonly name?: string; readonly secret: string }>> = {
  'api-token': { name: 'EMAIL', secret: 'TOKEN' },
  'client-credentials': { name: 'CLIENT_ID', secret: 'CLIENT_SECRET' },
  'personal-access-token': { secret: 'PERSONAL_TOKEN' },
  basic: { name: 'USER', secret: 'PASSWORD' },
  session: { name: 'USER', secret: 'PASSWORD' },
}

const jiraWays = Object.keys(variables) as readonly JiraWay[]

const isJiraWay = (text: string): text is JiraWay => jiraWays.some((way) => way === text)

/** What a variable is called for a side: its own name comes before the common one. */
const namesFor = (side: Side, what: string): readonly string[] =>
  side === 'only'
    ? [`SLIPWAY_${what}`]
    : [`SLIPWAY_${side.toUpperCase()}_${what}`, `SLIPWAY_${what}`]

const settingOf = ({ environment }: Call, side: Side, what: string): string | undefined =>
  namesFor(side, what)
    .map((name) => environment[name])
    .find((value) => value !== undefined && value.trim() !== '')

/** The ways whose secret is set under a name; a session has to be asked for. */
const presentWays = (
  call: Call,
  nameOf: (what: string) => string | undefined,
): readonly JiraWay[] =>
  jiraWays.filter((way) => {
    const name = way === 'session' ? undefined : nameOf(variables[way].secret)
    return name !== undefined && set(call, name) !== ''
  })

/**
 * The way to sign in to a side: as `SLIPWAY_WAY` says, else the one whose secret is set, the side's
 * own before the common one, else an API token. Throws WrongCall where several could be meant.
 */
const wayFor = (call: Call, side: Side): JiraWay => {
  const said = settingOf(call, side, 'WAY')
  const [wayName = ''] = namesFor(side, 'WAY')
  if (said !== undefined) {
    if (isJiraWay(said)) return said
    throw new WrongCall(wayName, `“${said}” is no way to sign in: ${jiraWays.join(', ')}.`)
  }
  if (call.flag('token-stdin')) return 'api-token'
  for (const place of [0, 1]) {
    const ways = presentWays(call, (what) => namesFor(side, what)[place])
    const [way, ...more] = ways
    if (way !== undefined && more.length === 0) return way
    if (more.length > 0) {
      throw new WrongCall(wayName, `Say which: ${wayName} is one of ${ways.join(', ')}.`)
    }
  }
  return 'api-token'
}

/** Nothing to sign in with to an address, and what to set. */
export const missing = (address: string, text: string): AppError =>
  new AppError(failure('auth.token-missing', address, [text]))

/** What is set for the side itself, by an option or a variable, comes before what is set for both. */
const nameFor = (call: Call, side: Side, way: JiraWay, address: string): string => {
  const { name } = variables[way]
  if (name === undefined) return ''
  const hasOption = way === 'api-token'
  const option = (text: string) => (hasOption ? call.text(text) : undefined)
  const common = `SLIPWAY_${name}`
  const [own = common] = namesFor(side, name)
  const found = [
    ...(side === 'only' ? [] : [option(`${side}-email`), call.environment[own]]),
    option('email'),
    call.environment[common],
  ].find((value) => value !== undefined)
  if (found !== undefined && found.trim() !== '') return found
  throw missing(address, `Name the account: ${hasOption ? '--email, or ' : ''}${common}.`)
}

const secretFor = async (
  call: Call,
  side: Side,
  way: JiraWay,
  address: string,
): Promise<string> => {
  const { secret } = variables[way]
  const isPiped = call.flag('token-stdin')
  const found = isPiped ? await call.readLine() : settingOf(call, side, secret)
  if (found !== undefined && found.trim() !== '') return found
  const how = isPiped
    ? 'There was no line for it on standard input.'
    : `Set ${namesFor(side, secret)[0]}, or use --token-stdin.`
  throw missing(address, how)
}

/**
 * What the environment, or standard input, presents to sign in to a side. Never an argument: those
 * are seen by everybody on the machine. Throws AppError `auth.token-missing` or a WrongCall.
 */
export const presentedFor = async (call: Call, side: Side, address: string): Promise<Presented> => {
  const way = wayFor(call, side)
  const name = nameFor(call, side, way, address)
  const secret = await secretFor(call, side, way, address)
  return presentedAgain(way, name, secret)
}
