import type { Acceptance } from '#contract/model/acceptance'
import {
  acceptanceOutcomeWording,
  acceptanceSubjectWording,
} from '#contract/wording/acceptance-wording'
import { acceptanceRunText } from '#contract/wording/screens/acceptance-run-text'
import type { Outcome } from './command.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { linesOf } from './run-command.ts'

const codeOf = ({ checks, projects, stopped }: Acceptance, isStopped: boolean): ExitCode => {
  if (isStopped) return exitCodes.stopped
  const isWrong = checks.some(({ outcome }) => outcome === 'differs' || outcome === 'refused')
  if (isWrong || stopped !== null || projects.some(({ removed }) => !removed)) {
    return exitCodes.failed
  }
  return checks.every(({ outcome }) => outcome === 'fits') ? exitCodes.ok : exitCodes.waiting
}

/** What an acceptance run came to, for people and programs. */
export const sayAcceptance = (acceptance: Acceptance | null, isStopped: boolean): Outcome => {
  if (acceptance === null) {
    return { text: acceptanceRunText.noChecks, json: { acceptance }, code: exitCodes.failed }
  }
  const { checks, projects, stopped } = acceptance
  const others = checks.filter(({ outcome }) => outcome !== 'fits')
  return {
    text: [
      checks.length === 0
        ? acceptanceRunText.noChecks
        : `${acceptanceRunText.sum(checks.length - others.length, checks.length)}.`,
      ...(stopped === null ? [] : linesOf(stopped)),
      ...others.map(
        ({ project, subject, of, outcome, details }) =>
          `  ${acceptanceOutcomeWording[outcome].label}: ${project} ${acceptanceSubjectWording[subject].label} ${of}: ${details.join(' ')}`,
      ),
      ...projects
        .filter(({ removed }) => !removed)
        .map(
          ({ key, name, notificationScheme }) =>
            `  still there: ${acceptanceRunText.left(key, name, notificationScheme)}`,
        ),
    ].join('\n'),
    json: acceptance,
    code: codeOf(acceptance, isStopped),
  }
}
