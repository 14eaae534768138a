import { rm } from 'node:fs/promises'
import { attempt } from '#contract/model/failure'
import { type RunWindow, runWindowSchema } from '#contract/model/run-window'
import { nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'
import { writeWholeFile } from './write-whole-file.ts'

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Loads the window of a run; undefined where there is none. One that cannot be read is none: nothing is
 * begun by itself then, and going on by hand is always possible.
 */
export const loadWindow = async (path: string): Promise<RunWindow | undefined> => {
  const read = await attempt(() => onFile(path, () => nodeDisk.readFile(path)))
  return read.ok ? runWindowSchema.safeParse(parse(read.value.toString('utf8'))).data : undefined
}

/** Saves the window of a run, or takes it away. Throws AppError (`file.…`). */
export const saveWindow = async (path: string, window: RunWindow | null): Promise<void> => {
  if (window === null) await onFile(path, () => rm(path, { force: true }))
  else await writeWholeFile(path, `${JSON.stringify(window)}\n`)
}
