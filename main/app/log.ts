import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Redaction } from './redaction.ts'

/** Facts beside a line of the log. */
export type LogFacts = Readonly<Record<string, unknown>>

/** The one log of Slipway. Everything goes through redaction before it is written. */
export interface Log {
  info(what: string, facts?: LogFacts): void
  error(what: string, facts?: LogFacts): void
}

/** The file with the newest lines. */
export const logFile = (folder: string): string => join(folder, 'slipway.log')

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/**
 * Writes JSON lines to `slipway.log`, and keeps one former file beside it, so that both together
 * stay under twice the given size. Written at once: the last lines before a crash matter most. A log
 * that cannot be written (full disk) is no reason to stop anything.
 */
export const createLog = (options: {
  readonly folder: string
  readonly redaction: Redaction
  readonly now: () => Date
  readonly maxBytes?: number
}): Log => {
  const { folder, redaction, now, maxBytes = 1_000_000 } = options
  const path = logFile(folder)

  const write = (level: 'info' | 'error', what: string, facts: LogFacts): void => {
    const said = redaction.forLog({ what, ...facts }) as LogFacts
    const line = JSON.stringify({ at: now().toISOString(), level, ...said })
    try {
      mkdirSync(folder, { recursive: true })
      if (sizeOf(path) + line.length > maxBytes) renameSync(path, join(folder, 'slipway.1.log'))
      appendFileSync(path, `${line}\n`, { mode: 0o600 })
    } catch {
      // See above.
    }
  }

  return {
    info: (what, facts = {}) => write('info', what, facts),
    error: (what, facts = {}) => write('error', what, facts),
  }
}
