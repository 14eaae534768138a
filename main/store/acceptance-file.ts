import { type Acceptance, acceptanceSchema } from '#contract/model/acceptance'
import { AppError, attempt, failure } from '#contract/model/failure'
import { type Disk, nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'
import { writeWholeFile } from './write-whole-file.ts'

/** Saves an acceptance run as it stands. Throws AppError (`file.…`). */
export const saveAcceptance = (path: string, acceptance: Acceptance, disk?: Disk): Promise<void> =>
  writeWholeFile(path, `${JSON.stringify(acceptance, null, 2)}\n`, disk)

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Loads an acceptance run; undefined when there was none. Throws AppError (`file.…`). */
export const loadAcceptance = async (
  path: string,
  disk: Disk = nodeDisk,
): Promise<Acceptance | undefined> => {
  const read = await attempt(() => onFile(path, () => disk.readFile(path)))
  if (!read.ok && read.failure.code === 'file.not-found') return undefined
  if (!read.ok) throw new AppError(read.failure)
  const checked = acceptanceSchema.safeParse(parse(read.value.toString('utf8')))
  if (checked.success) return checked.data
  throw new AppError(failure('file.corrupt', path))
}
