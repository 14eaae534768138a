import type { ManualView } from '#contract/model/manual-step'
import { wordDay } from '#contract/wording/dates'
import { manualText, wordManualState } from '#contract/wording/screens/manual-text'
import { type Html, html } from './html.ts'

const renderEnd = ({ outcome, endedAt, state }: ManualView): Html => {
  const when = endedAt === null ? '' : `, ${wordDay(endedAt.slice(0, 10))}`
  const reason = outcome?.state === 'waived' ? `: ${outcome.reason}` : ''
  return html`<span class="tag ${state}">${wordManualState(state, outcome)}${reason}${when}</span>`
}

const renderStep = (step: ManualView): Html => html`<li>
<strong>${step.what}: ${step.kindTitle} <bdi>${step.name}</bdi></strong> ${renderEnd(step)}
<p>${step.where}</p><p class="quiet">${step.why}</p>
${
  step.values.length === 0
    ? undefined
    : html`<ul>${step.values.map(({ label, value }) => html`<li>${label}: <code>${value}</code></li>`)}</ul>`
}</li>`

/** What a person has to set by hand, with where each of it stands. */
export const renderManual = (manual: readonly ManualView[]): Html | undefined => {
  if (manual.length === 0) return undefined
  const ended = manual.filter(({ state }) => state === 'done' || state === 'waived').length
  return html`<h2>${manualText.title}: ${manualText.progress(ended, manual.length)}</h2>
<p class="quiet">${manualText.lead}</p><ul>${manual.map(renderStep)}</ul>`
}
