import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The repository. */
export const root = join(import.meta.dirname, '..', '..', '..')

/** Runs a program of the packages to its end; throws with what it said when it fails. */
export const runProgram = (program: string, args: readonly string[]): string => {
  const file = join(root, 'node_modules', program)
  const done = spawnSync(process.execPath, [file, ...args], { cwd: root, encoding: 'utf8' })
  const said = `${done.stdout}${done.stderr}`
  if (done.status !== 0) throw new Error(`${program} ended with ${done.status}: ${said}`)
  return said
}

/** A folder of its own, and the way to get rid of it. */
export const ownFolder = (): { readonly folder: string; readonly remove: () => void } => {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-package-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Builds Slipway as `npm run build` does, into another folder than the one that may be in use. */
export const buildSlipway = (outFolder: string): void => {
  runProgram('electron-vite/bin/electron-vite.js', ['build', '--outDir', outFolder])
}
