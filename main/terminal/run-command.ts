import { AppError, type Failure, failure } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'

/** An error in how a command was called, in words of its own. */
export const explain = (text: string): AppError => new AppError(failure('input.invalid', text))

/** Says on stderr what happened, whether anything changed in Jira, and what to do. */
export const sayFailure = (found: Failure): void => {
  const { what, changed, next } = wordFailure(found)
  const details = found.details.map((line) => `  ${line}\n`).join('')
  process.stderr.write(`\n${what}\n${details}${changed}\n${next}\n`)
}

/**
 * Runs a command of the terminal. Expected failures end in a sentence and exit code 1, calls with
 * unknown options in the option's name; bugs show their stack.
 */
export const runCommand = async (command: () => Promise<void>): Promise<void> => {
  try {
    await command()
  } catch (error) {
    const wrongCall = error instanceof TypeError && 'code' in error
    if (error instanceof AppError) sayFailure(error.failure)
    else if (wrongCall) process.stderr.write(`${error.message}\n`)
    else throw error
    process.exitCode = 1
  }
}
