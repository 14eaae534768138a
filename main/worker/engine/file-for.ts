import { join } from 'node:path'
import { AppError, failure } from '#contract/model/failure'

/**
 * The file or folder of something by its id. Ids come from the page, so that they must not lead
 * elsewhere: those that Slipway gives out consist of letters, digits and hyphens.
 */
export const fileFor = (folder: string, id: string, suffix = ''): string => {
  if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/.test(id)) throw new AppError(failure('input.invalid', id))
  return join(folder, `${id}${suffix}`)
}
