import { readFile } from 'node:fs/promises'
import { expect, test } from '../fixtures.ts'

// What only Electron itself can show: the stand-in enforces neither sandbox nor isolation, and its
// browser is not Electron's. Written against its documentation; where there is no binary these are
// listed as not run.

test.describe('on Electron itself', { tag: '@electron' }, () => {
  // What is kept from the page, it complains of.
  test.use({ expectedComplaints: /./ })

  test('the process of the page is in its sandbox', async ({ electron, page }) => {
    await expect(page).toHaveTitle('Slipway')
    const { pid, sandboxed } = await electron.evaluate(({ app, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows()
      const id = window?.webContents.getOSProcessId() ?? 0
      const metric = app.getAppMetrics().find((one) => one.pid === id)
      return { pid: id, sandboxed: metric?.sandboxed }
    })
    if (process.platform === 'linux') {
      expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
    } else expect(sandboxed).toBe(true)
  })

  test('the page shares nothing with the preload script', async ({ page }) => {
    const seen = await page.evaluate(() => {
      const { bridge } = window as unknown as { bridge: { call: object; subscribe: object } }
      const tamper = (): boolean => {
        try {
          Object.assign(bridge, { call: () => 'mine' })
          return true
        } catch {
          return false
        }
      }
      // Functions that cross over are made in the page; none leads to the other world by its parents.
      const leads = (
        bridge.call as { constructor: { constructor: (code: string) => () => unknown } }
      ).constructor
      const reach = (): unknown => {
        try {
          return leads.constructor('return typeof process')()
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        tampered: tamper(),
        reached: reach(),
        globals: ['require', 'process', 'module', 'ipcRenderer', '__dirname'].filter(
          (name) => name in window,
        ),
      }
    })
    expect(seen).toMatchObject({ tampered: false, globals: [] })
    // Code from text is forbidden to the page; a debugger's is let through, and finds no Node.
    expect(['EvalError', 'undefined']).toContain(seen.reached)
  })

  test('a frame inside the page has no bridge, and the page itself cannot be framed', async ({
    page,
  }) => {
    const frames = await page.evaluate(async () => {
      const empty = document.createElement('iframe')
      document.body.append(empty)
      const hasBridge = empty.contentWindow !== null && 'bridge' in empty.contentWindow
      const own = document.createElement('iframe')
      own.src = 'app://bundle/index.html'
      const blocked = new Promise<string>((resolve) =>
        document.addEventListener('securitypolicyviolation', (event) =>
          resolve(event.effectiveDirective),
        ),
      )
      document.body.append(own)
      return { hasBridge, directive: await blocked }
    })
    expect(frames).toEqual({ hasBridge: false, directive: 'frame-src' })
  })

  test('no permission is to be had', async ({ page }) => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read']
    const states = await page.evaluate(async (wanted) => {
      const asked = wanted.map((name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state),
      )
      return Promise.all(asked)
    }, names)
    expect(states).toEqual(names.map(() => 'denied'))
    const attempts = await page.evaluate(async () => {
      const failed = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'granted',
          (error: Error) => error.name,
        )
      return [
        await failed(navigator.clipboard.readText()),
        await failed(navigator.mediaDevices.getUserMedia({ audio: true })),
      ]
    })
    expect(attempts).toEqual(['NotAllowedError', 'NotAllowedError'])
  })

  test('the page reaches no network by any way', async ({ page }) => {
    const ways = await page.evaluate(async () => {
      const outcome = (attempt: () => Promise<unknown>) =>
        attempt().then(
          () => 'reached',
          () => 'kept',
        )
      const image = () =>
        new Promise((resolve, reject) => {
          const element = new Image()
          element.addEventListener('load', resolve)
          element.addEventListener('error', reject)
          element.src = 'https://example.com/a.png'
        })
      const socket = () =>
        new Promise((resolve, reject) => {
          const open = new WebSocket('wss://example.com/')
          open.addEventListener('open', resolve)
          open.addEventListener('error', reject)
        })
      return {
        fetch: await outcome(() => fetch('https://example.com/')),
        image: await outcome(image),
        socket: await outcome(socket),
      }
    })
    expect(ways).toEqual({ fetch: 'kept', image: 'kept', socket: 'kept' })
  })

  test('tokens are encrypted by a key of the system, or Slipway says that they are not', async ({
    electron,
    page,
  }) => {
    await expect(page).toHaveTitle('Slipway')
    const found = await electron.evaluate(async ({ safeStorage }) => {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none'
      const ciphertext = await safeStorage.encryptStringAsync('sample')
      const { result } = await safeStorage.decryptStringAsync(ciphertext)
      return `${ciphertext.subarray(0, 3).toString('latin1')} ${result}`
    })
    // `main/store/secrets/safe-storage-port.ts` tells protection on Linux by these prefixes.
    const known = process.platform === 'linux' ? /^(none|v1\d sample)$/ : /^.{3} sample$/s
    expect(found).toMatch(known)
  })
})
