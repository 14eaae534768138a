import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { askToLeave } from '#app/ask-to-leave'
import { createNativePorts } from '#app/native-ports'
import { watchPage } from '#app/page-loss'
import { createSafeStorage } from '#app/safe-storage'
import { applicationId, beginSingly } from '#app/single-instance'
import { AppError, failure } from '#contract/model/failure'
import { breakdownWording, closeWording } from '#contract/wording/native-wording'
import { root } from '../../integration/package/built-slipway.ts'

const windows = vi.hoisted(() => [] as unknown[])
const electron = vi.hoisted(() => ({
  clipboard: { writeText: vi.fn(async () => undefined) },
  dialog: { showOpenDialog: vi.fn(), showSaveDialog: vi.fn() },
  shell: { openExternal: vi.fn(async () => undefined), openPath: vi.fn() },
}))
const shown = vi.hoisted(() => [] as { readonly options: unknown; readonly click: () => void }[])

vi.mock('electron', () => ({
  ...electron,
  BrowserWindow: { getAllWindows: () => windows },
  Notification: class {
    private click = (): void => undefined
    private readonly options: unknown
    constructor(options: unknown) {
      this.options = options
    }
    on(_event: string, listener: () => void): void {
      this.click = listener
    }
    show(): void {
      shown.push({ options: this.options, click: this.click })
    }
  },
}))

const window = () => ({
  isMinimized: vi.fn(() => false),
  restore: vi.fn(),
  show: vi.fn(),
  focus: vi.fn(),
})

beforeEach(() => {
  vi.clearAllMocks()
  windows.length = 0
  shown.length = 0
})

describe('the system', () => {
  it('asks in the window which certificate, and takes no answer for none', async () => {
    windows.push('window')
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: ['/a.pem'] })
    expect(await createNativePorts().pickCertificate()).toBe('/a.pem')
    expect(electron.dialog.showOpenDialog.mock.calls[0]?.[0]).toBe('window')
    electron.dialog.showOpenDialog.mockResolvedValueOnce({ filePaths: [] })
    expect(await createNativePorts().pickCertificate()).toBeUndefined()
  })

  it('asks where a report goes', async () => {
    windows.push('window')
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: '/r.html' })
    expect(await createNativePorts().pickReportFile('r.html')).toBe('/r.html')
    expect(electron.dialog.showSaveDialog.mock.calls[0]?.[1]).toMatchObject({
      defaultPath: 'r.html',
    })
    electron.dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' })
    expect(await createNativePorts().pickReportFile('r.html')).toBeUndefined()
  })

  it('asks nothing without a window', async () => {
    await expect(createNativePorts().pickCertificate()).rejects.toThrow('no window')
  })

  it('shows folders, and says when one cannot be shown', async () => {
    electron.shell.openPath.mockResolvedValueOnce('')
    await createNativePorts().openFolder('/data')
    expect(electron.shell.openPath).toHaveBeenCalledExactlyOnceWith('/data')
    electron.shell.openPath.mockResolvedValueOnce('no such folder')
    await expect(createNativePorts().openFolder('/data')).rejects.toThrow('no such folder')
  })

  it('opens web addresses only, and writes to the clipboard', async () => {
    await createNativePorts().openAddress('https://acme.atlassian.net')
    expect(electron.shell.openExternal).toHaveBeenCalledWith('https://acme.atlassian.net/')
    await expect(createNativePorts().openAddress('file:///etc/passwd')).rejects.toThrow()
    expect(electron.shell.openExternal).toHaveBeenCalledOnce()
    await createNativePorts().writeClipboard('text')
    expect(electron.clipboard.writeText).toHaveBeenCalledExactlyOnceWith('text')
  })

  it('notifies, and a click brings Slipway forward', () => {
    const one = window()
    windows.push(one)
    createNativePorts().show({ title: 'Done', body: 'all of it' })
    expect(shown.map(({ options }) => options)).toEqual([{ title: 'Done', body: 'all of it' }])
    shown[0]?.click()
    expect(one.focus).toHaveBeenCalledOnce()
  })
})

describe('16: one Slipway at a time', () => {
  const begin = (isFirst: boolean) => {
    const listeners = new Map<string, (...args: unknown[]) => void>()
    const quit = vi.fn()
    const went = beginSingly({
      requestSingleInstanceLock: () => isFirst,
      quit,
      setAppUserModelId: vi.fn(),
      on: (event: string, listener: () => void) => listeners.set(event, listener),
    } as unknown as Parameters<typeof beginSingly>[0])
    return { listeners, quit, went }
  }

  it('the second ends, and does nothing else', () => {
    const { listeners, quit, went } = begin(false)
    expect(went).toBe(false)
    expect(quit).toHaveBeenCalledOnce()
    expect([...listeners]).toEqual([])
  })

  it('the first comes forward when a second is started', () => {
    const one = window()
    windows.push(one)
    const { listeners, quit, went } = begin(true)
    expect(went).toBe(true)
    listeners.get('second-instance')?.()
    expect(one.show).toHaveBeenCalledOnce()
    expect(quit).not.toHaveBeenCalled()
    listeners.get('window-all-closed')?.()
    expect(quit).toHaveBeenCalledOnce()
  })

  it('9: every page that is ever made is held where it is', () => {
    const on = vi.fn()
    const setWindowOpenHandler = vi.fn()
    begin(true).listeners.get('web-contents-created')?.({}, { on, setWindowOpenHandler })
    expect(on.mock.calls.map(([event]) => event)).toContain('will-navigate')
    expect(setWindowOpenHandler).toHaveBeenCalledOnce()
  })

  it('bears one name, in the installer as in the app', () => {
    const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8')
    expect(builder).toContain(`\nappId: ${applicationId}\n`)
  })
})

