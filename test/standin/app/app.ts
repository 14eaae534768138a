import { commandLine } from '../command-line.ts'
import { loud } from '../loud.ts'
import { application } from './application.ts'
import { makeEvent } from './event.ts'
import { appEvents, exit, quit } from './lifecycle.ts'
import { getPath, setPath } from './paths.ts'
import { isReady, onReady, whenReady } from './ready.ts'
import { hasLock, releaseLock, requestLock } from './single-instance.ts'

const switches = {
  appendSwitch: (name: string, value = ''): void => {
    commandLine.switches.set(name, value)
  },
  hasSwitch: (name: string): boolean => commandLine.switches.has(name),
  getSwitchValue: (name: string): string => commandLine.switches.get(name) ?? '',
}

/** Electron's `app`. */
export const app = loud(
  'app',
  Object.assign(appEvents, {
    isPackaged: false,
    commandLine: loud('app.commandLine', switches),
    whenReady,
    isReady,
    quit,
    exit,
    getName: (): string => application.name,
    setName: (name: string): void => {
      application.name = name
    },
    getVersion: (): string => application.version,
    getAppPath: (): string => application.path,
    getLocale: (): string => 'en-US',
    getPath,
    setPath,
    setAppLogsPath: (path?: string): void => setPath('logs', path ?? getPath('logs')),
    /** Windows and macOS have these; on Linux they do nothing in Electron either. */
    setAppUserModelId: (_id: string): void => {},
    setAboutPanelOptions: (_options: object): void => {},
    /** Brings the app to the front, which is what a focused window does. */
    focus: (): void => {},
    requestSingleInstanceLock: (additionalData: unknown = {}): boolean =>
      requestLock(additionalData, (second) =>
        appEvents.emit(
          'second-instance',
          makeEvent(),
          second.argv,
          second.workingDirectory,
          second.additionalData,
        ),
      ),
    hasSingleInstanceLock: hasLock,
    releaseSingleInstanceLock: releaseLock,
    /** Every page is sandboxed in any case. */
    enableSandbox: (): void => {},
  }),
)

Object.defineProperty(app, 'name', {
  get: () => application.name,
  set: (name: string) => {
    application.name = name
  },
})

void onReady(() => {
  app.emit('will-finish-launching')
  app.emit('ready', makeEvent(), {})
})
