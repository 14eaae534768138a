import { randomBytes } from 'node:crypto'
import { AppError, failure } from '#contract/model/failure'
import type { Command } from '../command.ts'
import { confirmHost, intoOption } from '../confirm-host.ts'
import { withEngine } from '../engine-session.ts'
import { openPlan, planId } from '../open-plan.ts'
import { deployOptions, readSettings, runDeployment } from '../run-deployment.ts'
import { runsFolder, runsOption } from '../runs-folder.ts'
import { signIn, signInOptions } from '../sign-in.ts'
import { signatureOptions, signedPapers } from '../signed-papers.ts'

const newRunId = (): string => {
  const stamp = new Date().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
  return `${stamp}-${randomBytes(3).toString('hex')}`
}

/** `slipway deploy PLAN --into HOST`: does what a plan says, and proves it. */
export const deployCommand: Command = {
  name: 'deploy',
  summary: 'deploys a plan, reads the destination back and proves it',
  operands: [{ name: 'PLAN', help: 'a plan file' }],
  options: {
    ...intoOption,
    ...signInOptions,
    ...deployOptions,
    ...signatureOptions,
    ...runsOption,
  },
  remarks: ['It can be gone on with by slipway resume, also after a crash.'],
  run: (call) =>
    withEngine(runsFolder(call), async (engine) => {
      const opened = await openPlan(call, engine, call.operand(0))
      confirmHost(call, opened.destination)
      const connection = await signIn(call, opened.destination.address, 'destination')
      if (connection.site.cloudId !== opened.destination.cloudId) {
        throw new AppError(failure('plan.wrong-site', connection.site.address))
      }
      const { unticked, signatures } = await signedPapers(call, engine, opened.destination.title)
      const settings = await readSettings(call, engine)
      const runId = newRunId()
      const deployedBy = connection.account
      await engine.ask('run.prepare', { planId, runId, unticked, deployedBy, signatures })
      return runDeployment(call, engine, engine.lend(connection), runId, settings)
    }),
}
