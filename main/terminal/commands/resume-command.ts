import type { Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { deployOptions, readSettings, runDeployment } from '../run-deployment.ts'
import { placeOfRun } from '../runs-folder.ts'
import { restrictedLines } from '../say-restricted.ts'
import { signInOptions } from '../sign-in.ts'
import { otherAccountOption, signInAsBefore } from '../sign-in-as-before.ts'

/** `slipway resume RUN`: looks up what is not known, and does what is left. */
export const resumeCommand: Command = {
  name: 'resume',
  summary: 'goes on with a deployment: after a crash, a stop, a failure or a decision',
  operands: [{ name: 'RUN', help: 'folder of the deployment' }],
  options: {
    ...signInOptions,
    ...deployOptions,
    ...otherAccountOption,
  },
  run: (call) => {
    const { runs, runId } = placeOfRun(call.operand(0))
    return withEngine(runs, async (engine) => {
      const { outline } = await engine.ask('run.resume', { runId })
      const connection = await signInAsBefore(call, outline)
      const settings = await readSettings(call, engine)
      const asked = { runId, way: connection.account.token }
      const restricted = await engine.ask('run.restricted', asked)
      for (const line of restrictedLines(restricted)) call.progress.write(`${line}\n`)
      return runDeployment(call, engine, engine.lend(connection), runId, settings)
    })
  },
}
