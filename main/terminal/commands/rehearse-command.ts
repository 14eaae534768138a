import type { Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { openPlan, planId } from '../open-plan.ts'
import { startProgress } from '../progress.ts'
import { widthOf, widthOption } from '../run-deployment.ts'
import { runsFolder, runsOption } from '../runs-folder.ts'
import { sayRehearsal } from '../say-rehearsal.ts'
import { signIn, signInOptions } from '../sign-in.ts'

const parts = { deploying: 'Deploying', verifying: 'Reading back', undoing: 'Undoing' } as const

/** `slipway rehearse PLAN`: tries a plan out on a twin of its destination. */
export const rehearseCommand: Command = {
  name: 'rehearse',
  summary: 'tries a plan out on a local twin of its destination, and takes it back there',
  operands: [{ name: 'PLAN', help: 'a plan file' }],
  options: {
    'ask-jira': {
      type: 'boolean',
      help: 'let the destination itself look at workflows, too; nothing is written',
    },
    ...signInOptions,
    ...widthOption,
    ...runsOption,
  },
  remarks: ['Without --ask-jira no network is needed.'],
  run: (call) =>
    withEngine(runsFolder(call), async (engine) => {
      const width = widthOf(call)
      const { destination } = await openPlan(call, engine, call.operand(0))
      const { unticked } = await engine.ask('plan.papers', { planId })
      const asked = call.flag('ask-jira')
        ? engine.lend(await signIn(call, destination.address, 'destination'))
        : null
      const bar = startProgress('Rehearsal', call.progress)
      await engine.ask(
        'plan.rehearse',
        { planId, unticked, width, destination: asked, notAsked: null },
        {
          signal: call.signal,
          onNews: ({ part, kindTitle, done, total }) =>
            bar.show(done, total, `${parts[part]}: ${kindTitle}`),
        },
      )
      const { rehearsal } = await engine.ask('plan.rehearsal', { planId, unticked })
      if (rehearsal === null) throw new Error('the rehearsal was not kept')
      bar.end(`on a twin of ${rehearsal.destination.title}`)
      return sayRehearsal(rehearsal)
    }),
}
