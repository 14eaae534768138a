import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError, attempt, failure } from '#contract/model/failure'
import type { Json } from '#contract/model/json'
import type { ReportCheck } from '#contract/model/report-check'
import { planHash } from '#domain/deployment/check-deployment'
import { checkReport } from '#report/check-report'
import { onFile } from '#store/file-failure'
import { loadPlan } from '#store/plan-file'
import { deploymentFolder } from './deployment-folder.ts'

const parse = (text: string, path: string): Json => {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(failure('file.corrupt', path))
  }
}

/** Hash of the plan in the same folder; undefined when there is none. */
const planBeside = async (reportPath: string): Promise<string | undefined> => {
  const { plan: path } = deploymentFolder(dirname(reportPath))
  const plan = await attempt(() => loadPlan(path))
  if (plan.ok) return planHash(plan.value)
  if (plan.failure.code === 'file.not-found') return undefined
  throw new AppError(plan.failure)
}

/**
 * Checks a report (its JSON file) by itself, and against the plan that lies beside it in the folder of
 * its run. Says what fits and names the first that does not. Throws AppError: `file.…` when it cannot be
 * read, `input.invalid` for what is no report with a chain of evidence.
 */
export const verifyReport = async (path: string): Promise<ReportCheck> => {
  const content = parse(await onFile(path, () => readFile(path, 'utf8')), path)
  const check = checkReport(content, await planBeside(path))
  if (check === undefined) {
    const why = 'It is no deployment report with a chain of evidence (the JSON file of a report).'
    throw new AppError(failure('input.invalid', path, [why]))
  }
  return check
}
