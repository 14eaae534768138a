import type { Context } from './context.ts'
import { refuse } from './errors.ts'
import { bodyMembers, optionalId, optionalIds } from './members.ts'

/** Texts in which the lists of priorities and resolutions differ. */
export interface MoveTexts {
  /** How the refusal of too many ids names them: `ids`, `IDs`. */
  readonly ids: string
  readonly notFound: (id: string) => string
}

/**
 * The order of ids after `PUT …/move` with `{ ids, after | position: First|Last }`. Unknown ids are
 * 404; both, neither or a wrong position, duplicates and `after` among the ids are 400.
 */
export function readMove(
  context: Context,
  order: readonly string[],
  texts: MoveTexts,
): readonly string[] {
  const body = bodyMembers(context)
  const ids = optionalIds(body, 'ids') ?? []
  const after = optionalId(body, 'after')
  const position = optionalId(body, 'position')
  if (ids.length === 0) refuse(400, `The ${texts.ids} have to be provided.`)
  if (ids.length > 1000) refuse(400, `The ${texts.ids} must contain no more than 1,000 items.`)
  if (new Set(ids).size < ids.length) {
    refuse(400, `The ${texts.ids} must not contain duplicates.`)
  }
  if ((after === undefined) === (position === undefined)) {
    refuse(400, 'Either after or position has to be provided.')
  }
  if (position !== undefined && position !== 'First' && position !== 'Last') {
    refuse(400, `The position '${position}' is not valid.`)
  }
  const unknown = [...ids, ...(after === undefined ? [] : [after])].find(
    (id) => !order.includes(id),
  )
  if (unknown !== undefined) refuse(404, texts.notFound(unknown))
  if (after !== undefined && ids.includes(after)) {
    refuse(400, `The ${texts.ids} must not contain the after ID.`)
  }
  const others = order.filter((id) => !ids.includes(id))
  const last = position === 'First' ? 0 : others.length
  const index = after === undefined ? last : others.indexOf(after) + 1
  return [...others.slice(0, index), ...ids, ...others.slice(index)]
}
