import type { Json } from '#contract/model/json'
import { fingerprint } from '#domain/fingerprint'
import type { DeploymentReport } from './deployment-report.ts'

/** Hash over everything in a report but its seal. */
export const sealOf = (report: Json | DeploymentReport): string => {
  const { seal: _, ...rest } = JSON.parse(JSON.stringify(report))
  return fingerprint(rest)
}

/**
 * Puts the hash over everything else into a report: it tells a changed byte, though not who changed
 * it. A report is sealed anew whenever it is written.
 */
export const sealReport = (report: DeploymentReport): DeploymentReport => ({
  ...report,
  seal: sealOf(report),
})
