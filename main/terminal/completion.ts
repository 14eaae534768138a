import type { CommandSketch, Option } from './command.ts'
import { commonOptions } from './usage.ts'

/** The shells that can complete Slipway's commands. */
export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

const optionsOf = ({ options }: CommandSketch): readonly (readonly [string, Option])[] =>
  Object.entries({ ...options, ...commonOptions })

const wordsOf = ({ operands }: CommandSketch): readonly string[] =>
  operands.flatMap(({ words = [] }) => words)

const bash = (commands: readonly CommandSketch[]): string =>
  [
    '_slipway() {',
    // The shell's own variables, with their dollar signs.
    `  local word="\${COMP_WORDS[COMP_CWORD]}" command="\${COMP_WORDS[1]}"`,
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(' ')}" -- "$word"))`,
    '    return',
    '  fi',
    '  case "$command" in',
    ...commands.map((command) => {
      const names = optionsOf(command).map(([name]) => `--${name}`)
      return `    ${command.name}) COMPREPLY=($(compgen -W "${[...names, ...wordsOf(command)].join(' ')}" -- "$word")) ;;`
    }),
    '  esac',
    '}',
    'complete -o default -F _slipway slipway',
  ].join('\n')

const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`

const zsh = (commands: readonly CommandSketch[]): string =>
  [
    '#compdef slipway',
    'local -a commands',
    'commands=(',
    ...commands.map(
      ({ name, summary }) => `  ${quoted(`${name}:${summary.replaceAll(':', ' ')}`)}`,
    ),
    ')',
    'if (( CURRENT == 2 )); then _describe command commands; return; fi',
    'case "$words[2]" in',
    ...commands.map((command) => {
      const options = optionsOf(command).map(([name, { type, value, help }]) => {
        const said = help.replaceAll(/[[\]:]/g, ' ')
        const files = value === 'FOLDER' ? '_files -/' : '_files'
        return quoted(
          `--${name}[${said}]${type === 'boolean' ? '' : `:${value ?? 'text'}:${files}`}`,
        )
      })
      const words = wordsOf(command)
      const rest = words.length > 0 ? `*:word:(${words.join(' ')})` : '*:file:_files'
      return `  ${command.name}) _arguments ${[...options, quoted(rest)].join(' ')} ;;`
    }),
    'esac',
  ].join('\n')

const fish = (commands: readonly CommandSketch[]): string =>
  commands
    .flatMap((command) => {
      const seen = `__fish_seen_subcommand_from ${command.name}`
      return [
        `complete -c slipway -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
        ...optionsOf(command).map(
          ([name, { type, help }]) =>
            `complete -c slipway -n ${quoted(seen)} -l ${name}${type === 'string' ? ' -r' : ''} -d ${quoted(help)}`,
        ),
        ...wordsOf(command).map((word) => `complete -c slipway -n ${quoted(seen)} -f -a ${word}`),
      ]
    })
    .join('\n')

/** What a shell has to read so that it completes Slipway's commands and options. */
export const completionFor = (shell: Shell, commands: readonly CommandSketch[]): string =>
  ({ bash, zsh, fish })[shell](commands)
