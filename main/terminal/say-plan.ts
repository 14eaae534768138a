import { byHarm } from '#contract/by-harm'
import type { Confirmation, PlanView } from '#contract/model/plan-view'
import { counted } from '#contract/wording/wording'
import type { Outcome } from './command.ts'
import { exitCodes } from './exit-codes.ts'
import { restrictedLines } from './say-restricted.ts'

const actions = ['create', 'update', 'delete', 'reuse', 'no-change', 'by-hand', 'problem'] as const

const countsOf = ({ rows }: PlanView) =>
  Object.fromEntries(
    actions.map((action) => [action, rows.filter((row) => row.action === action).length]),
  ) as Record<(typeof actions)[number], number>

/** What the plan writes, the worst first. */
const stepsOf = ({ rows }: PlanView) =>
  rows
    .filter(({ harm }) => harm.does !== 'nothing')
    .toSorted(byHarm)
    .map(({ id, kindTitle, name, ownerName, action, readiness, reversible, harm }) => ({
      ...{ id, kind: kindTitle, name, owner: ownerName, action, readiness, undo: reversible },
      ...harm,
    }))

/** A plan, and what the way its destination was signed in to cannot do of it. */
export interface PlanToSay {
  readonly view: PlanView
  readonly restricted: Confirmation['restricted']
}

/**
 * A plan in lines: how much of what, what it waits for, what the way of signing in may not be enough
 * for, and how far it can be undone.
 */
export const sayPlan = (
  { view, restricted }: PlanToSay,
  file: string,
  signedBy: string | null,
): Outcome => {
  const { source, destination, rows, problems, notCarried, manual, undo } = view
  const counts = countsOf(view)
  const blocked = rows.filter(({ readiness }) => readiness === 'blocked').length
  return {
    text: [
      `From ${source.title} to ${destination.title}: ${counts.create} additions, ` +
        `${counts.update} modifications, ${counts.delete} deletions, ` +
        `${counts['no-change'] + counts.reuse} without change, ${counts['by-hand']} by hand; ` +
        `${counted(problems.length, 'problem', 'problems')}, ${blocked} waiting.`,
      `Undo: ${undo.fully} fully, ${undo.inPart} in part, ${undo.not} not at all.`,
      ...problems.map(
        ({ kindTitle, stepName, reason, remedy }) =>
          `  problem: ${kindTitle} ${stepName}: ${reason} ${remedy}`,
      ),
      ...restrictedLines(restricted).map((line) => `  restricted: ${line}`),
      ...notCarried.map(({ what, name }) => `  not carried: ${what}: ${name}`),
      ...(manual.length === 0
        ? []
        : [
            `To be set by hand: ${counted(manual.length, 'step', 'steps')}.`,
            ...manual.map(
              ({ kindTitle, name, what }) => `  by hand: ${kindTitle} ${name}: ${what}`,
            ),
          ]),
      `Plan: ${file}${signedBy === null ? '' : `, signed by ${signedBy}`}`,
    ].join('\n'),
    json: {
      ...{ file, source, destination, counts, blocked, undo, signedBy, notCarried },
      manual: manual.length,
      byHand: manual.map(({ id, kindTitle, name, what, why, where, values, check }) => ({
        ...{ id, kind: kindTitle, name, what, why, where, values, check },
      })),
      restricted,
      steps: stepsOf(view),
      problems: problems.map(({ id, code, kindTitle, stepName, reason, details }) => ({
        ...{ id, code, kind: kindTitle, name: stepName, reason, details },
      })),
    },
    code: problems.length > 0 ? exitCodes.waiting : exitCodes.ok,
  }
}
