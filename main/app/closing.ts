import { setTimeout as sleep } from 'node:timers/promises'
import type { App, BrowserWindow } from 'electron'

/**
 * Asks before a window closes while a deployment is under way. Quitting closes the windows first, so
 * it comes by here as well. While it is asked, closing again changes nothing.
 */
export const guardClosing = (
  window: Pick<BrowserWindow, 'on' | 'destroy' | 'isDestroyed'>,
  ports: {
    readonly isDeploying: () => boolean
    /** Whether the user wants to leave all the same. */
    readonly askToLeave: () => Promise<boolean>
    readonly onTrouble: (error: unknown) => void
  },
): void => {
  let asking = false
  const ask = async (): Promise<void> => {
    asking = true
    try {
      const leave = await ports.askToLeave()
      if (leave && !window.isDestroyed()) window.destroy()
    } finally {
      asking = false
    }
  }
  window.on('close', (event) => {
    if (!ports.isDeploying()) return
    event.preventDefault()
    if (!asking) ask().catch(ports.onTrouble)
  })
}

/** What takes longer than this at the end is left to the journal. */
const patience = 60_000

/**
 * Holds quitting until everything has come to its end: deployments after the steps under way, and
 * workers.
 */
export const endBeforeQuitting = (
  app: Pick<App, 'on' | 'exit'>,
  ends: readonly (() => Promise<void>)[],
  onTrouble: (error: unknown) => void,
  tooLong: () => Promise<void> = () => sleep(patience, undefined, { ref: false }),
): void => {
  let ending = false
  const endAll = async (): Promise<void> => {
    for (const end of ends) await end().catch(onTrouble)
  }
  app.on('will-quit', (event) => {
    event.preventDefault()
    if (ending) return
    ending = true
    void Promise.race([endAll(), tooLong()]).then(() => app.exit(0))
  })
}
