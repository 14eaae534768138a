import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startProgram } from './started-program.ts'

const ensure = join(import.meta.dirname, 'ensure-browser.ts')

const makeFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'slipway-browser-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const makeProgram = async (file: string, lines: string): Promise<void> => {
  await writeFile(file, `#!/bin/sh\n${lines}\n`)
  await chmod(file, 0o755)
}

/** Which browser is found on a computer that has only these programs, and no way to a download. */
const browserFor = async (folder: string, env: Readonly<Record<string, string>> = {}) => {
  const program = startProgram(ensure, [], {
    PATH: `${folder}:${join(folder, 'system')}`,
    PLAYWRIGHT_BROWSERS_PATH: join(folder, 'downloaded'),
    PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:1',
    SLIPWAY_BROWSER: '',
    ...env,
  })
  await program.ended()
  return { browser: program.output().trim(), said: program.errors() }
}

test('an installed browser is taken, and nothing is said', async ({ skip }) => {
  skip(process.platform !== 'linux', 'only on Linux are browsers looked for on the PATH')
  const folder = await makeFolder()
  await makeProgram(join(folder, 'google-chrome'), '')
  expect(await browserFor(folder)).toEqual({ browser: join(folder, 'google-chrome'), said: '' })
})

test('a browser that is named goes before all others', async () => {
  const folder = await makeFolder()
  const named = join(folder, 'mine')
  await makeProgram(named, '')
  await makeProgram(join(folder, 'chromium'), '')
  expect((await browserFor(folder, { SLIPWAY_BROWSER: named })).browser).toBe(named)
})

test('where none is and none can be downloaded, root installs Debian’s', async ({ skip }) => {
  skip(process.getuid?.() !== 0, 'only root may install packages')
  skip(!existsSync('/usr/bin/apt-get'), 'this is no Debian')
  const folder = await makeFolder()
  await makeProgram(
    join(folder, 'apt-get'),
    [
      `echo "$@" >>"${folder}/calls"`,
      `[ "$1" = install ] || exit 0`,
      `echo '#!/bin/sh' >"${folder}/chromium"`,
      `/bin/chmod +x "${folder}/chromium"`,
    ].join('\n'),
  )
  const { browser, said } = await browserFor(folder)
  expect(browser).toBe(join(folder, 'chromium'))
  expect((await readFile(join(folder, 'calls'), 'utf8')).trim().split('\n')).toEqual([
    'update',
    'install --yes --no-install-recommends chromium',
  ])
  expect(said).toMatch(/downloading a browser.*\n.*installing Debian’s chromium/)
})
