import type { App, Dialog } from 'electron'
import { AppError } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import { breakdownWording } from '#contract/wording/native-wording'
import type { Log } from './log.ts'
import type { Redaction } from './redaction.ts'

/** What Slipway does when something breaks that should not. */
export interface BreakdownPorts {
  readonly log: Log
  readonly redaction: Pick<Redaction, 'text'>
  /** Where the log lies. */
  readonly logs: string
  /** Its error box needs no window. */
  readonly dialog: Pick<Dialog, 'showErrorBox'>
  readonly app: Pick<App, 'exit'>
}

/** What the user is told: an expected failure in its words, a bug as such. */
const textFor = (error: unknown, logs: string): string => {
  if (!(error instanceof AppError)) return breakdownWording.body(logs)
  const { what, next } = wordFailure(error.failure)
  return [what, ...error.failure.details, next].join('\n\n')
}

/** Makes the way in which Slipway ends when it cannot go on, or not even begin. */
export const createGivingUp =
  ({ log, redaction, logs, dialog, app }: BreakdownPorts) =>
  (error: unknown): void => {
    log.error('giving up', { error })
    dialog.showErrorBox(breakdownWording.title, redaction.text(textFor(error, logs)))
    app.exit(1)
  }

/**
 * Errors that nobody caught. One that broke off code in its middle ends Slipway: the journal knows
 * what a deployment did, and going on in an unknown state would be worse. A refused promise that
 * nobody waited for is recorded only.
 */
export const watchBreakdowns = (
  process: Pick<NodeJS.Process, 'on'>,
  log: Log,
  giveUp: (error: unknown) => void,
): void => {
  process.on('uncaughtException', giveUp)
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { error: reason }))
}
