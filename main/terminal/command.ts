import type { ExitCode } from './exit-codes.ts'
import type { ProgressStream } from './progress.ts'

/** One option of a command. */
export interface Option {
  readonly type: 'string' | 'boolean'
  readonly multiple?: true
  /** What the value is, in capitals, for the help; a file or folder is completed as such. */
  readonly value?:
    | 'FILE'
    | 'FOLDER'
    | 'KEY'
    | 'HOST'
    | 'EMAIL'
    | 'NUMBER'
    | 'NAME'
    | 'ID'
    | 'TIME'
    | 'VERSION'
  readonly help: string
}

/** What a command is called with besides options. */
export interface Operand {
  readonly name: string
  readonly help: string
  /** It may be left out. */
  readonly optional?: true
  /** Words to choose from; files are completed where there are none. */
  readonly words?: readonly string[]
}

/** A call of a command, read and checked as far as its table goes. */
export interface Call {
  /** The operand at a place; the table says which may be missing. */
  readonly operand: (place: number) => string
  readonly given: (place: number) => string | undefined
  readonly text: (option: string) => string | undefined
  readonly texts: (option: string) => readonly string[]
  readonly flag: (option: string) => boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Reads a line of standard input; undefined at its end. */
  readonly readLine: () => Promise<string | undefined>
  /** Where progress and remarks go; results go to standard output by what the command gives. */
  readonly progress: ProgressStream
  /** Has something done when the command is over, however it ended. */
  readonly atEnd: (run: () => Promise<void>) => void
  /** Aborted when the user wants it to stop. */
  readonly signal: AbortSignal
}

/** What came of a command: the same thing for people and, with `--json`, for programs. */
export interface Outcome {
  readonly text: string
  /** Plain data. */
  readonly json: object
  readonly code: ExitCode
}

/** What is known of a command without running it: its help, its completion. */
export interface CommandSketch {
  readonly name: string
  /** One line, for the list of commands. */
  readonly summary: string
  readonly operands: readonly Operand[]
  readonly options: Readonly<Record<string, Option>>
  /** What else there is to know, in lines. */
  readonly remarks?: readonly string[]
}

/** A command that gives its outcome when it is over. */
export interface Command extends CommandSketch {
  /** Expected failures are AppErrors. */
  readonly run: (call: Call) => Promise<Outcome>
}

/** A command that is a program of its own, since it speaks while it runs. */
export interface ProgramCommand extends CommandSketch {
  /** Runs it with the arguments of the process. */
  readonly start: () => Promise<unknown>
}

/** Whatever can be called by a name. */
export type AnyCommand = Command | ProgramCommand
