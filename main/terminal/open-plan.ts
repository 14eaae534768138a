import { AppError, failure } from '#contract/model/failure'
import type { Call } from './command.ts'
import type { EngineSession } from './engine-session.ts'
import { passphraseOf } from './passphrase.ts'

/** The id of the one plan that a command of the terminal is about. */
export const planId = 'plan'

/** Opens a plan file in the engine. Throws AppError (`file.…`, `plan.view-only`). */
export const openPlan = async (call: Call, engine: EngineSession, path: string) => {
  const opened = await engine.ask('file.open', { id: planId, path, passphrase: passphraseOf(call) })
  if (opened.opened === 'locked') throw new AppError(failure('file.passphrase-needed', path))
  if (opened.opened !== 'plan') {
    throw new AppError(failure('input.invalid', path, ['It is a snapshot, not a plan.']))
  }
  if (opened.viewOnly) throw new AppError(failure('plan.view-only', path))
  return opened
}
