import { release } from 'node:os'
import type { DiagnosticFacts } from '#contract/wording/diagnostics-wording'

/** What of the diagnostics never changes while Slipway runs. */
export const describeBuild = (
  version: string,
  preview: boolean,
): Pick<DiagnosticFacts, 'version' | 'host' | 'electron' | 'chromium' | 'node' | 'system'> => ({
  version,
  host: preview ? 'preview' : 'application',
  electron: process.versions.electron ?? '',
  chromium: process.versions.chrome ?? '',
  node: process.versions.node,
  system: `${process.platform} ${release()} ${process.arch}`,
})
