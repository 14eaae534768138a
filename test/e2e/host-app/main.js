// A small app that uses what Slipway's main process uses of Electron: by it the stand-in is held
// against what Electron promises. It runs on either.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import {
  app,
  BrowserWindow,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  safeStorage,
  session,
} from 'electron'

const types = { html: 'text/html', js: 'text/javascript' }
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; frame-src 'self'; connect-src *"

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

const serve = async (request) => {
  const { host, pathname } = new URL(request.url)
  const name = /^\/([a-z]+\.(html|js))$/.exec(pathname)
  if (host !== 'bundle' || name === null) return new Response('', { status: 404 })
  return new Response(await readFile(join(import.meta.dirname, name[1])), {
    headers: { 'content-type': types[name[2]], 'content-security-policy': policy },
  })
}

const told = []
const answers = {
  echo: (_event, value) => value,
  failing: () => {
    throw new TypeError('no luck')
  },
  uncloneable: () => () => {},
  frame: ({ senderFrame, sender }) => ({
    url: senderFrame.url,
    origin: senderFrame.origin,
    isMain: senderFrame.parent === null,
    known: BrowserWindow.fromWebContents(sender) !== null,
  }),
  news: ({ sender }, value) => {
    for (const number of value) sender.send('host:news', number)
  },
  told: () => told,
  theme: (_event, value) => {
    nativeTheme.themeSource = value
    return nativeTheme.shouldUseDarkColors
  },
  work: (_event, value) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: value })
      worker.once('message', resolve)
      worker.once('error', reject)
    }),
  secret: async (_event, value) => {
    const encrypted = await safeStorage.encryptStringAsync(value)
    const decrypted = await safeStorage.decryptStringAsync(encrypted)
    return { hidden: !encrypted.includes(value), ...decrypted }
  },
}

ipcMain.handle('host:call', (event, name, value) => answers[name](event, value))
ipcMain.on('host:tell', (_event, value) => told.push(value))

const openWindow = () => {
  const window = new BrowserWindow({
    width: 900,
    height: 600,
    useContentSize: true,
    show: false,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
    },
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    app.emit('host-app-window-wanted', url)
    return { action: 'deny' }
  })
  window.webContents.on('will-navigate', (event) => {
    event.preventDefault()
    app.emit('host-app-navigation', event.url)
  })
  window.once('ready-to-show', () => window.show())
  window.loadURL('app://bundle/index.html')
}

const begin = () => {
  protocol.handle('app', serve)
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) =>
    answer(false),
  )
  session.defaultSession.setPermissionCheckHandler(() => false)
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'File', submenu: [{ id: 'open', label: 'Open', click: openWindow }] },
    ]),
  )
  openWindow()
}

if (app.requestSingleInstanceLock({ from: process.pid })) {
  app.on('window-all-closed', () => app.quit())
  // Not awaited: readiness waits until this module is loaded.
  app.whenReady().then(begin)
} else {
  app.exit(7)
}
