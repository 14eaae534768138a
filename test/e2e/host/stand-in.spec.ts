import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findElectron } from '../../../.ci/electron-runtime.ts'
import type { KeyringState } from '../../standin/system/keyring.ts'
import { launchApp } from '../launch.ts'
import { expect, hostApp, test } from './host-fixtures.ts'

test.skip(findElectron() !== undefined, 'it is about the stand-in, and Electron runs')

test('what the stand-in does not have is an error, not undefined', async ({ electron, page }) => {
  await page.title()
  const asked = await electron.evaluate((all) => {
    const attempts: Record<string, () => unknown> = {
      member: () => all.app.dock,
      module: () => all.Tray,
      setting: () => {
        ;(all.shell as unknown as Record<string, unknown>).openSesame = () => {}
      },
      option: () => new all.BrowserWindow({ frame: false }),
      preference: () => new all.BrowserWindow({ webPreferences: { plugins: true } }),
      method: () => all.BrowserWindow.getAllWindows()[0]?.setOpacity(1),
    }
    return Object.entries(attempts).map(([name, attempt]) => {
      try {
        return `${name}: ${String(attempt())}`
      } catch (error) {
        return `${name}: ${(error as Error).message}`
      }
    })
  })
  expect(asked).toEqual([
    'member: stand-in has no app.dock',
    'module: stand-in has no electron.Tray',
    'setting: stand-in has no shell.openSesame to be set',
    'option: stand-in has no option frame of BrowserWindow',
    'preference: stand-in has no option plugins of webPreferences',
    'method: stand-in has no window.setOpacity',
  ])
})

test('a question that nobody can answer is an error', async ({ electron, page }) => {
  await page.title()
  const answer = await electron.evaluate(({ dialog }) =>
    dialog.showMessageBox({ message: 'Really?' }).catch((error: Error) => error.message),
  )
  expect(answer).toMatch(/nobody is there to answer dialog.showMessageBox/)
})

test('the keyring is as the test wants it, at any time', async ({ folder }) => {
  const file = join(folder, 'keyring')
  await writeFile(file, 'os')
  const { electron, close } = await launchApp(hostApp, folder, {
    env: { STANDIN_KEYRING_FILE: file },
  })
  await electron.firstWindow()
  /** Encrypts, decrypts what was given, and says how that went. */
  const use = async (state: KeyringState, given?: string) => {
    await writeFile(file, state)
    return electron.evaluate(async ({ safeStorage }, stored) => {
      const fresh = await safeStorage.encryptStringAsync('secret').catch((e: Error) => e.message)
      const bytes = Buffer.from(stored ?? '', 'base64')
      const text = await safeStorage
        .decryptStringAsync(bytes)
        .then(({ result }) => result)
        .catch((e: Error) => e.message)
      return {
        available: await safeStorage.isAsyncEncryptionAvailable(),
        mark: typeof fresh === 'string' ? fresh : fresh.toString('latin1', 0, 3),
        stored: typeof fresh === 'string' ? '' : fresh.toString('base64'),
        text,
      }
    }, given)
  }
  const { stored } = await use('os')
  expect(await use('os', stored)).toMatchObject({ available: true, mark: 'v11', text: 'secret' })
  expect(await use('lost', stored)).toMatchObject({
    available: true,
    mark: 'v11',
    text: expect.stringMatching(/^Error while decrypting the ciphertext/),
  })
  expect(await use('locked', stored)).toMatchObject({
    available: true,
    mark: expect.stringMatching(/temporarily unavailable/),
    text: expect.stringMatching(/temporarily unavailable/),
  })
  expect(await use('unavailable', stored)).toMatchObject({ available: false })
  const weak = await use('weak')
  expect(weak).toMatchObject({ available: true, mark: 'v10' })
  expect(await use('os', weak.stored)).toMatchObject({ text: 'secret' })
  expect(await use('os', stored)).toMatchObject({ text: 'secret' })

  await writeFile(file, 'hanging')
  const first = await electron.evaluate(({ safeStorage }) => {
    const turn = new Promise((resolve) => setImmediate(() => resolve('no answer')))
    return Promise.race([safeStorage.isAsyncEncryptionAvailable(), turn])
  })
  expect(first).toBe('no answer')
  await writeFile(file, 'os')
  expect(await close()).toBe(true)
})
