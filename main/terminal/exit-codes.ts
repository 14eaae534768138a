/** How a command of the terminal ended, for scripts. Documented in `docs/terminal.md`. */
export const exitCodes = {
  /** Done as asked. */
  ok: 0,
  /** It could not be done, or not all of it. */
  failed: 1,
  /** What was compared differs, or something is left to do. */
  different: 2,
  /** The call was wrong: nothing was begun. */
  usage: 3,
  /** A decision of a person is waited for; the rest is done. */
  waiting: 4,
  /** Stopped from outside; what was under way was finished. */
  stopped: 130,
} as const

/** One of the ways in which a command ends. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
