import type { Action } from '#contract/model/plan'
import type { MemberView, PictureView } from '#contract/model/step-detail'
import { actionWording } from '#contract/wording/action-wording'
import { publicationText as text } from '#contract/wording/publication-wording'
import { manualText, wordManualState } from '#contract/wording/screens/manual-text'
import { type Html, html } from '#report/html'
import type { Fact, PublicationContent, PublishedChange, PublishedLine } from './content.ts'
import { workflowFile } from './files-of.ts'
import type { PageParts } from './page-parts.ts'

/** Rows of the table of changes: a page of thousands is read by nobody, and refused by Confluence. */
export const mostChanges = 500
const mostText = 400

const short = (value: string): string =>
  value.length > mostText ? `${value.slice(0, mostText)}…` : value

const tones: Readonly<Record<Action, 'good' | 'open' | 'bad' | 'quiet'>> = {
  create: 'good',
  update: 'open',
  delete: 'bad',
  problem: 'bad',
  reuse: 'quiet',
  'no-change': 'quiet',
  'by-hand': 'open',
}

const drawFact = ({ label, value, address }: Fact, { link }: PageParts): Html =>
  html`<tr><th>${label}</th><td>${address === undefined ? value : link(address, value)}</td></tr>`

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

const drawChange = (
  change: PublishedChange,
  parts: PageParts,
  of: PublicationContent['of'],
): Html => {
  const { kindTitle, name, action, outcome, address, members } = change
  const named = address === undefined ? html`${name}` : parts.link(address, name)
  const details =
    members.length === 0
      ? undefined
      : parts.folded(text.changedMembers(members.length), html`<ul>${members.map(drawMember)}</ul>`)
  const ended = of === 'plan' ? undefined : html`<td>${outcome ?? ''}</td>`
  return html`<tr><td>${kindTitle}</td><td>${named}${details}</td>
<td>${parts.tag(tones[action], actionWording[action].label)}</td>${ended}</tr>`
}

const drawChanges = ({ changes, of }: PublicationContent, parts: PageParts): Html => {
  if (changes.length === 0) return html`<h2>${text.changes}</h2><p>${text.noChanges}</p>`
  const ended = of === 'plan' ? undefined : html`<th>${text.outcome}</th>`
  const more = changes.length - mostChanges
  return html`<h2>${text.changes}</h2>
<table><tbody><tr><th>${text.kind}</th><th>${text.name}</th><th>${text.change}</th>${ended}</tr>
${changes.slice(0, mostChanges).map((change) => drawChange(change, parts, of))}</tbody></table>
${more > 0 ? html`<p>${text.moreChanges(more)}</p>` : undefined}`
}

const drawWorkflows = ({ workflows }: PublicationContent, parts: PageParts): Html | undefined =>
  workflows.length === 0
    ? undefined
    : html`<h2>${text.workflows}</h2>${workflows.map(
        ({ name }, at) =>
          html`<h3>${name}</h3><p>${parts.picture(workflowFile(at, name), text.workflow(name))}</p>`,
      )}`

const drawManual = ({ manual }: PublicationContent): Html | undefined =>
  manual.length === 0
    ? undefined
    : html`<h2>${text.manual}</h2><p>${manualText.lead}</p><ol>${manual.map(
        (step) =>
          html`<li><strong>${step.what}: ${step.kindTitle} ${step.name}</strong> (${wordManualState(step.state, step.outcome)})
<p>${step.where} ${step.why}</p>${
            step.values.length === 0
              ? undefined
              : html`<ul>${step.values.map(({ label, value }) => html`<li>${label}: <code>${short(value)}</code></li>`)}</ul>`
          }</li>`,
      )}</ol>`

const drawLines = (title: string, lines: readonly PublishedLine[]): Html | undefined =>
  lines.length === 0
    ? undefined
    : html`<h2>${title}</h2><ul>${lines.map(
        ({ what, text: line }) =>
          html`<li>${what === '' ? undefined : html`<strong>${what}</strong>: `}${line}</li>`,
      )}</ul>`

/**
 * Draws a plan or a deployment as a page that a person likes to read: what it is and how it stands, a
 * table of changes, pictures of workflows, what is to be done by hand. Names from Jira are escaped.
 */
export const drawPage = (
  content: PublicationContent,
  parts: PageParts,
  version: string,
): string => {
  const counts = content.counts.map(({ label, value }) => `${value} × ${label}`).join(' · ')
  return html`${parts.panel(
    content.verdict.tone,
    html`<p><strong>${content.verdict.text}</strong></p>${counts === '' ? undefined : html`<p>${counts}</p>`}`,
  )}
<h2>${text.summary}</h2>
<table><tbody>${content.facts.map((fact) => drawFact(fact, parts))}</tbody></table>
${drawChanges(content, parts)}
${drawWorkflows(content, parts)}
${drawManual(content)}
${drawLines(text.problems, content.problems)}
${drawLines(text.notices, content.notices)}
${drawLines(text.notCarried, content.notCarried)}
<p><em>${text.madeBy(version)}</em></p>`.html
}
