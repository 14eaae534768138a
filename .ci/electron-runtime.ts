import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Folder of the stand-in for Electron, as ELECTRON_OVERRIDE_DIST_PATH takes it. */
export const standInFolder = join(root, 'test', 'standin')

/** The real Electron that is already here: the one named by the environment, or the package's own. */
export const findElectron = (): string | undefined => {
  const folder = join(root, 'node_modules', 'electron')
  const named = join(folder, 'path.txt')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : undefined
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override !== undefined && override !== '') {
    const binary = join(override, name ?? 'electron')
    return override !== standInFolder && existsSync(binary) ? binary : undefined
  }
  if (name === undefined) return undefined
  const binary = join(folder, 'dist', name)
  return existsSync(binary) ? binary : undefined
}
