import type { AnyCommand } from './command.ts'
import { completionCommand } from './commands/completion-command.ts'
import { keyCommand } from './commands/key-command.ts'
import { demoCommand, twinCommand } from './commands/program-commands.ts'
import { signCommand } from './commands/sign-command.ts'
import { snapshotCommand } from './commands/snapshot-command.ts'

/** The commands of the terminal, in the order in which one needs them. */
export const commands: readonly AnyCommand[] = [
  snapshotCommand,
  keyCommand,
  signCommand,
  demoCommand,
  twinCommand,
  completionCommand(() => commands),
]
