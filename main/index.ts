import {
  app,
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
import { endBeforeQuitting, guardClosing } from '#app/closing'
import { keepDataIn } from '#app/data-folder'
import { linkAddresses } from '#app/links'
import { logTail } from '#app/log-tail'
import { hearOfFiles } from '#app/offered-files'
import { watchPage } from '#app/page-loss'
import { placesFor } from '#app/places'
import { appScheme } from '#app/protocol'
import { createProxySession } from '#app/proxy-session'
import { createSafeStorage } from '#app/safe-storage'
import { openSettingsShelf } from '#app/settings-shelf'
import { createShell } from '#app/shell'
import { beginSingly } from '#app/single-instance'
import { readSwitches } from '#app/switches'
import { applyTheme } from '#app/theme'
import type { Handlers } from '#ipc/handler'
import { createShellHandlers } from '#ipc/handlers/shell-handlers'
import { checkNetworkSettings } from '#jira/check-network-settings'
import { createSettingsNetwork } from '#jira/settings-network'
import { forgetWithConnection } from '#publishing/forget-with-connection'
import { createSites } from '#sites/create-sites'
import { openSettings } from '#store/settings-store'
import { makeFolder } from '#store/write-whole-file'
import { createWork } from '#work/create-work'
import { createSigningKeys } from '#work/signing-keys'
import { createDemoSites } from '#worker/demo-sites'

const { preview, dataFolder, checkContract } = readSwitches(process.argv)
keepDataIn(app, dataFolder)
protocol.registerSchemesAsPrivileged([appScheme])

const places = placesFor(import.meta.dirname, app.getPath('userData'))
const shell = createShell(places, { devTools: !app.isPackaged, checkContract, preview })
const { build, log, redaction, recordBug, emit, native } = shell
const giveUp = createGivingUp({ log, redaction, logs: places.logs, dialog, app })

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
  const storage = createSafeStorage(safeStorage, process.platform)
  const sites = createSites({
    ...{ folder: places.data, network, demo, emit, preview, learn: redaction.learn },
    storage,
    report: (trouble) => log.error(trouble),
    keepRunsAway: (site) => work.keepRunsAway(site),
  })
  const keys = createSigningKeys({
    ...{ folder: places.data, storage, report: (trouble) => log.error(trouble) },
  })
  const work = await createWork({
    ...{ dataFolder: places.data, workerFile: places.engineWorker, emit, recordBug },
    ...{ sites: sites.access, observer: shell.runs, settings: settings.current },
    connections: {
      open: sites.connections.open,
      hostOf: async (id) => (await sites.connections.card(id)).host,
      lastFailure: async (id) => {
        const { check } = await sites.connections.card(id)
        return check.check === 'failed' ? check.failure : null
      },
    },
    reports: { pickFile: native.pickReportFile },
    documents: {
      pickTarget: native.pickDocumentTarget,
      pickSource: native.pickDocumentSource,
    },
    tables: { pickTarget: native.pickTableTarget, pickSource: native.pickTableSource },
    ...{ dialogs: native, keys, offered: shell.offered },
    conceal: redaction.text,
  })

  const handlers = {
    ...sites.handlers,
    ...work.handlers,
    ...forgetWithConnection(sites.handlers, work.forgetConnection),
    ...createShellHandlers({
      ...{ ...native, build, work, settings, emit, linkAddresses, preview },
      sites: {
        ...sites,
        setAside: async () => [...(await sites.setAside()), ...(await keys.setAside())],
      },
      ...{ platform: process.platform, dataFolder: places.data, conceal: redaction.text },
      logLines: () => logTail(places.logs),
      removeRest: async () => {
        await keys.removeAll()
        await shell.removeKept()
      },
    }),
  } satisfies Handlers

  const window = shell.open(handlers)
  watchPage(window, { log, dialog, quit: () => app.quit() })
  guardClosing(window, {
    ...{ isDeploying: work.isDeploying, stop: work.close },
    askToLeave: () => askToLeave(dialog, window, shell.runs.underWay(), work.handlers['run.get']),
    onTrouble: (error) => recordBug('closing', error),
  })
  endBeforeQuitting(app, [work.close, sites.signOut, demo.stop], (error) =>
    recordBug('quitting', error),
  )
  powerMonitor.on('lock-screen', sites.dropTokens)
}

watchBreakdowns(process, log, giveUp)
if (beginSingly(app)) {
  hearOfFiles(app, shell.offered, process.argv.slice(1), process.cwd())
  void app.whenReady().then(start).catch(giveUp)
}
