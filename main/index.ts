import { app, BrowserWindow, dialog, Menu, nativeTheme, protocol, session, shell } from 'electron'
import { bringForward } from '#app/lifecycle'
import { linkAddresses } from '#app/links'
import { createLog } from '#app/log'
import { menuTemplate } from '#app/menu'
import { forbidNavigation } from '#app/navigation'
import { openAddress } from '#app/open-address'
import { denyPermissions } from '#app/permissions'
import { placesFor } from '#app/places'
import { appScheme, servePage } from '#app/protocol'
import { createRedaction } from '#app/redaction'
import { readSwitches } from '#app/switches'
import { followTheme } from '#app/theme'
import { openWindow } from '#app/window'
import { defaultSettings } from '#contract/model/settings'
import { createAnswerer } from '#ipc/answer-call'
import { dispatchCalls } from '#ipc/dispatcher'
import { createEmitToWindows } from '#ipc/emit-to-windows'
import type { Handlers } from '#ipc/handler'
import { createStartHandler } from '#ipc/handlers/start-handler'

const { preview, dataFolder } = readSwitches(process.argv)
if (dataFolder !== undefined) app.setPath('userData', dataFolder)
protocol.registerSchemesAsPrivileged([appScheme])

const start = (): void => {
  const places = placesFor(import.meta.dirname, app.getPath('userData'))
  const redaction = createRedaction()
  const log = createLog({ folder: places.logs, redaction, now: () => new Date() })
  const devTools = !app.isPackaged
  const windows = (): readonly BrowserWindow[] => BrowserWindow.getAllWindows()
  const emit = createEmitToWindows({
    pages: () => windows().map(({ webContents }) => webContents),
    checkEvents: devTools,
  })

  servePage(protocol, places.page)
  denyPermissions(session.defaultSession)
  followTheme(nativeTheme, windows)
  const handlers = {
    ...createStartHandler({
      version: app.getVersion(),
      platform: process.platform,
      preview,
      dataFolder: places.data,
      settings: () => defaultSettings,
      setAside: () => [],
      runs: async () => [],
    }),
  } as unknown as Handlers
  dispatchCalls({
    isOurs: (id) => windows().some(({ webContents }) => webContents.id === id),
    onRefused: (why) => log.error('a caller was refused', { why }),
    answer: createAnswerer({
      handlers,
      beforeHandling: () => undefined,
      conceal: redaction.text,
      checkOutputs: devTools,
      recordBug: (operation, error) => {
        log.error('bug', { operation, error })
        return ''
      },
    }),
  })
  const template = menuTemplate(
    { platform: process.platform, devTools },
    {
      choose: (item) => emit({ event: 'menu-chosen', item }),
      openLink: (link) => void openAddress(shell, linkAddresses[link]),
      showDataFolder: () => void shell.openPath(places.data),
    },
  )
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  openWindow({
    preload: places.preload,
    icon: places.icon,
    stateFile: places.windowState,
    devTools,
  })
  void dialog
}

app.on('web-contents-created', (_event, page) => forbidNavigation(page))
app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(bringForward))
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()
