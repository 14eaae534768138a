import { commandLine } from '../command-line.ts'
import { loud } from '../loud.ts'
import { application } from './application.ts'
import { makeEvent } from './event.ts'
import { appEvents, exit, quit, relaunch } from './lifecycle.ts'
import { getPath, setPath } from './paths.ts'
import { isReady, onReady, whenReady } from './ready.ts'
import { requestLock } from './single-instance.ts'

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
    relaunch,
    getName: (): string => application.name,
    getVersion: (): string => application.version,
    getPath,
    setPath,
    /** For Windows only. */
    setAppUserModelId: (_id: string): void => {},
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
  }),
)

void onReady(() => {
  app.emit('will-finish-launching')
  app.emit('ready', makeEvent(), {})
})
