import { makeEvent } from '../app/event.ts'
import type { DevTools } from '../chromium/devtools.ts'
import { log } from '../log.ts'
import type { Frames } from './frames.ts'
import type { NavigationListener } from './requests.ts'

/** What Electron tells of a page's life; its exit code is that of a crash on Linux. */
const crash = { reason: 'crashed', exitCode: 5 }

/** Lets a page's web contents tell what happens in it: navigations, its console, its end. */
export const tellPageEvents = (
  devTools: DevTools,
  frames: Frames,
  contents: NavigationListener,
): void => {
  const say = (level: string, message: string): void => {
    log('page:', level, message)
    contents.emit('console-message', makeEvent({ level, message }))
  }
  devTools.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId === undefined) contents.emit('did-navigate', makeEvent(), frames.main.url)
  })
  devTools.on('Page.domContentEventFired', () => contents.emit('dom-ready', makeEvent()))
  devTools.on('Inspector.targetCrashed', () =>
    contents.emit('render-process-gone', makeEvent(), crash),
  )
  devTools.on('Runtime.consoleAPICalled', ({ type, args }) =>
    say(type, args.map((value) => value.value ?? value.description).join(' ')),
  )
  // What the browser itself says: refusals of the content security policy are among it.
  devTools.on('Log.entryAdded', ({ entry }) => say(entry.level, entry.text))
  devTools.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
    say('error', `Uncaught ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
  )
}
