import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Ending, runQuietly } from './run-quietly.ts'

const root = join(import.meta.dirname, '..')
const stamp = join(root, 'out', '.build-stamp')
const bundle = join(root, 'out', 'main', 'index.js')
const sources = ['main', 'preload', 'renderer', 'assets']
const settings = ['electron.vite.config.ts', 'package.json', 'package-lock.json']
const limit = 5 * 60_000

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

/** Changes whenever a source changes, comes or goes. */
const fingerprintOfSources = (): string => {
  const hash = createHash('sha256')
  const files = [...sources.flatMap(filesBelow), ...settings.map((name) => join(root, name))]
  for (const file of files.sort()) {
    const { mtimeMs, size } = statSync(file)
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

/** Builds the app's bundles, unless they are those of the sources as they are. */
export const ensureBuilt = async (): Promise<Ending> => {
  const fingerprint = fingerprintOfSources()
  const isBuilt = existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint
  if (isBuilt && existsSync(bundle)) return { code: 0, said: '' }
  const program = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const ending = await runQuietly(process.execPath, [program, 'build'], limit)
  if (ending.code === 0) writeFileSync(stamp, fingerprint)
  return ending
}
