import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { type SecurityLevel, type SecurityScheme, securitySchemes } from './state.ts'

/** A text where an id should be is refused with 400, an id that does not exist with 404. */
export function knownScheme(context: Context, id: string): SecurityScheme {
  if (!/^\d+$/.test(id)) {
    refuse(
      400,
      `${id} is not a valid value. The issue security scheme ID must be a positive integer.`,
    )
  }
  const scheme = securitySchemes.of(context.site)[id]
  return scheme ?? refuse(404, `Issue security scheme with ID ${id} not found.`)
}

/** The scheme of the path. */
export function schemeOfPath(context: Context): SecurityScheme {
  const { id, schemeId, issueSecuritySchemeId } = context.params
  return knownScheme(context, schemeId ?? id ?? issueSecuritySchemeId ?? '')
}

/** A level of a scheme; 404 when there is none. */
export function levelOf(scheme: Pick<SecurityScheme, 'levels'>, id: string): SecurityLevel {
  const level = scheme.levels.find((one) => one.id === id)
  return level ?? refuse(404, `Issue security level with ID ${id} not found.`)
}

/** The level of the path. */
export function levelOfPath(context: Context, scheme: SecurityScheme): SecurityLevel {
  return levelOf(scheme, context.params.levelId ?? '')
}
