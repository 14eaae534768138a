import {
  app,
  BrowserWindow,
  Menu,
  nativeTheme,
  powerSaveBlocker,
  protocol,
  session,
} from 'electron'
import { createAnswerer } from '#ipc/answer-call'
import { dispatchCalls } from '#ipc/dispatcher'
import type { Emit } from '#ipc/emit'
import { createEmitToWindows } from '#ipc/emit-to-windows'
import type { Handlers } from '#ipc/handler'
import type { OfferedFiles } from '#ipc/offered-files'
import { describeBuild } from './describe-build.ts'
import { learnSecrets } from './learn-secrets.ts'
import { linkAddresses } from './links.ts'
import { createLog, type Log } from './log.ts'
import { menuTemplate } from './menu.ts'
import { createNativePorts, type NativePorts } from './native-ports.ts'
import { notifyOfEnd } from './notify.ts'
import { createOfferedFiles } from './offered-files.ts'
import { denyPermissions } from './permissions.ts'
import type { Places } from './places.ts'
import { createWakefulness } from './power.ts'
import { servePage } from './protocol.ts'
import { createBugRecorder } from './record-bug.ts'
import { createRedaction, type Redaction } from './redaction.ts'
import { removeKept } from './remove-kept.ts'
import { showProgress } from './taskbar.ts'
import { followTheme } from './theme.ts'
import { type RunWatch, watchRuns } from './watch-runs.ts'
import { openWindow } from './window.ts'
import { keepWindowState } from './window-state.ts'

/** What the window's surroundings are to the rest of the main process. */
export interface Shell {
  readonly build: ReturnType<typeof describeBuild>
  readonly log: Log
  readonly redaction: Redaction
  readonly recordBug: (where: string, error: unknown) => string
  readonly emit: Emit
  readonly native: NativePorts
  readonly offered: OfferedFiles
  readonly runs: RunWatch
  /** Deletes what is kept about the window and its page, and the log. */
  removeKept(): Promise<void>
  /** Answers the page from now on, and opens its window. */
  open(handlers: Handlers): BrowserWindow
}

/** How the shell is to be. */
export interface ShellOptions {
  /** Whether the developer tools can be opened: never in an installed Slipway. */
  readonly devTools: boolean
  /** Whether what goes to the page is checked against the contract: in tests, since it takes time. */
  readonly checkContract: boolean
  /** Shown by a browser in place of Electron. */
  readonly preview: boolean
}

/** Builds the shell around the page. */
export const createShell = (places: Places, options: ShellOptions): Shell => {
  const { devTools, checkContract, preview } = options
  const build = describeBuild(app.getVersion(), preview)
  const redaction = createRedaction()
  const log = createLog({ folder: places.logs, redaction, now: () => new Date() })
  const recordBug = createBugRecorder(log)
  const windows = (): readonly BrowserWindow[] => BrowserWindow.getAllWindows()
  const pages = () => windows().map(({ webContents }) => webContents)
  const emit = createEmitToWindows({
    pages,
    conceal: redaction.text,
    checkEvents: checkContract,
  })
  const native = createNativePorts()
  const offered = createOfferedFiles(emit)
  const state = keepWindowState(places.windowState)
  const keepAwake = createWakefulness(powerSaveBlocker)
  const isFocused = (): boolean => BrowserWindow.getFocusedWindow() !== null
  const runs = watchRuns({
    onChange: (all) => {
      keepAwake(all.length > 0)
      showProgress(windows(), all)
    },
    onEnd: (summary) => notifyOfEnd({ isFocused, show: native.show }, summary),
  })

  const buildMenu = (): Menu =>
    Menu.buildFromTemplate(
      menuTemplate(
        { platform: process.platform, devTools },
        {
          openFile: async () => {
            const picked = await native.pickFile()
            if (picked !== undefined) offered.offer(picked)
          },
          choose: (item) => emit({ event: 'menu-chosen', item }),
          openLink: (link) => native.openAddress(linkAddresses[link]),
          showDataFolder: () => native.openFolder(places.data),
        },
      ),
    )

  const answerWith = (handlers: Handlers): void =>
    dispatchCalls({
      isOurs: (id) => pages().some((page) => page.id === id),
      onRefused: (why) => log.error('a caller was refused', { why }),
      answer: createAnswerer({
        handlers,
        beforeHandling: (input) => learnSecrets(redaction, input),
        conceal: redaction.text,
        recordBug,
        checkOutputs: checkContract,
      }),
    })

  return {
    ...{ build, log, redaction, recordBug, emit, native, offered, runs },
    removeKept: () => removeKept({ state, logs: places.logs, session: session.defaultSession }),
    open: (handlers) => {
      log.info('Slipway begins', build)
      servePage(protocol, places.page)
      denyPermissions(session.defaultSession)
      followTheme(nativeTheme, windows)
      Menu.setApplicationMenu(buildMenu())
      answerWith(handlers)
      return openWindow({ ...places, state, devTools })
    },
  }
}
