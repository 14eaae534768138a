import type { Command } from '../command.ts'
import { confirmHost, intoOption } from '../confirm-host.ts'
import { withEngine } from '../engine-session.ts'
import { startProgress } from '../progress.ts'
import { placeOfRun } from '../runs-folder.ts'
import { sayAcceptance } from '../say-acceptance.ts'
import { signInOptions } from '../sign-in.ts'
import { otherAccountOption, signInAsBefore } from '../sign-in-as-before.ts'

/** `slipway accept RUN --into HOST`: tries out what a deployment made, and removes what that took. */
export const acceptCommand: Command = {
  name: 'accept',
  summary: 'tries a deployment out on a throw-away project, which is removed afterwards',
  operands: [{ name: 'RUN', help: 'folder of the deployment' }],
  options: {
    ...intoOption,
    'only-remove': { type: 'boolean', help: 'only remove what an earlier one left' },
    ...signInOptions,
    ...otherAccountOption,
  },
  remarks: [
    'Exit code 0: all checks fit; 1: something differs, was refused or is left; 4: something could not be checked.',
  ],
  run: (call) => {
    const { runs, runId } = placeOfRun(call.operand(0))
    return withEngine(runs, async (engine) => {
      const { outline } = await engine.ask('run.resume', { runId })
      confirmHost(call, outline.destination)
      const destination = engine.lend(await signInAsBefore(call, outline))
      const bar = startProgress('Acceptance run', call.progress)
      await engine.ask(
        'run.accept',
        { runId, onlyRemove: call.flag('only-remove'), destination },
        { signal: call.signal, onNews: ({ checks }) => bar.show(checks, 0, 'checks') },
      )
      bar.end('ended')
      return sayAcceptance(await engine.ask('run.acceptance', { runId }), call.signal.aborted)
    })
  },
}
