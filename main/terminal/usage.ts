import type { CommandSketch, Operand, Option } from './command.ts'
import { exitCodes } from './exit-codes.ts'

/** Options that every command has. */
export const commonOptions: Readonly<Record<string, Option>> = {
  json: { type: 'boolean', help: 'the result as one JSON document on standard output' },
  help: { type: 'boolean', help: 'this text' },
}

const withCommon = ({ options }: CommandSketch): readonly (readonly [string, Option])[] =>
  Object.entries({ ...options, ...commonOptions })

const operandText = ({ name, optional }: Operand): string => (optional ? `[${name}]` : name)

const optionText = ([name, { type, value, multiple }]: readonly [string, Option]): string =>
  `--${name}${type === 'boolean' ? '' : ` ${value ?? 'TEXT'}`}${multiple ? ' …' : ''}`

const columns = (rows: readonly (readonly [string, string])[]): readonly string[] => {
  const width = Math.max(0, ...rows.map(([left]) => left.length)) + 2
  return rows.map(([left, right]) => `  ${left.padEnd(width)}${right}`)
}

/** How a command is called, in one line. */
export const usageOf = (command: CommandSketch): string =>
  ['slipway', command.name, ...command.operands.map(operandText), '[options]'].join(' ')

/** All about one command. */
export const helpOf = (command: CommandSketch): string =>
  [
    command.summary,
    '',
    `Usage: ${usageOf(command)}`,
    ...(command.operands.length === 0
      ? []
      : ['', ...columns(command.operands.map(({ name, help }) => [name, help]))]),
    '',
    'Options:',
    ...columns(withCommon(command).map((option) => [optionText(option), option[1].help])),
    ...(command.remarks === undefined ? [] : ['', ...command.remarks]),
  ].join('\n')

const codeWords: Readonly<Record<keyof typeof exitCodes, string>> = {
  ok: 'done',
  failed: 'not done, or not all of it',
  different: 'something differs, or is left to do',
  usage: 'the call was wrong; nothing was begun',
  waiting: 'a decision of yours is waited for',
  stopped: 'stopped from outside; what was under way was finished',
}

/** The list of commands, with what their exit codes mean. */
export const helpOfAll = (commands: readonly CommandSketch[]): string =>
  [
    'Moves configuration from one Jira site to another.',
    '',
    'Usage: slipway COMMAND [options]',
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    'Tokens and passwords come from the environment, e.g. SLIPWAY_TOKEN, SLIPWAY_SOURCE_TOKEN and',
    'SLIPWAY_DESTINATION_PASSWORD, or as lines of standard input with --token-stdin. They are never an',
    'argument. docs/terminal.md has the variables of each way to sign in.',
    '',
    'Exit codes:',
    ...columns(
      Object.entries(exitCodes).map(([name, code]) => [
        String(code),
        codeWords[name as keyof typeof exitCodes],
      ]),
    ),
    '',
    'slipway COMMAND --help tells more.',
  ].join('\n')
