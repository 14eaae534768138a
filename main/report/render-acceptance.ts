import type { Acceptance, AcceptanceCheck } from '#contract/model/acceptance'
import {
  acceptanceOutcomeWording,
  acceptanceSubjectWording,
  acceptanceText,
} from '#contract/wording/acceptance-wording'
import { wordFailure } from '#contract/wording/failure-wording'
import { type Html, html } from './html.ts'

const tags = { fits: 'done', differs: 'open', refused: 'failed', 'not-checked': 'skipped' } as const

const renderCheck = ({ subject, project, of, outcome, details }: AcceptanceCheck): Html => html`<tr>
<td>${acceptanceSubjectWording[subject].label}</td><td><bdi>${project}</bdi></td><td><bdi>${of}</bdi></td>
<td><span class="tag ${tags[outcome]}">${acceptanceOutcomeWording[outcome].label}</span></td>
<td>${details.join(', ')}</td></tr>`

const renderLeft = ({ projects }: Acceptance): Html => {
  const left = projects.filter(({ removed }) => !removed)
  return left.length === 0
    ? html`<p class="quiet">${acceptanceText.removed}</p>`
    : html`<p>${acceptanceText.left}</p><ul>${left.map(({ key, name }) => html`<li>${key} ${name}</li>`)}</ul>`
}

/** The checks of an acceptance run, if there was one. */
export const renderAcceptance = (acceptance: Acceptance | undefined): Html | undefined => {
  if (acceptance === undefined) return undefined
  const { checks, stopped } = acceptance
  const why = stopped === null ? undefined : wordFailure(stopped)
  return html`<h2>${acceptanceText.title} (${checks.length})</h2>
<p class="quiet">${acceptanceText.lead}</p>${renderLeft(acceptance)}
${why === undefined ? undefined : html`<p>${why.what} ${why.next}</p>`}
<table><thead><tr><th scope="col">Check</th><th scope="col">Project</th><th scope="col">Of</th>
<th scope="col">Outcome</th><th scope="col">Facts</th></tr></thead><tbody>${checks.map(renderCheck)}</tbody></table>`
}
