import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  session,
} from 'electron'
import { askToLeave } from '#app/ask-to-leave'
import { createGivingUp, watchBreakdowns } from '#app/breakdown'
import { describeBuild } from '#app/describe-build'
import { bringForward, endBeforeQuitting, guardClosing } from '#app/lifecycle'
import { linkAddresses } from '#app/links'
import { logTail } from '#app/log-tail'
import { forbidNavigation } from '#app/navigation'
import { watchPage } from '#app/page-loss'
import { placesFor } from '#app/places'
import { appScheme } from '#app/protocol'
import { createProxySession } from '#app/proxy-session'
import { removeKept } from '#app/remove-kept'
import { createSafeStorage } from '#app/safe-storage'
import { openSettingsShelf } from '#app/settings-shelf'
import { createShell } from '#app/shell'
import { readSwitches } from '#app/switches'
import { applyTheme } from '#app/theme'
import type { Failure } from '#contract/model/failure'
import type { Handlers } from '#ipc/handler'
import { createDiagnosticsHandler } from '#ipc/handlers/diagnostics-handler'
import { createOutsideHandlers } from '#ipc/handlers/outside-handlers'
import { createSettingsHandlers } from '#ipc/handlers/settings-handlers'
import { createStartHandler } from '#ipc/handlers/start-handler'
import { checkNetworkSettings } from '#jira/check-network-settings'
import { createSettingsNetwork } from '#jira/settings-network'
import { createSites } from '#sites/create-sites'
import { openSettings } from '#store/settings-store'
import { makeFolder } from '#store/write-whole-file'
import { createWork } from '#work/create-work'
import { createDemoSites } from '#worker/demo-sites'

const { preview, dataFolder } = readSwitches(process.argv)
if (dataFolder !== undefined) app.setPath('userData', dataFolder)
protocol.registerSchemesAsPrivileged([appScheme])

const places = placesFor(import.meta.dirname, app.getPath('userData'))
const shell = createShell(places, !app.isPackaged)
const { log, redaction, recordBug, emit, native } = shell
const giveUp = createGivingUp({ log, logs: places.logs, tell: dialog.showErrorBox, exit: app.exit })

const start = async (): Promise<void> => {
  await makeFolder(places.data)
  const settings = await openSettings({
    path: places.settings,
    clock: () => new Date().toISOString(),
    openShelf: () => openSettingsShelf(places.settings, ipcMain),
    check: checkNetworkSettings,
    apply: async (next) => {
      applyTheme(nativeTheme, next.theme)
      await network.apply(next)
    },
  })
  applyTheme(nativeTheme, settings.current().theme)
  const proxies = createProxySession(session.fromPartition('network', { cache: false }))
  const network = createSettingsNetwork(settings.current(), proxies)
  const demo = createDemoSites({ folder: places.demoSites, workerFile: places.twinWorker })
  const sites = createSites({
    ...{ folder: places.data, network, demo, emit, preview, learn: redaction.learn },
    storage: createSafeStorage(safeStorage, process.platform),
    report: (trouble) => log.error(trouble),
  })
  const work = await createWork({
    ...{ dataFolder: places.data, workerFile: places.engineWorker, emit, recordBug },
    ...{ sites: sites.access, observer: shell.runs, settings: settings.current },
    reports: { pickFile: native.pickReportFile },
  })

  const removeEverything = async (): Promise<void> => {
    await work.remove()
    await sites.removeEverything()
    await settings.remove()
    await removeKept([places.windowState, places.logs])
  }
  const build = describeBuild(app.getVersion(), preview)
  const setAside = async (): Promise<readonly Failure[]> =>
    [settings.setAside(), ...(await sites.setAside())].filter((one) => one !== undefined)
  const handlers = {
    ...sites.handlers,
    ...work.handlers,
    ...createStartHandler({
      ...{ preview, setAside, runs: work.runs, settings: settings.current },
      ...{ version: build.version, platform: process.platform, dataFolder: places.data },
    }),
    ...createSettingsHandlers({
      ...{ store: settings, emit, pickCertificate: native.pickCertificate, removeEverything },
    }),
    ...createDiagnosticsHandler({
      ...{ build, settings: settings.current, conceal: redaction.text },
      handlers: { ...sites.handlers, ...work.handlers },
      logLines: () => logTail(places.logs),
    }),
    ...createOutsideHandlers({
      ...{ ...native, linkAddresses, dataFolder: places.data, sites: sites.access },
      ...{ objectPage: work.pageOf, runFolder: work.folderOf },
    }),
  } satisfies Handlers

  const window = shell.open(handlers)
  watchPage(window, { log, dialog, quit: app.quit })
  guardClosing(window, {
    isDeploying: work.isDeploying,
    askToLeave: () => askToLeave(dialog, window, shell.runs.underWay(), work.handlers['run.get']),
    onTrouble: giveUp,
  })
  endBeforeQuitting(app, [work.close, demo.stop], (error) => recordBug('quitting', error))
  powerMonitor.on('lock-screen', sites.dropTokens)
}

watchBreakdowns(process, log, giveUp)
app.on('web-contents-created', (_event, page) => forbidNavigation(page))
app.on('second-instance', () => BrowserWindow.getAllWindows().forEach(bringForward))
app.on('window-all-closed', () => app.quit())
if (app.requestSingleInstanceLock()) void app.whenReady().then(start).catch(giveUp)
else app.quit()
