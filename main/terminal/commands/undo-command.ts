import { AppError, failure } from '#contract/model/failure'
import { planSuffix } from '#store/plan-file'
import type { Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { planId } from '../open-plan.ts'
import { planToSay } from '../plan-to-say.ts'
import { startProgress } from '../progress.ts'
import { placeOfRun } from '../runs-folder.ts'
import { sayPlan } from '../say-plan.ts'
import { signIn, signInOptions } from '../sign-in.ts'
import { writePlan } from '../write-plan.ts'

/** `slipway undo RUN`: plans to take a deployment back. */
export const undoCommand: Command = {
  name: 'undo',
  summary: 'plans to take a deployment back; deploy does it, like any plan',
  operands: [{ name: 'RUN', help: 'folder of the deployment' }],
  options: {
    ...signInOptions,
    output: {
      type: 'string',
      value: 'FILE',
      help: `where to write the plan; undo${planSuffix} if left out`,
    },
  },
  remarks: [
    'What somebody changed since stays, or is asked about: exit code 4.',
    'Deploy it with the same folder of deployments (--runs), so that they know of each other.',
  ],
  run: (call) => {
    const { runs, runId } = placeOfRun(call.operand(0))
    return withEngine(runs, async (engine) => {
      const { outline } = await engine.ask('run.resume', { runId })
      const { address, cloudId } = outline.destination
      const connection = await signIn(call, address, 'destination')
      if (connection.site.cloudId !== cloudId) {
        throw new AppError(failure('plan.wrong-site', connection.site.address))
      }
      const bar = startProgress('Snapshot of the destination', call.progress)
      await engine.ask(
        'run.plan-undo',
        { planId, runId, destination: engine.lend(connection) },
        {
          signal: call.signal,
          onNews: ({ done, total, kindTitle }) => {
            if (total > 0) bar.show(done, total, kindTitle)
          },
        },
      )
      bar.end(`of ${connection.site.title}`)
      const file = call.text('output') ?? `undo${planSuffix}`
      const signer = await writePlan(call, engine, file)
      return sayPlan(await planToSay(engine, planId), file, signer)
    })
  },
}
