import type { Failure } from '#contract/model/failure'
import type { RunSummary } from '#contract/model/run-view'
import type { Settings } from '#contract/model/settings'
import type { OutputOf } from '#contract/operations'
import type { Handlers } from '../handler.ts'

/** What the page is told first. */
export interface StartPorts {
  readonly version: string
  readonly platform: NodeJS.Platform
  readonly preview: boolean
  readonly dataFolder: string
  readonly settings: () => Settings
  /** Files that were damaged and were kept aside. */
  readonly setAside: () => Promise<readonly Failure[]>
  readonly runs: () => Promise<readonly RunSummary[]>
}

const platformName = (platform: NodeJS.Platform): OutputOf<'app.start'>['platform'] => {
  if (platform === 'win32') return 'windows'
  return platform === 'darwin' ? 'macos' : 'linux'
}

/** Answers the page's first question. */
export const createStartHandler = (ports: StartPorts): Pick<Handlers, 'app.start'> => ({
  'app.start': async () => ({
    version: ports.version,
    platform: platformName(ports.platform),
    host: ports.preview ? 'preview' : 'application',
    settings: ports.settings(),
    dataFolder: ports.dataFolder,
    setAside: await ports.setAside(),
    interrupted: (await ports.runs()).filter(({ state }) => state === 'interrupted'),
  }),
})
