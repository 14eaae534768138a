import type { Rehearsal, RehearsedStep } from '#contract/model/rehearsal'
import { wordFailure } from '#contract/wording/failure-wording'
import {
  askedJiraWording,
  rehearsalLimitWording,
  verdictWording,
  wordTimeRange,
} from '#contract/wording/rehearsal-wording'
import { counted } from '#contract/wording/wording'
import type { Outcome } from './command.ts'
import { exitCodes } from './exit-codes.ts'

const linesOf = (
  { stepId, kindTitle, name, outcome, limits, asked }: RehearsedStep,
  failedAt: ReadonlySet<string>,
): readonly string[] => {
  const head = `${kindTitle} ${name}`
  const why = 'failure' in outcome ? wordFailure(outcome.failure).what : outcome.state
  return [
    ...(failedAt.has(stepId) ? [`  fails: ${head}: ${why}`] : []),
    ...(asked?.answer === 'refused'
      ? [`  ${head}: ${askedJiraWording.refused.label}: ${asked.details.join(' ')}`]
      : []),
    ...limits.map(({ code, details }) => {
      const about = details.length === 0 ? '' : ` (${details.join(', ')})`
      return `  not judged: ${head}: ${rehearsalLimitWording[code].label}${about}`
    }),
  ]
}

const undoneLines = ({ undone }: Rehearsal): readonly string[] => {
  if (undone === null) return ['It was not taken back.']
  const left = undone.differences.map(
    ({ kindTitle, name, difference }) => `  ${difference}: ${kindTitle} ${name}`,
  )
  return [
    `Taken back: ${counted(undone.done, 'step', 'steps')}, ${undone.failed} failed; ` +
      `${counted(left.length, 'difference', 'differences')} from before.`,
    ...left,
  ]
}

/** What a rehearsal came to, for people and programs. */
export const sayRehearsal = (rehearsal: Rehearsal): Outcome => {
  const { verdict, steps, failedAt, remaining, waiting, estimate, requests } = rehearsal
  const failed = new Set(failedAt)
  const { label, meaning } = verdictWording[verdict]
  const { reads, creates, changes, deletions } = requests.deploy
  const sent = reads + creates + changes + deletions
  return {
    text: [
      `${label}. ${meaning}`,
      ...steps.flatMap((step) => linesOf(step, failed)),
      ...(remaining ?? []).map(({ kindTitle, name }) => `  remains: ${kindTitle} ${name}`),
      ...(waiting === 0 ? [] : [`Waiting for a decision: ${waiting}, not rehearsed.`]),
      ...undoneLines(rehearsal),
      `Requests: ${sent}, and ${requests.verify} to read back. On the site ${wordTimeRange(estimate)}.`,
    ].join('\n'),
    json: rehearsal,
    code: verdict === 'failed' ? exitCodes.failed : exitCodes.ok,
  }
}
