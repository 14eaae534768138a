import { describe, expect, it } from 'vitest'
import { occurs, sourcesIn } from './source-text.ts'

const main = sourcesIn('main', 'preload')
const page = sourcesIn('renderer')
const all = [...main, ...page]

describe('the scan', () => {
  it('sees all files, and what occurs in them', () => {
    expect(main.length).toBeGreaterThan(300)
    expect(page.length).toBeGreaterThan(20)
    expect(occurs(main, /registerSchemesAsPrivileged/)).toEqual(['main/index.ts'])
  })
})

describe('3: tokens are encrypted by the asynchronous safeStorage only', () => {
  it.each(['encryptString', 'decryptString', 'isEncryptionAvailable', 'setUsePlainTextEncryption'])(
    'nobody calls %s',
    (name) => {
      expect(occurs(all, new RegExp(`\\b${name}\\b`))).toEqual([])
    },
  )

  it('nobody takes the encryption of electron-store for protection', () => {
    expect(occurs(all, /encryptionKey/)).toEqual([])
  })
})

describe('4: nothing is loaded from elsewhere than the scheme of Slipway', () => {
  it('one place loads a page, and it is Slipway’s own', () => {
    expect(occurs(all, /loadFile\(|loadURL\(/)).toEqual(['main/app/window.ts'])
    expect(occurs(all, /loadURL\((?!pageAddress\))/)).toEqual([])
  })

  it('one place opens a window', () => {
    expect(occurs(all, /new (BrowserWindow|WebContentsView|BaseWindow|BrowserView)\b/)).toEqual([
      'main/app/window.ts',
    ])
  })
})

describe('12: what is read out of the archive', () => {
  it('is not listed in the way that Electron gets wrong there', () => {
    expect(
      occurs(sourcesIn('main/app'), /recursive: true, (withFileTypes|encoding)|withFileTypes/),
    ).toEqual([])
  })
})

describe('6: the page has no network', () => {
  it.each([
    /\bfetch\(/,
    /XMLHttpRequest/,
    /\bWebSocket\b/,
    /EventSource/,
    /sendBeacon/,
    /RTCPeerConnection/,
    /<(script|link|img|iframe)[^>]*https?:/,
  ])('and does not try: %s', (way) => {
    expect(occurs(page, way)).toEqual([])
  })

  it('and keeps nothing, builds no code and no markup from text', () => {
    const way =
      /localStorage|sessionStorage|indexedDB|document\.cookie|\beval\(|new Function\(|innerHTML|document\.write/
    expect(occurs(page, way)).toEqual([])
  })
})

describe('7: one way in', () => {
  it('only the dispatcher listens, and only the preload script asks', () => {
    expect(occurs(all, /\bipcMain\b\s*[.[]/)).toEqual(['main/ipc/dispatcher.ts'])
    // Handed on to close the channel that electron-store opens.
    expect(occurs(all, /openSettingsShelf\(places\.settings, ipcMain\)/)).toEqual(['main/index.ts'])
    const settingsShelf = 'main/app/settings-shelf.ts'
    expect(occurs(all, /ipc\.removeAllListeners\('electron-store-get-data'\)/)).toEqual([
      settingsShelf,
    ])
    expect(occurs(all, /\bipcRenderer\b|contextBridge/)).toEqual(['preload/index.ts'])
  })
})

describe('8: every operation is answered', () => {
  it('the compiler sees to it, where all handlers are put together', () => {
    expect(occurs(main, /\} satisfies Handlers\n/)).toEqual(['main/index.ts'])
  })
})

describe('9: one way out', () => {
  it('only one place hands an address to the system', () => {
    expect(occurs(all, /openExternal/)).toEqual(['main/app/open-address.ts'])
  })

  it('the app starts no programs', () => {
    const terminal = /^main\/terminal\//
    const starters = occurs(all, /node:child_process/)
    expect(starters.filter((name) => !terminal.test(name))).toEqual([])
  })
})

describe('16: nothing is sent anywhere when Slipway breaks', () => {
  it('there is no crash reporter', () => {
    expect(occurs(all, /crashReporter/)).toEqual([])
  })
})

describe('18: no door for debugging', () => {
  it('nobody opens the developer tools or a port for them', () => {
    expect(occurs(all, /openDevTools|remote-debugging|appendSwitch|--inspect/)).toEqual([])
  })

  it('the tools can be opened only where Slipway is not installed', () => {
    expect(occurs(main, /devTools: !app\.isPackaged/)).toEqual(['main/index.ts'])
    expect(occurs(main, /devTools: true/)).toEqual([])
  })
})
