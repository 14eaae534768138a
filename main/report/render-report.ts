import { countEnded } from '#contract/manual-groups'
import { waitsForHand } from '#contract/waits-for-hand'
import { wordFailure } from '#contract/wording/failure-wording'
import { notLookedAt, reportTitle } from '#contract/wording/run-wording'
import { counted } from '#contract/wording/wording'
import type { DeploymentReport, ReportedFinding } from './deployment-report.ts'
import { type Html, html } from './html.ts'
import { renderAcceptance } from './render-acceptance.ts'
import { renderEvidence } from './render-evidence.ts'
import { renderManual } from './render-manual.ts'
import { renderSteps } from './render-steps.ts'
import { reportStyle } from './report-style.ts'

const list = (title: string, intro: string, items: readonly Html[]): Html | undefined =>
  items.length === 0
    ? undefined
    : html`<h2>${title} (${items.length})</h2><p class="quiet">${intro}</p><ul>${items}</ul>`

const finding = (found: ReportedFinding): Html =>
  html`<li><strong>${found.kindTitle} <bdi>${found.name}</bdi></strong>: ${found.text}</li>`

const number = (label: string, value: number): Html =>
  html`<div><dt>${label}</dt><dd>${value}</dd></div>`

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10}%`

const bar = (report: DeploymentReport): Html => {
  const { deployed, failed, blocked } = report.counts
  const whole = deployed + failed + blocked
  return html`<div class="bar" role="img" aria-label="${deployed} of ${whole} changes deployed">
<i class="done" style="width:${share(deployed, whole)}"></i>
<i class="failed" style="width:${share(failed, whole)}"></i>
<i class="waiting" style="width:${share(blocked, whole)}"></i></div>`
}

/** When the deployment ran, to the second: `22 Nov 2026, 10:15:03 to 10:15:41 UTC`. */
const period = ({ begunAt, endedAt }: DeploymentReport): string => {
  const at = (time: string, options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(time))
  const day = at(begunAt, { dateStyle: 'medium' })
  const from = at(begunAt, { timeStyle: 'medium' })
  return `${day}, ${from} to ${at(endedAt, { timeStyle: 'medium' })} UTC`
}

/** What a second analysis cannot find: it looks for what Slipway can do. */
const byHand = ({ manual }: DeploymentReport): string => {
  const left = manual.length - countEnded(manual)
  return left === 0
    ? ''
    : ` for Slipway; ${counted(left, 'step is', 'steps are')} left to be done by hand`
}

const verdict = (report: DeploymentReport): Html => {
  const { deployed, failed, remaining, waiting = 0 } = report.counts
  if (report.stopped) {
    const { what, changed, next } = wordFailure(report.stopped)
    return html`<p class="verdict bad">The deployment stopped. ${what} ${changed} ${next}</p>`
  }
  if (failed === 0 && remaining === 0 && waiting === 0) {
    return html`<p class="verdict good">${
      deployed === 0
        ? 'Nothing had to be changed'
        : `${counted(deployed, 'change', 'changes')} deployed, read back and found equal`
    }. A second analysis finds nothing left to do${byHand(report)}.</p>`
  }
  if (waiting > 0) {
    return html`<p class="verdict bad">${counted(waiting, 'change waits', 'changes wait')} for a decision,
since the destination was changed meanwhile; ${counted(failed, 'change', 'changes')} failed. What was done stands;
going on takes up the rest.</p>`
  }
  return html`<p class="verdict bad">${counted(failed, 'change', 'changes')} failed and ${counted(remaining, 'is', 'are')} still to be
deployed. What was done stands; deploying again goes on from here.</p>`
}

/** Draws a deployment report as one HTML page that needs nothing else: no script, no network. */
export const renderReport = (report: DeploymentReport): string => {
  const { counts } = report
  const toDecide = report.problems.filter((found) => !waitsForHand(found))
  const style: Html = { html: reportStyle }
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${reportTitle}: ${report.selection.join(', ')} to ${report.destination.title}</title>
<style>${style}</style></head><body>
<h1>${reportTitle}: ${report.selection.join(', ')}</h1>
<p>From <strong>${report.source.title}</strong> (${report.source.address})
to <strong>${report.destination.title}</strong> (${report.destination.address})</p>
<p class="quiet">Deployed by ${report.deployedBy.displayName}, ${period(report)}</p>
${verdict(report)}
${bar(report)}
<dl class="numbers">
${number('planned', counts.planned)}${number('deployed', counts.deployed)}
${number('failed', counts.failed)}${number('waiting', counts.waiting ?? 0)}${number('kept', counts.kept ?? 0)}${number('remaining', counts.remaining)}
${number('by hand', report.manual.length)}${number('problems', toDecide.length)}${number('blocked', counts.blocked)}
${number('not carried', counts.notCarried)}
</dl>
<p class="quiet">It took ${counts.requests.snapshot} requests to read both sites,
${counts.requests.deploy} to deploy and ${counts.requests.verify} to read the destination back.</p>
${list('Problems', 'Decide these, analyze again, and deploy the rest.', toDecide.map(finding))}
${renderSteps(report)}
${renderManual(report.manual)}
${list(
  'Waits for what is made by hand',
  'Make it as its manual steps say, analyze again, and deploy the rest.',
  report.problems.filter(waitsForHand).map(finding),
)}
${list(
  'Not carried yet',
  'The selected projects use this too; it has to be moved by hand.',
  report.notCarried.map((found) => html`<li>${found.what}: <bdi>${found.name}</bdi></li>`),
)}
<p class="quiet">${notLookedAt}</p>
${list(
  'Projects left out',
  'Slipway cannot carry them.',
  report.refused.map(
    ({ key, name, reason }) => html`<li><strong>${key} <bdi>${name}</bdi></strong>: ${reason}</li>`,
  ),
)}
${list('Good to know', 'No decision needed.', report.notices.map(finding))}
${list(
  'Could not be read',
  'What could not be read was never taken for missing.',
  report.gaps.map((gap) => html`<li>${gap.what}: ${gap.reason}</li>`),
)}
${list(
  'Still to be deployed',
  'Found by the second analysis.',
  report.remaining.map((step) => html`<li>${step.kindTitle} <bdi>${step.name}</bdi></li>`),
)}
${renderAcceptance(report.acceptance)}
${renderEvidence(report)}
</body></html>
`
  return page.html
}
