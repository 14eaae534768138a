import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** Environment of a user's shell: what npm tells its own children would change how npm speaks. */
const shellEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))

test('npm run twin prints three lines, and SIGTERM to npm ends it and frees its port', async () => {
  const port = await freePort()
  const args = ['run', 'twin', '--', '--port', `${port}`, '--site', 'acme-production']
  const child = spawn('npm', args, {
    cwd: root,
    env: shellEnvironment(),
    shell: process.platform === 'win32',
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text
  })
  const address = `http://127.0.0.1:${port}`
  const serverInfo = () => fetch(`${address}/rest/api/3/serverInfo`)
  await vi.waitFor(serverInfo, { timeout: 15_000, interval: 50 })
  const closed = once(child, 'close')
  child.kill('SIGTERM')
  await closed
  await vi.waitFor(() => expect(serverInfo()).rejects.toThrow(), { timeout: 5_000, interval: 50 })
  expect(output).toMatch(
    new RegExp(`^address: ${address}\\nemail: \\S+@\\S+\\ntoken: twin-[0-9a-f]{40}\\n$`),
  )
  const again = createServer().listen(port, '127.0.0.1')
  await once(again, 'listening')
  again.close()
}, 30_000)
