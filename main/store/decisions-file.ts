import { z } from 'zod'
import {
  type Decision,
  type Decisions,
  decisionsSchema,
  decisionsSchemaVersion,
} from '#contract/model/decision'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { type Disk, nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'
import { placeOfFault } from './json-fault.ts'
import { writeWholeFile } from './write-whole-file.ts'

const versionSchema = z.object({ schema: z.number() })

const fail = (code: FailureCode, path: string, details: readonly string[]): AppError =>
  new AppError(failure(code, path, details))

const parseText = (text: string, path: string): unknown => {
  // Editors on Windows put a byte order mark before what they save.
  const json = text.replace(/^\uFEFF/, '')
  try {
    return JSON.parse(json)
  } catch {
    throw fail('input.invalid', path, [`${placeOfFault(json)}: this is not JSON`])
  }
}

/** Saves decisions as JSON that people read and edit. Throws AppError (`file.…`). */
export const saveDecisions = (
  path: string,
  decisions: readonly Decision[],
  disk?: Disk,
): Promise<void> => {
  const content: Decisions = {
    format: 'slipway-decisions',
    schema: decisionsSchemaVersion,
    decisions,
  }
  return writeWholeFile(path, `${JSON.stringify(content, null, 2)}\n`, disk)
}

/**
 * Loads decisions that people may have edited. Throws AppError: `input.invalid` says where the
 * text is not JSON, or which member is not as it should be; `file.newer-schema`, `file.…`.
 */
export const loadDecisions = async (path: string): Promise<readonly Decision[]> => {
  const text = await onFile(path, () => nodeDisk.readFile(path, 'utf8'))
  const value = parseText(text, path)
  const version = versionSchema.safeParse(value)
  if (version.success && version.data.schema > decisionsSchemaVersion) {
    const schemas = `${version.data.schema}, known up to ${decisionsSchemaVersion}`
    throw fail('file.newer-schema', path, [schemas])
  }
  const checked = decisionsSchema.safeParse(value)
  if (checked.success) return checked.data.decisions
  const where = checked.error.issues.map(
    (issue) => `${issue.path.join('.') || 'file'}: ${issue.message}`,
  )
  throw fail('input.invalid', path, where)
}
