import { AppError } from '#contract/model/failure'
import { wordFailure } from '#contract/wording/failure-wording'
import type { AnyCommand, Outcome } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { readCall, type Surroundings } from './read-call.ts'
import { linesOf } from './run-command.ts'
import { helpOf, helpOfAll } from './usage.ts'
import { WrongCall } from './wrong-call.ts'

/** What a run of the program says, and how it ends. */
export interface Said {
  readonly output: string
  readonly errors: string
  /** Undefined where a program took over, which ends as it sees fit. */
  readonly code: ExitCode | undefined
}

const say = (output: string, code: ExitCode = exitCodes.ok): Said => ({
  output: `${output}\n`,
  errors: '',
  code,
})

const sayOutcome = (outcome: Outcome, json: boolean): Said =>
  say(json ? JSON.stringify(outcome.json) : outcome.text, outcome.code)

const sayFailure = ({ failure }: AppError, json: boolean, code: ExitCode): Said => {
  const { what, changed, next } = wordFailure(failure)
  return {
    output: json ? `${JSON.stringify({ failure: { ...failure, what, changed, next } })}\n` : '',
    errors: `${linesOf(failure).join('\n')}\n`,
    code,
  }
}

/**
 * Runs a command by its name. Expected failures are said in words, and as JSON where that is wanted;
 * bugs throw.
 */
export const runSlipway = async (
  commands: readonly AnyCommand[],
  args: readonly string[],
  outside: Omit<Surroundings, 'atEnd'>,
): Promise<Said> => {
  const [name = '', ...rest] = args
  if (['', 'help', '--help', '-h'].includes(name)) {
    return say(helpOfAll(commands), name === '' ? exitCodes.usage : exitCodes.ok)
  }
  const command = commands.find((one) => one.name === name)
  if (command === undefined) {
    const errors = `There is no command “${name}”.\n\n${helpOfAll(commands)}\n`
    return { output: '', errors, code: exitCodes.usage }
  }
  if ('start' in command) {
    if (rest.includes('--help')) return say(helpOf(command))
    await command.start()
    return { output: '', errors: '', code: undefined }
  }
  const json = rest.includes('--json')
  const endings: (() => Promise<void>)[] = []
  const surroundings: Surroundings = { ...outside, atEnd: (run) => endings.push(run) }
  try {
    const call = readCall(command, rest, surroundings)
    if (call.flag('help')) return say(helpOf(command))
    return sayOutcome(await command.run(call), json)
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (outside.signal.aborted) return sayFailure(error, json, exitCodes.stopped)
    return sayFailure(error, json, error instanceof WrongCall ? exitCodes.usage : exitCodes.failed)
  } finally {
    for (const end of endings) await end()
  }
}
