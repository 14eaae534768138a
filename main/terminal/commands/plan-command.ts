import type { Selection } from '#contract/model/contents'
import { loadDecisions } from '#store/decisions-file'
import { planSuffix } from '#store/plan-file'
import type { Call, Command } from '../command.ts'
import { withEngine } from '../engine-session.ts'
import { planId } from '../open-plan.ts'
import { planToSay } from '../plan-to-say.ts'
import { readIntoEngine } from '../read-into-engine.ts'
import { runsFolder, runsOption } from '../runs-folder.ts'
import { sayPlan } from '../say-plan.ts'
import { bothSignInOptions } from '../sign-in.ts'
import { writePlan } from '../write-plan.ts'
import { WrongCall } from '../wrong-call.ts'

const selectionOf = (call: Call): Selection => {
  const projects = call.texts('project')
  if (call.flag('everything')) return { projects: 'all', objects: 'all' }
  if (call.flag('all')) return { projects: 'all', objects: [] }
  if (projects.length > 0) return { projects, objects: [] }
  throw new WrongCall(call.operand(0), 'Name --project KEY, --all or --everything.')
}

/** `slipway plan SOURCE DESTINATION`: what a deployment would do, in a file. */
export const planCommand: Command = {
  name: 'plan',
  summary: 'analyzes what the destination lacks, and writes a plan',
  operands: [
    { name: 'SOURCE', help: 'a site, a snapshot file or a folder of readable text' },
    {
      name: 'DESTINATION',
      help: 'the same of the destination; with two files no network is needed',
    },
  ],
  options: {
    ...bothSignInOptions,
    project: { type: 'string', value: 'KEY', multiple: true, help: 'a project, with all it uses' },
    all: { type: 'boolean', help: 'every project that can be carried' },
    everything: { type: 'boolean', help: 'the whole site' },
    decisions: { type: 'string', value: 'FILE', help: 'decisions made before' },
    output: {
      type: 'string',
      value: 'FILE',
      help: `where to write it; plan${planSuffix} if left out`,
    },
    ...runsOption,
  },
  remarks: ['Exit code 4: the plan is written, and some of it waits for decisions.'],
  run: (call) =>
    withEngine(runsFolder(call), async (engine) => {
      const selection = selectionOf(call)
      const decisionsFile = call.text('decisions')
      const decisions = decisionsFile === undefined ? [] : await loadDecisions(decisionsFile)
      const first = await readIntoEngine(call, engine, call.operand(0), 'source')
      const second = await readIntoEngine(call, engine, call.operand(1), 'destination')
      await engine.ask('plan.make-offline', {
        planId,
        snapshotId: 'source',
        destinationSnapshotId: 'destination',
        selection,
        decisions,
      })
      const file = call.text('output') ?? `plan${planSuffix}`
      const signer = await writePlan(call, engine, file)
      if (first.encrypted || second.encrypted) {
        call.progress.write(`${file} is not encrypted, and holds both snapshots.\n`)
      }
      return sayPlan(await planToSay(engine, planId), file, signer)
    }),
}
