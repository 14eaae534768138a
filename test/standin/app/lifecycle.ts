import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { chromium, windowsShown } from '../chromium/chromium.ts'
import { commandLine } from '../command-line.ts'
import { log } from '../log.ts'
import { openWindows } from '../window/open-windows.ts'
import { makeEvent } from './event.ts'

/** Where `app`'s events are sent from; `app` itself is this object. */
export const appEvents = new EventEmitter()
const state = { quitting: false, ended: false }

/** Emits through the object, for a test driver may have replaced its method. */
const emit = (name: string, ...values: readonly unknown[]): void => {
  appEvents.emit(name, ...values)
}

/** Ends the process without asking anybody. */
export const exit = (code = 0): void => {
  if (state.ended) return
  state.ended = true
  log('exit', code)
  emit('quit', makeEvent(), code)
  void chromium.close().then(() => process.exit(code))
}

/** Starts the app anew, with the same command line, when this process has ended. */
export const relaunch = (): void => {
  process.once('exit', () => {
    const executable = join(import.meta.dirname, '..', 'electron')
    spawn(executable, commandLine.all, { detached: true, stdio: 'ignore' }).unref()
  })
}

const finish = (): void => {
  const event = makeEvent()
  emit('will-quit', event)
  if (event.defaultPrevented) state.quitting = false
  else exit(0)
}

/** Asks everybody, closes the windows, ends. A window that refuses to close calls it off. */
export const quit = (): void => {
  if (state.ended) return
  const event = makeEvent()
  emit('before-quit', event)
  if (event.defaultPrevented) return
  state.quitting = true
  for (const window of openWindows.all()) window.close()
  if (openWindows.all().length === 0) finish()
}

openWindows.onRefusal(() => {
  state.quitting = false
})

openWindows.onLastClosed(() => {
  if (state.ended) return
  if (state.quitting) finish()
  else if (appEvents.listenerCount('window-all-closed') > 0) emit('window-all-closed')
  else quit()
})

// A shown browser ends with its last window, and then so does the app, as it likes.
chromium.onGone((lastWords) => {
  if (state.ended) return
  const windows = openWindows.all()
  for (const window of windows) window.gone()
  if (windows.length > 0 && windowsShown) return
  process.stderr.write(`stand-in: the browser is gone\n${lastWords}\n`)
  process.exit(1)
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, quit)
