import { AppError, type Failure, failure } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'

/** An error in how a command was called, in words of its own. */
export const explain = (text: string): AppError => new AppError(failure('input.invalid', text))

/** What happened, its details, whether anything changed in Jira, and what to do: a line each. */
export const linesOf = (found: Failure): readonly string[] => {
  const { what, changed, next } = wordFailure(found)
  return [what, ...found.details.map((line) => `  ${line}`), changed, next]
}

const sayError = (error: unknown): string | undefined => {
  if (error instanceof AppError) return `\n${linesOf(error.failure).join('\n')}`
  if (!(error instanceof Error) || !('code' in error)) return undefined
  return String(error.code).startsWith('ERR_PARSE_ARGS_') ? error.message : undefined
}

/**
 * Runs a command of the terminal. Expected failures end in a sentence and exit code 1, calls with
 * unknown options in the option's name; bugs show their stack.
 */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    const said = sayError(error)
    if (said === undefined) throw error
    process.stderr.write(`${said}\n`)
    process.exitCode = 1
  }
}