describe('the question before leaving', () => {
  type Look = Parameters<typeof askToLeave>[3]
  const under = [{ runId: 'r1', done: 1, total: 2 }]
  const ask = async (response: number, runs: Parameters<typeof askToLeave>[2], look: Look) => {
    const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }))
    const dialog = { showMessageBox } as unknown as Parameters<typeof askToLeave>[0]
    const leave = await askToLeave(dialog, 'window' as never, runs, look)
    const [, options] = showMessageBox.mock.calls[0] as unknown as [unknown, { message: string }]
    return { leave, options }
  }
  const acme = async () => ({ summary: { destination: { title: 'Acme' } } })

  it('names the destination, and staying is the default', async () => {
    const { leave, options } = await ask(0, under, acme as unknown as Look)
    expect(leave).toBe(false)
    expect(options).toMatchObject({
      message: closeWording.message('Acme'),
      buttons: [closeWording.stay, closeWording.leave],
      defaultId: 0,
      cancelId: 0,
    })
    expect((await ask(1, under, acme as unknown as Look)).leave).toBe(true)
  })

  it('is asked all the same when the destination cannot be found out', async () => {
    const failing: Look = () => Promise.reject(new AppError(failure('file.corrupt', 'run.json')))
    expect((await ask(0, under, failing)).options.message).toBe(closeWording.message(''))
    expect((await ask(0, [], failing)).options.message).toBe(closeWording.message(''))
  })
})

describe('a page that is gone', () => {
  const lose = async (reason: string, response: number) => {
    let gone: ((event: object, details: object) => void) | undefined
    const reload = vi.fn()
    const quit = vi.fn()
    const log = { info: vi.fn(), error: vi.fn() }
    const showMessageBox = vi.fn(async () => ({ response, checkboxChecked: false }))
    const on = (_event: string, listener: typeof gone): void => {
      gone = listener
    }
    const window = { webContents: { on }, reload } as unknown as Parameters<typeof watchPage>[0]
    watchPage(window, { log, dialog: { showMessageBox } as never, quit })
    gone?.({}, { reason, exitCode: 5 })
    await vi.waitFor(() =>
      expect(showMessageBox.mock.results.length).toBe(log.error.mock.calls.length),
    )
    await Promise.all(showMessageBox.mock.results.map(({ value }) => value))
    return { reload, quit, log, showMessageBox }
  }

  it.each([
    [0, 1, 0],
    [1, 0, 1],
  ])('is told, and button %d is done', async (response, reloads, quits) => {
    const { reload, quit, log, showMessageBox } = await lose('crashed', response)
    expect(log.error).toHaveBeenCalledExactlyOnceWith('the page is gone', {
      reason: 'crashed',
      exitCode: 5,
    })
    expect(showMessageBox).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ message: breakdownWording.pageGone }),
    )
    expect(reload).toHaveBeenCalledTimes(reloads)
    expect(quit).toHaveBeenCalledTimes(quits)
  })

  it('is nothing when the window was closed', async () => {
    const { showMessageBox, log } = await lose('clean-exit', 0)
    expect(showMessageBox).not.toHaveBeenCalled()
    expect(log.error).not.toHaveBeenCalled()
  })
})

describe('3: Electron’s encryption', () => {
  const storage = {
    isAsyncEncryptionAvailable: async () => true,
    encryptStringAsync: async (text: string) => Buffer.from(`v11${text}`),
    decryptStringAsync: async (bytes: Buffer) => ({
      result: bytes.subarray(3).toString(),
      shouldReEncrypt: true,
    }),
    getSelectedStorageBackend: () => 'gnome_libsecret' as const,
  }

  it('is handed on as the store of tokens takes it', async () => {
    const port = createSafeStorage(storage, 'linux')
    expect(await port.isAvailable()).toBe(true)
    expect(await port.decrypt(new Uint8Array(await port.encrypt('x')))).toEqual({
      text: 'x',
      shouldReEncrypt: true,
    })
  })

  it.each([
    ['linux', 'gnome_libsecret'],
    ['win32', 'dpapi'],
    ['darwin', 'keychain'],
  ] as const)('knows the keeper on %s', (platform, keeper) => {
    expect(createSafeStorage(storage, platform).backend()).toBe(keeper)
  })
})
