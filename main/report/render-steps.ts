import type { Change, MemberView, PictureView } from '#contract/model/step-detail'
import { actionWording } from '#contract/wording/action-wording'
import { wordFailure } from '#contract/wording/failure-wording'
import { outcomeWording } from '#contract/wording/run-wording'
import { counted } from '#contract/wording/wording'
import type { DeploymentReport, ReportedStep } from './deployment-report.ts'
import { type Html, html } from './html.ts'

const maximumText = 400

const short = (text: string): string =>
  text.length > maximumText ? `${text.slice(0, maximumText)}…` : text

const renderItem = (item: { readonly text: string; readonly change: Change }): Html => {
  const text = html`<bdi>${short(item.text)}</bdi>`
  if (item.change === 'added') return html`<li><ins>${text}</ins></li>`
  return item.change === 'removed' ? html`<li><del>${text}</del></li>` : html`<li>${text}</li>`
}

const renderValue = ({ value }: MemberView): Html => {
  if (value.shape === 'list') {
    const items = value.items.filter(({ change }) => change !== 'same')
    return html`${value.reordered ? 'in another order' : ''}<ul>${items.map(renderItem)}</ul>`
  }
  const textOf = (side: string | PictureView | null): string =>
    typeof side === 'string' ? side : (side?.text ?? '')
  const [before, after] = [textOf(value.before), textOf(value.after)]
  return html`${before ? html`<del>${short(before)}</del> ` : undefined}${
    after ? html`<ins>${short(after)}</ins>` : undefined
  }`
}

const renderChange = (change: MemberView): Html =>
  html`<li>${change.label}: ${renderValue(change)}</li>`

const renderOutcome = (step: ReportedStep): Html => {
  const { outcome } = step
  if (!outcome) {
    const waits = step.afterHand ? 'waits for what is made by hand' : 'waits for a problem'
    return html`${step.blockedBy.length > 0 ? waits : ''}`
  }
  const { label, meaning } = outcomeWording[outcome.state]
  if (outcome.state === 'waiting') {
    const { members } = outcome.drift
    const there =
      members.length === 0 ? undefined : html`<p>Changed there: ${members.join(', ')}</p>`
    return html`<details><summary>${label}</summary><p>It ${meaning}.</p>${there}</details>`
  }
  if (outcome.state === 'done' && outcome.left !== undefined) {
    return html`${label}, but for ${counted(outcome.left.length, 'place', 'places')} left as found there`
  }
  if (outcome.state === 'skipped') return html`${label} because of ${outcome.because}`
  if (outcome.state !== 'failed' && outcome.state !== 'unknown') return html`${label}`
  const { what, changed, next } = wordFailure(outcome.failure)
  return html`<details><summary>${label}</summary><p>${what} ${changed} ${next}</p>
<ul>${outcome.failure.details.map((line) => html`<li>${line}</li>`)}</ul></details>`
}

/** The object before and after, by hashes: for who compares with a snapshot. */
const renderHashes = ({ before, after }: ReportedStep): Html | undefined => {
  const hash = (value: string | null | undefined): string => value?.slice(0, 16) ?? 'none'
  if (before === undefined || (before === null && after === null)) return undefined
  return html`<p class="hash">before <code>${hash(before)}</code> after <code>${hash(after)}</code></p>`
}

const tagOf = (step: ReportedStep): string =>
  step.state === 'not-begun' && step.blockedBy.length > 0 ? 'problem' : step.state

const renderStep = (step: ReportedStep): Html => html`<tr>
<td>${step.kindTitle}</td>
<td><bdi>${step.name}</bdi>${
  step.changes.length === 0
    ? undefined
    : html`<details><summary>${counted(step.changes.length, 'member', 'members')} changed</summary><ul>${step.changes.map(renderChange)}</ul></details>`
}${renderHashes(step)}</td>
<td>${actionWording[step.action].label}</td>
<td><span class="tag ${tagOf(step)}">${renderOutcome(step)}</span></td>
<td class="quiet">${step.why.slice(0, 3).join(', ')}${
  step.why.length > 3 ? ` and ${step.why.length - 3} more` : ''
}</td>
</tr>`

const renderTable = (steps: readonly ReportedStep[]): Html => html`<table>
<thead><tr><th scope="col">Kind</th><th scope="col">Name</th><th scope="col">Change</th>
<th scope="col">Outcome</th><th scope="col">Used by</th></tr></thead>
<tbody>${steps.map(renderStep)}</tbody></table>`

/** Actions of what the destination lacks, whoever is to do it. */
const open: ReadonlySet<ReportedStep['action']> = new Set([
  'create',
  'update',
  'by-hand',
  'problem',
])

/** The steps of a deployment: what was written first, what stayed as it is folded away. */
export const renderSteps = (report: DeploymentReport): Html => {
  const written = report.steps.filter(({ action }) => open.has(action))
  const rest = report.steps.filter((step) => !written.includes(step))
  return html`<h2>Changes</h2>
${
  written.length === 0
    ? html`<p>The destination has everything already. Nothing had to be changed.</p>`
    : renderTable(written)
}
${
  rest.length === 0
    ? undefined
    : html`<details><summary>${rest.length} objects used without a change</summary>${renderTable(rest)}</details>`
}`
}
