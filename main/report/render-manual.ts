import {
  countEnded,
  groupManual,
  type ManualGroup,
  type SharedFacts,
} from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import { wordDay } from '#contract/wording/dates'
import { manualText, wordManualState } from '#contract/wording/screens/manual-text'
import { type Html, html } from './html.ts'

const renderEnd = ({ outcome, endedAt, state }: ManualView): Html => {
  const when = endedAt === null ? '' : `, ${wordDay(endedAt.slice(0, 10))}`
  const reason = outcome?.state === 'waived' ? `: ${outcome.reason}` : ''
  return html`<span class="tag ${state}">${wordManualState(state, outcome)}${reason}${when}</span>`
}

/** Where and why; what is null is told elsewhere. */
const renderFacts = ({ where, why, page }: Omit<SharedFacts, 'name' | 'what'>): Html => {
  const place = where ?? (page === null ? null : manualText.open)
  const linked = page === null ? html`${place ?? ''}` : html`<a href="${page}">${place ?? ''}</a>`
  return html`${place === null ? undefined : html`<p>${linked}</p>`}${
    why === null ? undefined : html`<p class="quiet">${why}</p>`
  }`
}

const unless = (told: string | null, own: string | null): string | null =>
  told === null ? own : null

const renderStep = (step: ManualView, told: SharedFacts): Html => html`<li>
<strong>${told.what === step.what ? '' : `${step.what}: `}<bdi>${step.name}</bdi></strong> ${renderEnd(step)}
${renderFacts({
  where: unless(told.where, step.where),
  why: unless(told.why, step.why),
  page: unless(told.page, step.page),
})}${
  step.values.length === 0
    ? undefined
    : html`<ul>${step.values.map(({ label, value }) => html`<li>${label}: <code>${value}</code></li>`)}</ul>`
}</li>`

const renderGroup = ({ title, steps, shared }: ManualGroup): Html => html`
<h3>${title}: ${manualText.endedOf(countEnded(steps), steps.length)}</h3>
${shared.what === null ? undefined : html`<p>${shared.what}</p>`}${renderFacts(shared)}
<ol>${steps.map((step) => renderStep(step, shared))}</ol>`

/** What a person has to set by hand, in the order to work in, with where each of it stands. */
export const renderManual = (manual: readonly ManualView[]): Html | undefined => {
  if (manual.length === 0) return undefined
  return html`<h2>${manualText.title}: ${manualText.progress(countEnded(manual), manual.length)}</h2>
<p class="quiet">${manualText.lead}</p>${groupManual(manual).map(renderGroup)}`
}
