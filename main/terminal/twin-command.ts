import { parseArgs } from 'node:util'
import { toDataCenter } from '#twin/data-center/create-site'
import { dataCenterCredentials } from '#twin/data-center/credentials'
import { isDataCenterSite } from '#twin/data-center/state'
import { namedSite } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import type { Site } from '#twin/site-model'
import { explain, runCommand } from './run-command.ts'

const usage = 'npm run twin -- --port PORT --site NAME --data-center VERSION'

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? '0')
  if (!/^\d+$/.test(text ?? '0') || port > 65_535) {
    throw explain(`--port wants a number from 0 to 65535, not “${text}”. Usage: ${usage}`)
  }
  return port
}

const readName = (text: string): string => {
  if (/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(text)) return text
  const form = 'small letters, digits and hyphens, like the first part of your-site.atlassian.net'
  throw explain(`--site wants ${form}, not “${text}”. Usage: ${usage}`)
}

/** The site as Jira Data Center of a version, from the oldest with personal access tokens on. */
const readSite = (name: string, version: string | undefined): Site => {
  const site = namedSite(readName(name))
  if (version === undefined) return site
  if (/^(?:8\.(?:1[4-9]|2\d)|9\.\d+|1[01]\.\d+)(?:\.\d+)?$/.test(version)) {
    return toDataCenter(site, { version })
  }
  throw explain(`--data-center wants a version from 8.14 to 11, not “${version}”. Usage: ${usage}`)
}

/** What somebody needs to sign in, by name. */
const signInOf = ({ site, credentials }: Twin): Readonly<Record<string, string>> => {
  if (!isDataCenterSite(site)) return { email: credentials.email, token: credentials.token }
  const { userName, password, personalAccessToken } = dataCenterCredentials(site)
  return { userName, password, personalAccessToken }
}

/** What keeps a server from a port, by Node's code; anything else is a bug. */
const refusals: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else on this machine is using it',
  EACCES: 'this machine does not let you use it',
}

const start = async (site: Site, port: number): Promise<Twin> => {
  try {
    return await startTwin({ site, port })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const why = refusals[code]
    throw why === undefined ? error : explain(`--port ${port}: ${why}. Choose another one.`)
  }
}

/**
 * Serves one demo site, or a fresh site of any other name, on loopback until SIGTERM or SIGINT, as
 * Jira Cloud or as Data Center.
 * Prints where and how to sign in, a line each or as JSON, and nothing else on stdout.
 */
const serve = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      site: { type: 'string', default: 'acme-test' },
      'data-center': { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  const site = readSite(values.site, values['data-center'])
  const twin = await start(site, readPort(values.port))
  const said = { address: twin.address, ...signInOf(twin) }
  const lines = Object.entries(said).map(([name, value]) => `${name}: ${value}\n`)
  process.stdout.write(values.json ? `${JSON.stringify(said)}\n` : lines.join(''))
  const stop = (): void => {
    twin.stop().catch((error: unknown) => {
      throw error
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

await runCommand(serve)
