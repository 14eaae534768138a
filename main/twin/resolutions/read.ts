import { extraSwitch } from '../extra-switch.ts'
import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { ok, type Reply } from '../http/reply.ts'
import { queryFlag, textPage } from '../http/text-paging.ts'
import { translate } from '../locale.ts'
import { listResolutions, type Resolution, resolutionSlice } from './state.ts'

/** Texts of the 404, which the specification gives as here, "Priority" included. */
export const notFoundTexts = {
  resolution: (id: string) => `Resolution with ID ${id} not found.`,
  priority: (id: string) => `Priority with ID ${id} not found.`,
}

/** The resolution of the path; 404 when there is none. */
export function resolutionOfPath(
  context: Context,
  text: (id: string) => string = notFoundTexts.resolution,
): Resolution {
  const id = context.params.id ?? ''
  return resolutionSlice.of(context.site).resolutions[id] ?? refuse(404, text(id))
}

function resolutionBean(context: Context, resolution: Resolution) {
  const { id, description } = resolution
  const name = translate(context, resolution)
  return { self: `${context.api}/resolution/${id}`, id, description, name }
}

/** `GET /resolution`: deprecated, all at once. */
export function listAll(context: Context): Reply {
  return ok(listResolutions(context.site).map((one) => resolutionBean(context, one)))
}

/** `GET /resolution/{id}`. */
export function getResolution(context: Context): Reply {
  return ok(resolutionBean(context, resolutionOfPath(context)))
}

/** `GET /resolution/search`: schema and example differ in the name of the default's member. */
export function searchResolutions(context: Context): Reply {
  const { site, query } = context
  const { defaultId } = resolutionSlice.of(site)
  const ids = query.getAll('id')
  const onlyDefault = queryFlag(context, 'onlyDefault')
  const member = extraSwitch<string>(site, 'resolutionDefaultMember', 'default')
  const found = listResolutions(site).filter(
    ({ id }) => (ids.length === 0 || ids.includes(id)) && (!onlyDefault || id === defaultId),
  )
  const page = textPage(context, found)
  const values = page.values.map((one) => ({
    ...resolutionBean(context, one),
    [member]: one.id === defaultId,
  }))
  return ok({ ...page, values })
}
