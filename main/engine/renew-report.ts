import { readFile } from 'node:fs/promises'
import { AppError, failure } from '#contract/model/failure'
import { isJsonObject, type Json } from '#contract/model/json'
import type { ManualView } from '#contract/model/manual-step'
import type { DeploymentReport } from '#report/deployment-report'
import { renderReport } from '#report/render-report'
import { sealReport } from '#report/seal-report'
import { loadAcceptance } from '#store/acceptance-file'
import { onFile } from '#store/file-failure'
import { writeWholeFile } from '#store/write-whole-file'
import type { DeploymentFolder } from './deployment-folder.ts'

const parse = (text: string, path: string): Json => {
  try {
    return JSON.parse(text)
  } catch {
    throw new AppError(failure('file.corrupt', path))
  }
}

/**
 * Writes a deployment's report anew with where its manual steps stand now, and with the acceptance run,
 * which is long after the report was made. Throws AppError (`file.…`), also when the report is not one of Slipway's.
 */
export const renewReport = async (
  files: Pick<DeploymentFolder, 'reportData' | 'reportPage' | 'acceptance'>,
  manual: readonly ManualView[],
): Promise<void> => {
  const { reportData, reportPage } = files
  const text = await onFile(reportData, () => readFile(reportData, 'utf8'))
  const content = parse(text, reportData)
  if (!isJsonObject(content) || content.format !== 'slipway-report') {
    throw new AppError(failure('file.corrupt', reportData))
  }
  // It is the file that this program wrote; only optional members keep it apart from plain JSON.
  const acceptance = await loadAcceptance(files.acceptance)
  const changed = { ...(content as unknown as DeploymentReport), manual, acceptance }
  const report = changed.evidence === undefined ? changed : sealReport(changed)
  await writeWholeFile(reportPage, renderReport(report))
  await writeWholeFile(reportData, `${JSON.stringify(report, null, 2)}\n`)
}
