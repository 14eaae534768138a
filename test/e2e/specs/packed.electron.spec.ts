import { spawn } from 'node:child_process'
import { cp, mkdtemp, open, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '../fixtures.ts'

// A packed Slipway, as `npm run package` makes it: SLIPWAY_PACKED names its executable. Playwright
// cannot drive one, since its door for debuggers is shut; so these start it and look from outside.

const packed = process.env.SLIPWAY_PACKED
const patience = 20_000

/** What a program says, and how it ends; by force when it does not end by itself. */
const watch = (file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly code: number | null; readonly said: string }>((resolve) => {
    const child = spawn(file, args, { env: { ...process.env, ...env } })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', (code) => {
      clearTimeout(timer)
      resolve({ code, said })
    })
  })

/** Where the archive of a packed app lies. */
const archiveOf = (file: string): string =>
  process.platform === 'darwin'
    ? join(dirname(file), '..', 'Resources', 'app.asar')
    : join(dirname(file), 'resources', 'app.asar')

test.describe('a packed Slipway', { tag: '@electron' }, () => {
  test.skip(packed === undefined, 'SLIPWAY_PACKED names no packed Slipway')
  const file = packed ?? ''
  let folder = ''

  test.beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'slipway-'))
  })
  test.afterEach(() => rm(folder, { recursive: true, force: true }))

  test('has every door of Electron shut', async () => {
    const wire = await getCurrentFuseWire(file)
    const of = (fuses: readonly FuseV1Options[]) => fuses.map((fuse) => wire[fuse])
    const shut = [
      FuseV1Options.RunAsNode,
      FuseV1Options.EnableNodeOptionsEnvironmentVariable,
      FuseV1Options.EnableNodeCliInspectArguments,
      FuseV1Options.GrantFileProtocolExtraPrivileges,
    ]
    expect(of(shut)).toEqual(shut.map(() => FuseState.DISABLE))
    const on = [
      FuseV1Options.EnableCookieEncryption,
      FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
      FuseV1Options.OnlyLoadAppFromAsar,
    ]
    expect(of(on)).toEqual(on.map(() => FuseState.ENABLE))
  })

  test('starts, with its page and its workers out of the archive', async () => {
    const child = spawn(file, [`--user-data-dir=${folder}`], { stdio: 'ignore' })
    const log = async () =>
      (await readFile(join(folder, 'logs', 'slipway.log'), 'utf8').catch(() => '')).split('\n')
    const ended = new Promise((resolve) => child.once('exit', resolve))
    // What an earlier session planned is emptied before the window opens.
    const isAtWork = async () => (await readdir(folder)).includes('work')
    await expect.poll(log, { timeout: patience }).toContainEqual(expect.stringContaining('begins'))
    await expect.poll(isAtWork, { timeout: patience }).toBe(true)
    child.kill('SIGTERM')
    await ended
    expect((await log()).filter((line) => line.includes('"level":"error"'))).toEqual([])
  })

  test('does not become a Node that anybody may use', async () => {
    const data = `--user-data-dir=${folder}`
    const env = { ELECTRON_RUN_AS_NODE: '1' }
    const { said } = await watch(file, ['-e', 'console.log(6 * 7)', data], env)
    expect(said).not.toContain('42')
  })

  test('opens no port for a debugger, and runs nothing that NODE_OPTIONS names', async () => {
    const args = ['--inspect=0', `--user-data-dir=${folder}`]
    const env = { NODE_OPTIONS: '--trace-warnings --require=/nowhere/at/all.js' }
    const { said } = await watch(file, args, env)
    expect(said).not.toMatch(/Debugger listening|Cannot find module/)
  })

  test('refuses to start when its archive was changed', async () => {
    test.skip(
      process.platform === 'linux',
      'Electron watches the archive on macOS and Windows only',
    )
    const top = process.platform === 'darwin' ? join(dirname(file), '..', '..') : dirname(file)
    const copy = join(folder, 'Copy.app')
    await cp(top, copy, { recursive: true, verbatimSymlinks: true })
    const copied = file.replace(top, copy)
    const archive = await open(archiveOf(copied), 'r+')
    const { size } = await archive.stat()
    const last = Buffer.alloc(1)
    await archive.read(last, 0, 1, size - 1)
    await archive.write(Buffer.from([(last[0] ?? 0) ^ 1]), 0, 1, size - 1)
    await archive.close()
    const { code } = await watch(copied, [`--user-data-dir=${join(folder, 'data')}`])
    expect(code).not.toBe(0)
    expect(code).not.toBeNull()
  })
})
