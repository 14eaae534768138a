/** What `npm start` finds on this computer. */
export interface Situation {
  readonly platform: NodeJS.Platform
  /** Runs as root, where neither Electron nor a browser starts with its sandbox on. */
  readonly isRoot: boolean
  /** Something that shows windows. */
  readonly hasDisplay: boolean
  /** Electron's binary, as it is here or could be downloaded now. */
  readonly electron: () => Promise<string | undefined>
  /** An installed Chrome, Chromium or Edge. */
  readonly browser: () => string | undefined
}

/** What `npm start` does, and what it says before. */
export interface StartPlan {
  readonly open: 'application' | 'preview' | 'terminal'
  readonly electron?: string
  readonly says: readonly string[]
}

const noElectron =
  'Electron could not be downloaded: set ELECTRON_MIRROR to a mirror that can be reached, or HTTPS_PROXY to your proxy, and start again.'
const preview = 'Until then your browser shows a preview: the demo sites only, no real Jira site.'
const noBrowser = 'There is no Chrome or Chromium for a preview either.'
const demo = 'This is the demo in the terminal.'

/** The app where Electron is; a preview where a browser is; else the demo in the terminal. */
export const planStart = async (situation: Situation): Promise<StartPlan> => {
  if (situation.isRoot) {
    return { open: 'terminal', says: [`Slipway opens no window as root. ${demo}`] }
  }
  if (!situation.hasDisplay) {
    return { open: 'terminal', says: [`There is no display for a window. ${demo}`] }
  }
  const electron = await situation.electron()
  if (electron !== undefined) return { open: 'application', electron, says: [] }
  if (situation.platform === 'win32') {
    return { open: 'terminal', says: [noElectron, `Until then: ${demo}`] }
  }
  if (situation.browser() === undefined) {
    return { open: 'terminal', says: [noElectron, noBrowser, `Until then: ${demo}`] }
  }
  return { open: 'preview', says: [noElectron, preview] }
}
