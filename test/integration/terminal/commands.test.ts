import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, onTestFinished, test } from 'vitest'
import { bundle } from '../../bundles.ts'

const thisFile = import.meta.filename

const run = async (program: Parameters<typeof bundle>[0], ...args: string[]) => {
  const child = spawn(process.execPath, [bundle(program), ...args])
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit'),
  ])
  return { output, errors, code }
}

/** What went wrong is said in words, in few lines, without the trace of an error. */
const expectSentence = (errors: string, mentioned: string): void => {
  const said = errors.split('\n').filter((line) => line !== '' && !/^(Snapshots|Plan) /.test(line))
  expect(said.join('\n')).toContain(mentioned)
  expect(said.length).toBeLessThanOrEqual(5)
  expect(errors).not.toMatch(/^\s+at |node:internal|Error:/m)
}

test.each([
  [['--project', 'NOPE'], 'NOPE'],
  [['--project', 'IDEAS'], 'team-managed'],
  [['--faults', 'lots'], '--faults'],
  [['--colour'], '--colour'],
  [['--folder', thisFile], thisFile],
])('the demo refuses %j in a sentence', async (args, mentioned) => {
  const { output, errors, code } = await run('demo-command', ...args)
  expect(code).toBe(1)
  expectSentence(errors, mentioned)
  expect(output).toBe('')
})

test('the demo does not touch the folder of another deployment', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-demo-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const journal = join(folder, 'deployment.slipway-journal')
  await writeFile(journal, 'a journal')
  const { output, errors, code } = await run('demo-command', '--folder', folder)
  expect(code).toBe(1)
  expectSentence(errors, folder)
  expect(output).toBe('')
  expect(await readdir(folder)).toEqual(['deployment.slipway-journal'])
  expect(await readFile(journal, 'utf8')).toBe('a journal')
})

test('the twin says where it is and how to sign in, and ends on SIGTERM', async () => {
  const child = spawn(process.execPath, [bundle('twin-command'), '--port', '0'])
  const [first] = await once(child.stdout, 'data')
  const lines = String(first).trim().split('\n')
  expect(lines.map((line) => line.split(': ')[0])).toEqual(['address', 'email', 'token'])
  const address = lines[0]?.replace('address: ', '')
  const info = await fetch(`${address}/rest/api/3/serverInfo`)
  expect(await info.json()).toMatchObject({ deploymentType: 'Cloud' })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('the twin says it as JSON, also by its name among the commands', async () => {
  const child = spawn(process.execPath, [bundle('slipway'), 'twin', '--json'])
  const [first] = await once(child.stdout, 'data')
  expect(JSON.parse(String(first))).toEqual({
    address: expect.stringMatching(/^http:/),
    email: expect.stringContaining('@'),
    token: expect.any(String),
  })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test('the twin is a Data Center site of a version when asked to', async () => {
  const child = spawn(process.execPath, [
    bundle('twin-command'),
    '--json',
    '--data-center',
    '9.12.4',
  ])
  const [first] = await once(child.stdout, 'data')
  const { address, userName, personalAccessToken, ...rest } = JSON.parse(String(first))
  expect(Object.keys(rest)).toEqual(['password'])
  const headers = { Authorization: `Bearer ${personalAccessToken}` }
  const info = await fetch(`${address}/rest/api/2/serverInfo`)
  expect(await info.json()).toMatchObject({ version: '9.12.4', deploymentType: 'Server' })
  const who = await fetch(`${address}/rest/api/2/myself`, { headers })
  expect(await who.json()).toMatchObject({ name: userName })
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([0, null])
})

test.each([
  ['--port', '0x50'],
  ['--site', 'acme/../test'],
  ['--data-center', '8.13.0'],
  ['--size', '3'],
])('the twin refuses %s %s in a sentence', async (...args) => {
  const { output, errors, code } = await run('twin-command', ...args)
  expect(code).toBe(1)
  expectSentence(errors, args[0] ?? '')
  expect(output).toBe('')
})

test('the twin says that its port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  onTestFinished(() => void other.close())
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { output, errors, code } = await run('twin-command', '--port', `${port}`)
  expect(code).toBe(1)
  expectSentence(errors, `--port ${port}: something else`)
  expect(output).toBe('')
})
