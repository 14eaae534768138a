import { groupManual, type ManualGroup, type SharedFacts } from '#contract/manual-groups'
import type { ManualView } from '#contract/model/manual-step'
import type { Action } from '#contract/model/plan'
import type {
  PublishedChange,
  PublishedContent,
  PublishedFact,
  PublishedLine,
} from '#contract/model/published-content'
import type { MemberView, PictureView } from '#contract/model/step-detail'
import { actionWording } from '#contract/wording/action-wording'
import { publicationText as text } from '#contract/wording/publication-wording'
import { manualText, wordManualState } from '#contract/wording/screens/manual-text'
import { type Html, html } from '#report/html'
import { workflowFile } from './files-of.ts'
import { attachedPicture, folded, linkTo, panel, type Tone, tag } from './storage-format.ts'

/** Rows of the table of changes: a page of thousands is read by nobody, and refused by Confluence. */
const mostChanges = 500
const mostText = 400

const short = (value: string): string =>
  value.length > mostText ? `${value.slice(0, mostText)}…` : value

const tones: Readonly<Record<Action, Tone>> = {
  create: 'good',
  update: 'open',
  delete: 'bad',
  problem: 'bad',
  reuse: 'quiet',
  'no-change': 'quiet',
  'by-hand': 'open',
}

const drawFact = ({ label, value, address }: PublishedFact): Html =>
  html`<tr><th>${label}</th><td>${address === undefined ? value : linkTo(address, value)}</td></tr>`

const side = (value: string | PictureView | null): string =>
  typeof value === 'string' ? value : (value?.text ?? '')

const drawMember = ({ label, value }: MemberView): Html => {
  if (value.shape === 'list') {
    const items = value.items.filter(({ change }) => change !== 'same')
    return html`<li>${label}<ul>${items.map(({ text: item, change }) =>
      change === 'removed'
        ? html`<li><del>${short(item)}</del></li>`
        : html`<li>${change === 'added' ? '+ ' : ''}${short(item)}</li>`,
    )}</ul></li>`
  }
  const [before, after] = [side(value.before), side(value.after)]
  return html`<li>${label}: ${before === '' ? undefined : html`<del>${short(before)}</del> `}${short(after)}</li>`
}

const drawChange = (change: PublishedChange, of: PublishedContent['of']): Html => {
  const { kindTitle, name, action, outcome, address, members } = change
  const named = address === null ? html`${name}` : linkTo(address, name)
  const details =
    members.length === 0
      ? undefined
      : folded(text.changedMembers(members.length), html`<ul>${members.map(drawMember)}</ul>`)
  const ended = of === 'plan' ? undefined : html`<td>${outcome ?? ''}</td>`
  return html`<tr><td>${kindTitle}</td><td>${named}${details}</td>
<td>${tag(tones[action], actionWording[action].label)}</td>${ended}</tr>`
}

const drawChanges = ({ changes, of }: PublishedContent): Html => {
  if (changes.length === 0) return html`<h2>${text.changes}</h2><p>${text.noChanges}</p>`
  const ended = of === 'plan' ? undefined : html`<th>${text.outcome}</th>`
  const more = changes.length - mostChanges
  return html`<h2>${text.changes}</h2>
<table><tbody><tr><th>${text.kind}</th><th>${text.name}</th><th>${text.change}</th>${ended}</tr>
${changes.slice(0, mostChanges).map((change) => drawChange(change, of))}</tbody></table>
${more > 0 ? html`<p>${text.moreChanges(more)}</p>` : undefined}`
}

const drawWorkflows = ({ workflows }: PublishedContent): Html | undefined =>
  workflows.length === 0
    ? undefined
    : html`<h2>${text.workflows}</h2>${workflows.map(
        ({ name }, at) =>
          html`<h3>${name}</h3><p>${attachedPicture(workflowFile(at, name), text.workflow(name))}</p>`,
      )}`

const place = (where: string | null, page: string | null): Html | undefined =>
  where === null ? undefined : page === null ? html`${where}. ` : html`${linkTo(page, where)}. `

const drawStep = (step: ManualView, told: SharedFacts): Html => {
  const { what, where, why, page, name, values, state, outcome } = step
  const own = html`${told.where === null ? place(where, page) : undefined}${told.why === null ? why : undefined}`
  return html`<li><strong>${told.what === null ? `${what}: ` : ''}${name}</strong> (${wordManualState(state, outcome)})${
    own.html === '' ? undefined : html`<p>${own}</p>`
  }${
    values.length === 0
      ? undefined
      : html`<ul>${values.map(({ label, value }) => html`<li>${label}: <code>${short(value)}</code></li>`)}</ul>`
  }</li>`
}

const drawGroup = ({ title, steps, shared }: ManualGroup): Html => {
  const { what, where, why, page } = shared
  const told = html`${what === null ? undefined : `${what}. `}${place(where, page)}${why ?? undefined}`
  return html`<h3>${title} (${steps.length})</h3>${told.html === '' ? undefined : html`<p>${told}</p>`}
<ol>${steps.map((step) => drawStep(step, shared))}</ol>`
}

const drawManual = ({ manual }: PublishedContent): Html | undefined =>
  manual.length === 0
    ? undefined
    : html`<h2>${text.manual}</h2><p>${manualText.lead}</p>${groupManual(manual).map(drawGroup)}`

const drawLines = (title: string, lines: readonly PublishedLine[]): Html | undefined =>
  lines.length === 0
    ? undefined
    : html`<h2>${title}</h2><ul>${lines.map(
        ({ what, text: line }) =>
          html`<li>${what === '' ? undefined : html`<strong>${what}</strong>: `}${line}</li>`,
      )}</ul>`

/** XML 1.0 takes no control characters, and Jira's names can hold them. */
const withoutControls = (xml: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  xml.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/**
 * The body of a Confluence page in storage format, which Cloud and Data Center share: what it is and
 * how it stands, a table of changes, pictures of workflows, what is to be done by hand. Names from Jira
 * are escaped. `version` is Slipway's.
 */
export const confluencePage = (content: PublishedContent, version: string): string => {
  const counts = content.counts.map(({ label, value }) => `${value} × ${label}`).join(' · ')
  const page = html`${panel(
    content.verdict.tone,
    html`<p><strong>${content.verdict.text}</strong></p>${counts === '' ? undefined : html`<p>${counts}</p>`}`,
  )}
<h2>${text.summary}</h2>
<table><tbody>${content.facts.map((fact) => drawFact(fact))}</tbody></table>
${drawChanges(content)}
${drawWorkflows(content)}
${drawManual(content)}
${drawLines(text.afterHand, content.afterHand)}
${drawLines(text.problems, content.problems)}
${drawLines(text.notices, content.notices)}
${drawLines(text.notCarried, content.notCarried)}
<p><em>${text.madeBy(version)}</em></p>`
  return withoutControls(page.html)
}
