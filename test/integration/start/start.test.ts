import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findBrowser } from '../../standin/chromium/find-browser.ts'
import { startProgram } from './started-program.ts'

const start = join(import.meta.dirname, '..', '..', '..', '.ci', 'start.ts')
const startAs = join(import.meta.dirname, 'start-as.ts')

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-start-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** A program of a shell's lines, which first notes how it was called, a line for each argument. */
const makeProgram = async (folder: string, lines: string): Promise<string> => {
  const file = join(folder, 'program')
  await writeFile(file, `#!/bin/sh\nprintf '%s\\n' "$@" >"${folder}/called"\n${lines}\n`)
  await chmod(file, 0o755)
  return file
}

const callOf = async (folder: string): Promise<readonly string[]> =>
  (await readFile(join(folder, 'called'), 'utf8')).trim().split('\n')

test('npm start without a display says so and runs the demo in the terminal', async () => {
  const folder = await makeFolder()
  const program = startProgram(start, ['--json', '--folder', join(folder, 'demo')], {
    DISPLAY: '',
    WAYLAND_DISPLAY: '',
  })
  expect(await program.ended()).toBe(0)
  const reason = process.getuid?.() === 0 ? /opens no window as root/ : /no display for a window/
  expect(program.errors()).toMatch(reason)
  expect(JSON.parse(program.output().trim().split('\n').at(-1) ?? '')).toMatchObject({ failed: 0 })
})

test('where Electron is, it gets the app, and its exit code goes through', async () => {
  const folder = await makeFolder()
  const electron = await makeProgram(folder, 'exit 5')
  const program = startProgram(startAs, [electron], {})
  expect(await program.ended()).toBe(5)
  expect(program.errors()).toBe('')
  const [app] = await callOf(folder)
  expect(JSON.parse(await readFile(join(app ?? '', 'package.json'), 'utf8')).name).toBe('slipway')
})

test('without Electron, a browser opens the preview with its sandbox on and no port', async () => {
  const folder = await makeFolder()
  const real = findBrowser()
  // What a test cannot have is added behind what Slipway asks for: a window, and a user who is not root.
  const root = process.getuid?.() === 0 ? '--no-sandbox' : ''
  const browser = await makeProgram(folder, `exec ${real} --headless=new ${root} "$@"`)
  const program = startProgram(startAs, ['', browser, `--user-data-dir=${join(folder, 'data')}`], {
    SLIPWAY_BROWSER: browser,
    STANDIN_LOG: '1',
  })
  await program.said('loaded app://bundle/index.html')
  program.child.kill('SIGTERM')
  expect(await program.ended()).toBe(0)

  expect(program.errors()).toMatch(/ELECTRON_MIRROR/)
  const call = await callOf(folder)
  expect(call.filter((argument) => argument.startsWith('--app='))).toHaveLength(1)
  expect(call).toContain('--remote-debugging-pipe')
  expect(call.filter((argument) => /sandbox|debugging-port|headless/.test(argument))).toEqual([])
})

test('without Electron and without a browser, the demo runs in the terminal', async () => {
  const program = startProgram(startAs, [], { DISPLAY: ':1' })
  expect(await program.ended()).toBe(0)
  expect(program.errors()).toMatch(/ELECTRON_MIRROR.*\n.*no Chrome or Chromium/)
  expect(program.output()).toMatch(/Report: /)
})
