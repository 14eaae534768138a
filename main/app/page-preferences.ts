import type { WebPreferences } from 'electron'

/**
 * How every page of Slipway is run: alone in its sandbox, apart from the preload script, without
 * Node. All stated, whatever Electron's own choice is. The spelling checker is off because it would
 * fetch dictionaries from the network.
 */
export const pagePreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
} as const satisfies WebPreferences
