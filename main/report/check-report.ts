import { type EvidenceEntry, evidenceEntrySchema } from '#contract/model/evidence'
import type { Json } from '#contract/model/json'
import {
  type CheckedReport,
  checkedReportSchema,
  type ReportCheck,
  type ReportMisfit,
} from '#contract/model/report-check'
import { firstMisfit } from '#domain/evidence/chain'
import { sealOf } from './seal-report.ts'

/** The entries, as far as they are entries at all. */
const entriesIn = ({ evidence }: CheckedReport): readonly EvidenceEntry[] => {
  const entries: EvidenceEntry[] = []
  for (const one of evidence.entries) {
    const entry = evidenceEntrySchema.safeParse(one)
    if (!entry.success) break
    entries.push(entry.data)
  }
  return entries
}

/** The first step that ended otherwise than the chain says; one that is not in a whole chain, too. */
const misfitStep = (
  { steps }: CheckedReport,
  entries: readonly EvidenceEntry[],
): string | undefined => {
  const ended = new Map(
    entries.flatMap((one) => (one.entry === 'step' ? [[one.stepId, one.state] as const] : [])),
  )
  const isWhole = !entries.some((one) => one.entry === 'run' && one.goesOn)
  return steps.find(({ id, state }) => {
    const said = ended.get(id)
    return said === undefined ? isWhole && state !== 'not-begun' : said !== state
  })?.id
}

const misfitIn = (checked: CheckedReport, content: Json, entries: readonly EvidenceEntry[]) => {
  const { evidence, seal } = checked
  const misfit = (what: ReportMisfit['what'], place: string): ReportMisfit => ({ what, place })
  const entry = firstMisfit(entries, evidence.planHash)
  const [first] = entries
  if (first !== undefined && first.previous !== evidence.planHash) return misfit('plan', '')
  if (entry !== undefined) return misfit('entry', String(entry))
  if (entries.length < evidence.entries.length) return misfit('entry', String(entries.length + 1))
  if (evidence.head !== (entries.at(-1)?.hash ?? evidence.planHash)) return misfit('head', '')
  const step = misfitStep(checked, entries)
  if (step !== undefined) return misfit('step', step)
  return sealOf(content) === seal ? undefined : misfit('seal', '')
}

/**
 * Checks a report against the chain of evidence in it, the chain link by link, and the whole against its
 * seal; what is most telling is named first. `planBeside`: hash of the plan that lies beside it, if one
 * does. Undefined for what is no report with evidence.
 */
export const checkReport = (content: Json, planBeside?: string): ReportCheck | undefined => {
  const read = checkedReportSchema.safeParse(content)
  if (!read.success) return undefined
  const entries = entriesIn(read.data)
  const { planHash, head } = read.data.evidence
  const otherPlan = planBeside !== undefined && planBeside !== planHash
  const misfit = otherPlan
    ? ({ what: 'plan', place: '' } as const)
    : (misfitIn(read.data, content, entries) ?? null)
  return {
    fits: misfit === null,
    misfit,
    entries: read.data.evidence.entries.length,
    head,
    planHash,
    plan: planBeside === undefined ? 'not-there' : 'checked',
  }
}
