import { parseArgs } from 'node:util'
import { startTwin } from '#twin/serve'
import { namedSite } from './named-site.ts'
import { explain, runCommand } from './run-command.ts'

const usage = 'npm run twin -- --port PORT --site NAME'

const readPort = (text: string | undefined): number => {
  const port = Number(text ?? '0')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw explain(`--port wants a number from 0 to 65535, not “${text}”. Usage: ${usage}`)
  }
  return port
}

/**
 * Serves one demo site, or a fresh site of any other name, on loopback until SIGTERM or SIGINT.
 * Prints where and how to sign in, a line each, and nothing else on stdout.
 */
const serve = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, site: { type: 'string', default: 'acme-test' } },
  })
  const twin = await startTwin({ site: namedSite(values.site), port: readPort(values.port) })
  const { email, token } = twin.credentials
  process.stdout.write(`address: ${twin.address}\nemail: ${email}\ntoken: ${token}\n`)
  const stop = (): void => {
    twin.stop().catch((error: unknown) => {
      throw error
    })
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

await runCommand(serve)
