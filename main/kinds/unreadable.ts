import type { ConfigObject } from '#contract/model/config-object'
import { AppError } from '#contract/model/failure'
import type { ReadContext } from './kind.ts'

/**
 * Reads a kind that an administrator may not be permitted to see: a refusal becomes a gap, so that
 * the rest of the site can still be read. Everything else fails as usual.
 */
export const orGap = async (
  context: ReadContext,
  kind: string,
  what: string,
  read: () => Promise<readonly ConfigObject[]>,
): Promise<readonly ConfigObject[]> => {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const { code, details } = error.failure
    if (code !== 'auth.permission-missing' && code !== 'auth.scope-missing') throw error
    context.gap({ kind, what, code, reason: details.join(' ') })
    return []
  }
}
