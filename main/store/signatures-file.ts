import { z } from 'zod'
import { attempt } from '#contract/model/failure'
import { type SignatureView, signatureViewSchema } from '#contract/model/file-signature'
import { nodeDisk } from './disk.ts'
import { onFile } from './file-failure.ts'
import { writeWholeFile } from './write-whole-file.ts'

const signaturesSchema = z.array(signatureViewSchema).readonly()

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Keeps who had signed a plan when its run was begun, for the report. Throws AppError (`file.…`). */
export const saveSignatures = (path: string, signatures: readonly SignatureView[]): Promise<void> =>
  writeWholeFile(path, `${JSON.stringify(signatures, null, 2)}\n`)

/** Who had signed; nobody where the file is missing or damaged. Never throws. */
export const loadSignatures = async (path: string): Promise<readonly SignatureView[]> => {
  const read = await attempt(() => onFile(path, () => nodeDisk.readFile(path)))
  if (!read.ok) return []
  return signaturesSchema.safeParse(parse(read.value.toString('utf8'))).data ?? []
}
