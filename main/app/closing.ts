import { setTimeout as sleep } from 'node:timers/promises'
import type { App, BrowserWindow } from 'electron'
import { relaunch } from './relaunch.ts'

/** What takes longer than this at the end is left to the journal. */
const patience = 60_000

const tooLong = (): Promise<void> => sleep(patience, undefined, { ref: false })

/** What closing depends on. */
export interface ClosingPorts {
  readonly isDeploying: () => boolean
  /** Whether the user wants to leave all the same. */
  readonly askToLeave: () => Promise<boolean>
  /** Ends deployments after the steps under way. */
  readonly stop: () => Promise<void>
  readonly onTrouble: (error: unknown) => void
  readonly tooLong?: () => Promise<void>
}

/**
 * Asks before a window closes while a deployment is under way, and lets it go once that has stopped,
 * so that the user sees it stop. Quitting closes the windows first, so it comes by here as well.
 * While it is asked or waited for, closing again changes nothing.
 */
export const guardClosing = (
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>,
  ports: ClosingPorts,
): void => {
  let leaving = false
  const leave = async (): Promise<void> => {
    if (!(await ports.askToLeave())) return
    await Promise.race([ports.stop(), (ports.tooLong ?? tooLong)()])
    if (!window.isDestroyed()) window.destroy()
  }
  window.on('close', (event) => {
    if (!ports.isDeploying() && !leaving) return
    event.preventDefault()
    if (leaving) return
    leaving = true
    leave()
      .catch(ports.onTrouble)
      .finally(() => {
        leaving = false
      })
  })
}

/**
 * Holds quitting until everything has come to its end: deployments and workers, one by one. There is
 * no window any more by then, and who starts Slipway meanwhile only meets its lock: so it is started
 * anew for them as soon as it has ended.
 */
export const endBeforeQuitting = (
  app: Pick<App, 'on' | 'exit' | 'relaunch'>,
  ends: readonly (() => Promise<void>)[],
  onTrouble: (error: unknown) => void,
  giveUp: () => Promise<void> = tooLong,
): void => {
  let ending = false
  let wantedAgain = false
  const endAll = async (): Promise<void> => {
    for (const end of ends) await end().catch(onTrouble)
  }
  const exit = (): void => {
    if (wantedAgain) relaunch(app)
    app.exit(0)
  }
  app.on('second-instance', () => {
    wantedAgain = ending
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void Promise.race([endAll(), giveUp()]).then(exit)
  })
}
