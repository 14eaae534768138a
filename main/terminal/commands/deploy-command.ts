import { randomBytes } from 'node:crypto'
import { AppError, attempt, type Failure, failure } from '#contract/model/failure'
import type { PlanRow } from '#contract/model/plan-view'
import type { SiteStamp } from '#contract/model/snapshot'
import { counted } from '#contract/wording/wording'
import type { Command, Outcome } from '../command.ts'
import { confirmHost, intoOption } from '../confirm-host.ts'
import { type EngineSession, withEngine } from '../engine-session.ts'
import { exitCodes } from '../exit-codes.ts'
import { openPlan, planId } from '../open-plan.ts'
import { deployOptions, readSettings, runDeployment } from '../run-deployment.ts'
import { runsFolder, runsOption } from '../runs-folder.ts'
import { restrictedLines } from '../say-restricted.ts'
import { signIn, signInOptions } from '../sign-in.ts'
import { signatureOptions, signedPapers } from '../signed-papers.ts'

/** What there is nothing to do about. */
const settled: ReadonlySet<PlanRow['action']> = new Set(['no-change', 'reuse'])

const newRunId = (): string => {
  const stamp = new Date().toISOString().replaceAll(/[-:]/g, '').replace('T', '-').slice(0, 15)
  return `${stamp}-${randomBytes(3).toString('hex')}`
}

/**
 * A plan without a change is deployed already, or leaves all of it to people. Throws AppError for what else could not
 * be prepared.
 */
const nothingToDo = async (
  engine: EngineSession,
  destination: SiteStamp,
  why: Failure,
): Promise<Outcome> => {
  const { rows, manual } = await engine.ask('plan.view', { planId })
  const open = rows.filter(({ action }) => !settled.has(action))
  const isOpen = open.some(({ action }) => action !== 'by-hand')
  if (why.code !== 'plan.nothing-selected' || isOpen) throw new AppError(why)
  if (open.length > 0) {
    const what = counted(manual.length, 'manual step', 'manual steps')
    return {
      text: [
        `Nothing that Jira’s API can do: ${what} are left to you, as the plan says.`,
        ...manual.map((step) => `  by hand: ${step.kindTitle} ${step.name}: ${step.what}`),
      ].join('\n'),
      json: { run: null, destination, manual: manual.length },
      code: exitCodes.waiting,
    }
  }
  return {
    text: `Nothing to deploy: ${destination.title} is as the plan wants it.`,
    json: { run: null, destination },
    code: exitCodes.ok,
  }
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
      const asked = { planId, unticked, way: connection.account.token }
      const { restricted } = await engine.ask('plan.confirm', asked)
      for (const line of restrictedLines(restricted)) call.progress.write(`${line}\n`)
      const runId = newRunId()
      const deployedBy = connection.account
      const prepared = await attempt(() =>
        engine.ask('run.prepare', { planId, runId, unticked, deployedBy, signatures }),
      )
      if (!prepared.ok) return nothingToDo(engine, opened.destination, prepared.failure)
      return runDeployment(call, engine, engine.lend(connection), runId, settings)
    }),
}
