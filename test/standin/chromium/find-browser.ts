import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const onPath = (): readonly string[] =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => commands.map((command) => join(folder, command)))

const onMac = (): readonly string[] =>
  ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    macApplications.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  )

/**
 * An installed Chrome, Chromium or Edge; undefined when there is none. SLIPWAY_BROWSER names one,
 * and then no other will do.
 */
export const findBrowser = (): string | undefined => {
  const named = process.env.SLIPWAY_BROWSER
  if (named !== undefined && named !== '') return isExecutable(named) ? named : undefined
  const places = process.platform === 'darwin' ? onMac() : onPath()
  return places.find(isExecutable)
}
