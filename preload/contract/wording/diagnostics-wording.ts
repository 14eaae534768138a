/** What diagnostics tell. Nothing in it is secret: no address, no name, no token. */
export interface DiagnosticFacts {
  readonly version: string
  readonly host: string
  readonly electron: string
  readonly chromium: string
  readonly node: string
  readonly system: string
  readonly theme: string
  readonly proxy: string
  readonly extraCertificate: boolean
  readonly concurrency: number
  readonly protection: string
  readonly keeper: string
  readonly sites: string
  readonly runs: string
  /** The newest lines of the log, redacted when they were written. */
  readonly log: readonly string[]
}

/** Diagnostics as a text to paste into a bug report. */
export const wordDiagnostics = (facts: DiagnosticFacts): string =>
  [
    `Slipway ${facts.version} (${facts.host})`,
    `Electron ${facts.electron}, Chromium ${facts.chromium}, Node ${facts.node}`,
    `System: ${facts.system}`,
    `Theme: ${facts.theme}`,
    `Proxy: ${facts.proxy}`,
    `Extra certificate authority: ${facts.extraCertificate ? 'yes' : 'no'}`,
    `Steps at once: ${facts.concurrency}`,
    `Protection of tokens: ${facts.protection}${facts.keeper === '' ? '' : ` (${facts.keeper})`}`,
    `Sites: ${facts.sites}`,
    `Deployments: ${facts.runs}`,
    '',
    facts.log.length === 0 ? 'The log is empty.' : 'Newest lines of the log:',
    ...facts.log,
  ].join('\n')

/** How many there are of each sort, e.g. `3 (2 ok, 1 lost)`. */
export const wordTally = (sorts: readonly string[]): string => {
  const counts = new Map<string, number>()
  for (const sort of sorts) counts.set(sort, (counts.get(sort) ?? 0) + 1)
  const parts = [...counts].map(([sort, count]) => `${count} ${sort}`)
  return parts.length === 0 ? '0' : `${sorts.length} (${parts.join(', ')})`
}
