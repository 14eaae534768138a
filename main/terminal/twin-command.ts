import { parseArgs } from 'node:util'
import { namedSite } from '#twin/named-site'
import { startTwin, type Twin } from '#twin/serve'
import type { Site } from '#twin/site-model'
import { explain, runCommand } from './run-command.ts'

const usage = 'npm run twin -- --port PORT --site NAME'

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
 * Serves one demo site, or a fresh site of any other name, on loopback until SIGTERM or SIGINT.
 * Prints where and how to sign in, a line each or as JSON, and nothing else on stdout.
 */
const serve = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      site: { type: 'string', default: 'acme-test' },
      json: { type: 'boolean', default: false },
    },
  })
  const twin = await start(namedSite(readName(values.site)), readPort(values.port))
  const { email, token } = twin.credentials
  const { address } = twin
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ address, email, token })}\n`
      : `address: ${address}\nemail: ${email}\ntoken: ${token}\n`,
  )
  const stop = (): void => {
    twin.stop().catch((error: unknown) => {
      throw error
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

await runCommand(serve)
