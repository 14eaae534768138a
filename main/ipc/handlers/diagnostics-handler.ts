import type { Settings } from '#contract/model/settings'
import type { SiteCard } from '#contract/model/site-card'
import {
  type DiagnosticFacts,
  wordDiagnostics,
  wordTally,
} from '#contract/wording/diagnostics-wording'
import type { Handlers } from '../handler.ts'

/** Where diagnostics are gathered from. */
export interface DiagnosticPorts {
  readonly build: Pick<
    DiagnosticFacts,
    'version' | 'host' | 'electron' | 'chromium' | 'node' | 'system'
  >
  readonly settings: () => Settings
  readonly handlers: Pick<Handlers, 'site.list' | 'run.list'>
  readonly logLines: () => readonly string[]
  /** A last look over the whole text. */
  readonly conceal: (text: string) => string
}

const siteSort = ({ demo, token }: SiteCard): string => (demo ? 'demo' : `token ${token.state}`)

/** Answers what is asked for a bug report. */
export const createDiagnosticsHandler = ({
  build,
  settings,
  handlers,
  logLines,
  conceal,
}: DiagnosticPorts): Pick<Handlers, 'diagnostics.read'> => ({
  'diagnostics.read': async () => {
    const { sites, protection } = await handlers['site.list']({})
    const { runs, unreadable } = await handlers['run.list']({})
    const { theme, proxy, certificateAuthority, concurrency } = settings()
    const text = wordDiagnostics({
      ...build,
      theme,
      proxy: proxy.mode,
      extraCertificate: certificateAuthority !== '',
      concurrency,
      protection: protection.state,
      keeper: protection.keeper,
      sites: wordTally(sites.map(siteSort)),
      runs: wordTally([...runs.map(({ state }) => state), ...unreadable.map(() => 'unreadable')]),
      log: logLines(),
    })
    return { text: conceal(text) }
  },
})
