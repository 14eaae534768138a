import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError, attempt, failure } from '#contract/model/failure'
import { isJsonObject, type Json } from '#contract/model/json'
import { type Snapshot, snapshotSchemaVersion } from '#contract/model/snapshot'
import { nodeDisk } from '../disk.ts'
import { onFile } from '../file-failure.ts'
import { makeFolder, writeWholeFile } from '../write-whole-file.ts'
import {
  factsFile,
  filesOfSnapshot,
  idsFile,
  objectFilesIn,
  siteFile,
  snapshotOfFiles,
} from './text-form.ts'
import { readYaml, writeYaml } from './yaml-text.ts'

/** Files that are open at a time. */
const width = 32

const inBatches = async <Item>(
  items: readonly Item[],
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  for (let at = 0; at < items.length; at += width) {
    await Promise.all(items.slice(at, at + width).map(work))
  }
}

const readText = async (folder: string, path: string): Promise<Json> => {
  const file = join(folder, path)
  return readYaml(await onFile(file, () => nodeDisk.readFile(file, 'utf8')), path)
}

/** Whether a folder holds a snapshot as readable text. */
export const isSnapshotFolder = async (folder: string): Promise<boolean> => {
  const site = await attempt(() => readText(folder, siteFile))
  return site.ok && isJsonObject(site.value) && site.value.format === 'slipway-snapshot'
}

/** The objects' files of the snapshot that a folder holds; throws when it is no folder for one. */
const filesBefore = async (folder: string): Promise<readonly string[]> => {
  if (await isSnapshotFolder(folder)) {
    const ids = await attempt(() => readText(folder, idsFile))
    if (ids.ok) return objectFilesIn(ids.value)
    // Saving broke off: which files were of the snapshot is not known any more, so that they stay.
    if (ids.failure.code === 'file.not-found') return []
    throw new AppError(ids.failure)
  }
  const names = await onFile(folder, () => readdir(folder))
  if (names.every((name) => name.startsWith('.'))) return []
  const why = 'The folder holds other files. Choose an empty one, or that of an earlier snapshot.'
  throw new AppError(failure('input.invalid', folder, [why]))
}

/**
 * Writes a snapshot as readable text into an empty folder, or in the place of the snapshot that it
 * holds: files of objects that are no longer there go, whatever else is there stays. Throws AppError
 * (`file.…`, `input.invalid` for a folder of other things).
 */
export const saveSnapshotFolder = async (folder: string, snapshot: Snapshot): Promise<void> => {
  await makeFolder(folder)
  const former = await filesBefore(folder)
  const files = filesOfSnapshot(snapshot)
  // Without its list of ids the folder is no snapshot: one that was half written is not read as one.
  await onFile(folder, () => rm(join(folder, idsFile), { force: true }))
  for (const name of new Set([...files.keys()].map(dirname))) {
    await onFile(folder, () => mkdir(join(folder, name), { recursive: true }))
  }
  const last = [siteFile, factsFile, idsFile]
  const objects = [...files.keys()].filter((path) => !last.includes(path))
  const write = (path: string): Promise<void> =>
    writeWholeFile(join(folder, path), writeYaml(files.get(path) ?? null))
  const gone = former.filter((path) => !files.has(path))
  await inBatches(gone, (path) => onFile(folder, () => rm(join(folder, path), { force: true })))
  await inBatches(objects, write)
  for (const path of last) await write(path)
}

/**
 * Reads a snapshot from readable text, which people may have edited and merged. Throws AppError:
 * `input.invalid` names the file and the place, `file.…`.
 */
export const loadSnapshotFolder = async (folder: string): Promise<Snapshot> => {
  const contents = new Map<string, Json>()
  const load = async (path: string): Promise<void> => {
    contents.set(path, await readText(folder, path))
  }
  await inBatches([siteFile, idsFile, factsFile], load)
  const site = contents.get(siteFile)
  const found = isJsonObject(site) ? site.schema : undefined
  if (typeof found === 'number' && found > snapshotSchemaVersion) {
    const schemas = `${found}, known up to ${snapshotSchemaVersion}`
    throw new AppError(failure('file.newer-schema', folder, [schemas]))
  }
  await inBatches(objectFilesIn(contents.get(idsFile) ?? null), load)
  return snapshotOfFiles((path) => contents.get(path) ?? null)
}
