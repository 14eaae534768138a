import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandLine } from '../command-line.ts'
import { application } from './application.ts'

const replaced = new Map<string, string>()

const configuration = (): string =>
  process.platform === 'darwin'
    ? join(homedir(), 'Library', 'Application Support')
    : (process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'))

const known: Readonly<Record<string, () => string>> = {
  home: homedir,
  temp: tmpdir,
  appData: configuration,
  userData: () =>
    commandLine.switches.get('user-data-dir') ?? join(getPath('appData'), application.name),
  sessionData: () => getPath('userData'),
  logs: () => join(getPath('userData'), 'logs'),
  crashDumps: () => join(getPath('userData'), 'Crashpad'),
  exe: () => process.execPath,
  desktop: () => join(homedir(), 'Desktop'),
  documents: () => join(homedir(), 'Documents'),
  downloads: () => join(homedir(), 'Downloads'),
}

const assertKnown = (name: string): void => {
  if (!Object.hasOwn(known, name)) throw new Error(`Failed to get '${name}' path`)
}

/** Where something of the app or the user lies. */
export const getPath = (name: string): string => {
  assertKnown(name)
  return replaced.get(name) ?? known[name]?.() ?? ''
}

/** Moves a place. */
export const setPath = (name: string, path: string): void => {
  assertKnown(name)
  replaced.set(name, path)
}
