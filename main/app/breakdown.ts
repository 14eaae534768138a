import type { Log } from './log.ts'

/** What Slipway does when something breaks that should not. */
export interface BreakdownPorts {
  readonly log: Log
  /** Tells the user, in a dialog that needs no window. */
  readonly tell: () => void
  readonly exit: (code: number) => void
}

/**
 * Errors that nobody caught. One that broke off code in its middle ends Slipway: the journal knows
 * what a deployment did, and going on in an unknown state would be worse. A refused promise that
 * nobody waited for is recorded only.
 */
export const watchBreakdowns = (
  process: Pick<NodeJS.Process, 'on'>,
  { log, tell, exit }: BreakdownPorts,
): void => {
  process.on('uncaughtException', (error) => {
    log.error('uncaught error', { error })
    tell()
    exit(1)
  })
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { error: reason }))
}
