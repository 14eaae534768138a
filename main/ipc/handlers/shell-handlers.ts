import { attempt, type Failure } from '#contract/model/failure'
import type { Handlers } from '../handler.ts'
import type { ShownSignIn } from '../sign-in-page.ts'
import type { SiteAccess } from '../site-access.ts'
import type { Work } from '../work.ts'
import { createDiagnosticsHandler, type DiagnosticPorts } from './diagnostics-handler.ts'
import { createOutsideHandlers, type OutsidePorts } from './outside-handlers.ts'
import { createSettingsHandlers, type SettingsPorts } from './settings-handlers.ts'
import { createStartHandler, type StartPorts } from './start-handler.ts'

/** What the shell's own operations work with. */
export interface ShellHandlerPorts
  extends Pick<StartPorts, 'platform' | 'preview' | 'dataFolder'>,
    Pick<SettingsPorts, 'emit' | 'pickCertificate'>,
    Pick<DiagnosticPorts, 'build' | 'logLines' | 'conceal'>,
    Pick<OutsidePorts, 'linkAddresses' | 'openAddress' | 'openFolder' | 'writeClipboard'> {
  readonly settings: SettingsPorts['store'] & {
    setAside(): Failure | undefined
    remove(): Promise<void>
  }
  readonly sites: {
    readonly handlers: Pick<Handlers, 'site.list'>
    readonly access: Pick<SiteAccess, 'card'>
    readonly connections: { card(connectionId: string): Promise<ShownSignIn> }
    readonly captchaPage: () => string
    setAside(): Promise<readonly Failure[]>
    removeEverything(): Promise<void>
  }
  readonly work: Pick<
    Work,
    'handlers' | 'runs' | 'pageOf' | 'manualPageOf' | 'publicationPageOf' | 'folderOf' | 'remove'
  >
  /** Deletes what is neither a site's, a run's nor a setting. */
  readonly removeRest: () => Promise<void>
}

/** Answers what concerns the application itself rather than sites, plans and runs. */
export const createShellHandlers = (ports: ShellHandlerPorts) => {
  const { settings, sites, work } = ports
  return {
    ...createStartHandler({
      ...ports,
      version: ports.build.version,
      settings: () => settings.current(),
      setAside: async () =>
        [settings.setAside(), ...(await sites.setAside())].filter((one) => one !== undefined),
      runs: () => work.runs(),
    }),
    ...createSettingsHandlers({
      ...ports,
      store: settings,
      // Deployments first: while one is under way nothing is removed.
      removeEverything: async () => {
        await work.remove()
        await sites.removeEverything()
        await settings.remove()
        await ports.removeRest()
      },
    }),
    ...createDiagnosticsHandler({
      ...ports,
      settings: () => settings.current(),
      handlers: { 'site.list': sites.handlers['site.list'], 'run.list': work.handlers['run.list'] },
    }),
    ...createOutsideHandlers({
      ...ports,
      signInCard: async (ofId) => {
        const site = await attempt(() => sites.access.card(ofId))
        return site.ok ? site.value : sites.connections.card(ofId)
      },
      captchaPage: sites.captchaPage,
      objectPage: (runId, stepId) => work.pageOf(runId, stepId),
      manualPage: (input) => work.manualPageOf(input),
      publicationPage: (publicationId) => work.publicationPageOf(publicationId),
      runFolder: (runId) => work.folderOf(runId),
    }),
  }
}
