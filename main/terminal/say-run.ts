import { join } from 'node:path'
import type { Failure } from '#contract/model/failure'
import type { RunStep, RunView } from '#contract/model/run-view'
import { wordFailure } from '#contract/wording/failure-wording'
import { driftText } from '#contract/wording/screens/drift-text'
import { resultText } from '#contract/wording/screens/result-text'
import type { EngineRunView } from '#worker/engine-questions'
import type { Outcome } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { linesOf } from './run-command.ts'

const lineOf = ({ stepId, kindTitle, name, outcome }: RunStep): readonly string[] => {
  switch (outcome?.state) {
    case 'failed':
    case 'unknown':
      return [`  ${outcome.state}: ${kindTitle} ${name}: ${wordFailure(outcome.failure).what}`]
    case 'waiting':
      return [`  waits: ${kindTitle} ${name} (${stepId}): ${driftText.what[outcome.drift.what]}`]
    default:
      return []
  }
}

const codeOf = (
  { summary, stopped }: Pick<RunView, 'summary' | 'stopped'>,
  isStopped: boolean,
): ExitCode => {
  if (isStopped) return exitCodes.stopped
  const { failed, unknown, waiting, blocked, remaining, skipped, cancelled } = summary.counts
  if (stopped !== null || failed > 0 || unknown > 0) return exitCodes.failed
  if (waiting > 0 || blocked > 0) return exitCodes.waiting
  return remaining === 0 && skipped === 0 && cancelled === 0 ? exitCodes.ok : exitCodes.failed
}

const proofOf = ({ remaining }: RunView['summary']['counts']): string => {
  if (remaining === null) return resultText.notProven
  return remaining === 0 ? resultText.proven : resultText.remaining(remaining)
}

const stopLines = (stopped: Failure | null): readonly string[] =>
  stopped === null ? [] : linesOf(stopped)

/** What a run came to, for people and programs. `isStopped`: somebody stopped it from outside. */
export const sayRun = (view: RunView | EngineRunView, isStopped: boolean): Outcome => {
  const { summary, steps, folder, stopped, manual, hasReport } = view
  const { counts } = summary
  const open = manual.filter(({ state }) => state !== 'done' && state !== 'waived')
  return {
    text: [
      resultText.headline(counts),
      proofOf(counts),
      ...stopLines(stopped),
      ...steps.flatMap(lineOf),
      ...(counts.blocked === 0 ? [] : [resultText.blocked(counts.blocked)]),
      ...open.map(({ kindTitle, name, what }) => `  by hand: ${kindTitle} ${name}: ${what}`),
      `Run: ${folder}`,
      ...(hasReport ? [`Report: ${join(folder, 'report.html')}`] : []),
    ].join('\n'),
    json: {
      run: summary.runId,
      folder,
      state: summary.state,
      counts,
      stopped,
      steps: steps.map(({ stepId, kindTitle, name, action, outcome }) => ({
        ...{ stepId, kind: kindTitle, name, action, outcome },
      })),
      manual: open.map(({ id, what, kindTitle, name }) => ({ id, what, kind: kindTitle, name })),
    },
    code: codeOf(view, isStopped),
  }
}
