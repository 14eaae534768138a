import type { EvidenceEntry } from '#contract/model/evidence'
import { verdictWording } from '#contract/wording/rehearsal-wording'
import { counted } from '#contract/wording/wording'
import type { DeploymentReport } from './deployment-report.ts'
import { type Html, html } from './html.ts'
import type { ReportEvidence } from './report-evidence.ts'

type SentRequest = Extract<EvidenceEntry, { entry: 'request' }>

const short = (hash: string | null): string => hash?.slice(0, 12) ?? '–'

const isWrite = (entry: EvidenceEntry): entry is SentRequest =>
  entry.entry === 'request' && entry.stepId !== null

const renderRequest = (entry: SentRequest): Html => html`<tr>
<td>${entry.n}</td><td>${entry.at}</td><td>${entry.stepId ?? ''}</td>
<td><code>${entry.method} ${entry.path}</code></td><td>${entry.status ?? 'no answer'}</td>
<td><code>${short(entry.request)}</code> <code>${short(entry.answer)}</code></td>
<td><code>${short(entry.hash)}</code></td>
</tr>`

const renderSignatures = ({ signatures }: ReportEvidence): Html =>
  signatures.length === 0
    ? html`<li>The plan was not signed.</li>`
    : html`${signatures.map(
        ({ name, role, at, fingerprint }) =>
          html`<li>${role === 'made' ? 'Signed by' : 'Reviewed and signed by'} <bdi>${name}</bdi>, ${at},
key <code>${fingerprint}</code></li>`,
      )}`

const renderRehearsal = ({ rehearsal }: ReportEvidence): Html =>
  rehearsal === null
    ? html`<li>The plan was not rehearsed.</li>`
    : html`<li>Rehearsed ${rehearsal.at}: ${verdictWording[rehearsal.outcome].label}. ${rehearsal.notes.join(' ')}</li>`

/**
 * What proves a report: the plan's hash and signatures, and the chain of what was sent. Only writes are
 * listed; the whole chain is in the JSON file, which can be checked.
 */
export const renderEvidence = ({ evidence }: DeploymentReport): Html | undefined => {
  if (evidence === undefined) return undefined
  const { entries, head, planHash, version, runId, incomplete } = evidence
  const writes = entries.filter(isWrite)
  const reads = entries.filter((one) => one.entry === 'request' && !isWrite(one)).length
  return html`<h2>Evidence</h2>
<ul>
<li>Plan <code>${planHash}</code></li>
${renderSignatures(evidence)}
${renderRehearsal(evidence)}
<li>Run <code>${runId}</code>, Slipway ${version}</li>
<li>Chain of evidence: ${counted(entries.length, 'entry', 'entries')}, ending in <code>${head}</code></li>
${incomplete === undefined ? undefined : html`<li>Not all of the chain could be written to its file.</li>`}
</ul>
<p class="quiet">Each entry holds the hash of the one before it, the first the plan’s. Of requests it holds digests
only. The JSON file of this report holds the whole chain; Slipway checks it.</p>
<details><summary>${counted(writes.length, 'write', 'writes')}; ${counted(reads, 'request', 'requests')} only read</summary>
<table class="chain"><thead><tr><th scope="col">Entry</th><th scope="col">Time</th><th scope="col">Step</th>
<th scope="col">Request</th><th scope="col">Status</th><th scope="col">Digests</th><th scope="col">Hash</th></tr></thead>
<tbody>${writes.map(renderRequest)}</tbody></table></details>`
}
