import { resolve } from 'node:path'

/** What the command line says. */
export interface Switches {
  /** Shown by a browser in place of Electron: the demo sites only. */
  readonly preview: boolean
  /** What goes to the page is checked against the contract; for tests, since it takes time. */
  readonly checkContract: boolean
  /** Folder for everything that Slipway keeps, if another than the system's. */
  readonly dataFolder: string | undefined
}

const dataFolderSwitch = '--user-data-dir='

/**
 * Reads the switches that are Slipway's own. Others are Electron's or Chromium's; a packaged Slipway
 * acts on none that opens a door for debugging (the fuses and the missing code see to that).
 */
export const readSwitches = (args: readonly string[]): Switches => {
  const folder = args
    .find((arg) => arg.startsWith(dataFolderSwitch))
    ?.slice(dataFolderSwitch.length)
  return {
    preview: args.includes('--preview'),
    checkContract: args.includes('--check-contract'),
    dataFolder: folder === undefined || folder === '' ? undefined : resolve(folder),
  }
}
