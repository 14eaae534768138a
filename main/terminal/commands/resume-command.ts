import { AppError, failure } from '#contract/model/failure'
import type { Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { deployOptions, readSettings, runDeployment } from '../run-deployment.ts'
import { placeOfRun } from '../runs-folder.ts'
import { signIn, signInOptions } from '../sign-in.ts'

/** `slipway resume RUN`: looks up what is not known, and does what is left. */
export const resumeCommand: Command = {
  name: 'resume',
  summary: 'goes on with a deployment: after a crash, a stop, a failure or a decision',
  operands: [{ name: 'RUN', help: 'folder of the deployment' }],
  options: {
    ...signInOptions,
    ...deployOptions,
    'other-account': { type: 'boolean', help: 'another account than the one that began may go on' },
  },
  run: (call) => {
    const { runs, runId } = placeOfRun(call.operand(0))
    return withEngine(runs, async (engine) => {
      const { outline } = await engine.ask('run.resume', { runId })
      const { address } = outline.destination
      const connection = await signIn(call, address, 'destination')
      const { account } = connection
      if (account.accountId !== outline.account.accountId && !call.flag('other-account')) {
        const names = [outline.account.displayName, account.displayName]
        throw new AppError(failure('auth.other-account', address, names))
      }
      const settings = await readSettings(call, engine)
      return runDeployment(call, engine, engine.lend(connection), runId, settings)
    })
  },
}
