import type { AnyCommand } from './command.ts'
import { acceptCommand } from './commands/accept-command.ts'
import { completionCommand } from './commands/completion-command.ts'
import { decideCommand } from './commands/decide-command.ts'
import { deployCommand } from './commands/deploy-command.ts'
import { diffCommand } from './commands/diff-command.ts'
import { driftCommand } from './commands/drift-command.ts'
import { keyCommand } from './commands/key-command.ts'
import { planCommand } from './commands/plan-command.ts'
import { demoCommand, twinCommand } from './commands/program-commands.ts'
import { publishCommand } from './commands/publish-command.ts'
import { rehearseCommand } from './commands/rehearse-command.ts'
import { resumeCommand } from './commands/resume-command.ts'
import { signCommand } from './commands/sign-command.ts'
import { snapshotCommand } from './commands/snapshot-command.ts'
import { undoCommand } from './commands/undo-command.ts'
import { verifyReportCommand } from './commands/verify-report-command.ts'

/** The commands of the terminal, in the order in which one needs them. */
export const commands: readonly AnyCommand[] = [
  snapshotCommand,
  diffCommand,
  planCommand,
  rehearseCommand,
  deployCommand,
  resumeCommand,
  decideCommand,
  acceptCommand,
  undoCommand,
  verifyReportCommand,
  driftCommand,
  publishCommand,
  keyCommand,
  signCommand,
  demoCommand,
  twinCommand,
  completionCommand(() => commands),
]
