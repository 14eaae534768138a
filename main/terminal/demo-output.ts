import type { Plan } from '#contract/model/plan'
import { wordFailure } from '#contract/wording/failure-wording'
import { wordNotice } from '#contract/wording/notice-wording'
import { notLookedAt } from '#contract/wording/run-wording'
import { counted } from '#contract/wording/wording'
import { isAboutSignIn } from '#domain/restrictions/restriction-notices'
import type { Stage } from '#engine/carry-input'
import { countPlan } from '#engine/plan-counts'
import { kindModels, kinds } from '#kinds/registry'
import type { DeploymentReport } from '#report/deployment-report'
import { type Progress, type ProgressStream, startProgress } from './progress.ts'
import { linesOf } from './run-command.ts'

const describePlan = (plan: Plan): string => {
  const { planned, problems, blocked, notCarried } = countPlan(plan)
  const count = (action: string) => plan.steps.filter((step) => step.action === action).length
  return (
    `${plan.steps.length} objects: ${count('create')} additions, ${count('update')} modifications, ` +
    `${count('no-change') + count('reuse')} without change, ${count('by-hand')} by hand; ` +
    `${planned} to deploy, ` +
    `${problems} problems, ${blocked} waiting, ${notCarried} not carried`
  )
}

/** Changes that the token may be refused, by name, before any of them is tried. */
const tokenWarning = ({ notices, steps }: Plan): readonly string[] => {
  const doubtful = notices.filter(isAboutSignIn)
  return [...Map.groupBy(doubtful, ({ code }) => code).values()].flatMap((alike) => {
    const names = alike.flatMap(({ stepId }) =>
      steps
        .filter(({ id }) => id === stepId)
        .map(({ kind, name }) => `${kindModels.get(kind)?.title.one ?? kind} ${name}`),
    )
    return alike.slice(0, 1).map((first) => wordNotice({ ...first, details: names }))
  })
}

/** Turns the stages of the work into a progress bar or plain lines. */
export const showStages = (stream: ProgressStream): ((stage: Stage) => void) => {
  const total = { snapshot: kinds.length * 2, verifying: kinds.length }
  const done = { snapshot: 0, deploying: 0, verifying: 0 }
  const bars = new Map<string, Progress>()
  const barFor = (label: string): Progress => {
    const bar = bars.get(label) ?? startProgress(label, stream)
    bars.set(label, bar)
    return bar
  }
  return (stage) => {
    switch (stage.stage) {
      case 'snapshot': {
        done.snapshot += 1
        const bar = barFor('Snapshots ')
        bar.show(done.snapshot, total.snapshot, `${stage.site}: ${stage.kind}`)
        if (done.snapshot === total.snapshot) bar.end('of both sites taken')
        return
      }
      case 'planned':
        barFor('Plan      ').end(describePlan(stage.plan))
        for (const line of tokenWarning(stage.plan)) stream.write(`${line}\n`)
        return
      case 'deploying': {
        const { event, plan } = stage
        const bar = barFor('Deployment')
        const { planned } = countPlan(plan)
        if (event.event === 'started') {
          done.deploying = event.alreadyDone
          if (event.alreadyDone > 0) bar.show(done.deploying, planned, 'going on from the journal')
        }
        if (event.event === 'step-ended') {
          if (event.outcome.state === 'done') done.deploying += 1
          const step = plan.steps.find((candidate) => candidate.id === event.stepId)
          bar.show(done.deploying, planned, `${step?.kind} ${step?.name}`)
        }
        if (event.event === 'finished') bar.end(`${done.deploying} of ${planned} changes done`)
        return
      }
      case 'verifying': {
        done.verifying += 1
        const bar = barFor('Proof     ')
        bar.show(done.verifying, total.verifying, stage.kind)
        if (done.verifying === total.verifying) bar.end('destination read back')
      }
    }
  }
}

/** What a person has to set: how much of it was seen to be so already, and what is open. */
const handLines = ({ manual }: DeploymentReport): readonly string[] => {
  if (manual.length === 0) return []
  const open = manual.filter(({ outcome }) => outcome === null)
  const seen = manual.length - open.length
  return [
    `To be set by hand: ${counted(open.length, 'thing', 'things')}` +
      `${seen === 0 ? '' : `; ${seen} more ${seen === 1 ? 'is' : 'are'} as wanted already`}.`,
    ...open.map(({ kindTitle, name, what }) => `  by hand: ${kindTitle} ${name}: ${what}`),
  ]
}

/** The result in a few lines for people; `page` is where the report is, if it could be saved. */
export const summarise = (report: DeploymentReport, page: string | undefined): string => {
  const { deployed, failed, remaining, problems, blocked, notCarried } = report.counts
  const proven = failed === 0 && remaining === 0 && !report.stopped
  return [
    proven
      ? `Proven: ${counted(deployed, 'change', 'changes')} deployed; a second plan finds nothing left to do.`
      : `Not finished: ${failed} failed, ${remaining} remain.`,
    ...(report.stopped ? linesOf(report.stopped) : []),
    ...report.steps.flatMap(({ kindTitle, name, outcome }) =>
      outcome?.state === 'failed' || outcome?.state === 'unknown'
        ? [`  ${outcome.state}: ${kindTitle} ${name}: ${wordFailure(outcome.failure).what}`]
        : [],
    ),
    `Waiting for you: ${counted(problems, 'problem', 'problems')} ` +
      `(${counted(blocked, 'change waits', 'changes wait')}), ${notCarried} not carried yet.`,
    ...report.problems.map((found) => `  problem: ${found.kindTitle} ${found.name}: ${found.text}`),
    ...report.notCarried.map((found) => `  not carried: ${found.what}: ${found.name}`),
    ...handLines(report),
    ...report.refused.map(({ key, name, reason }) => `  left out: ${key} ${name}: ${reason}`),
    notLookedAt,
    page === undefined ? 'The report could not be saved.' : `Report: ${page}`,
  ].join('\n')
}
