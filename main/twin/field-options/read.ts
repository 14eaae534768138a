import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { pageBean } from '../http/paging.ts'
import { ok, type Reply } from '../http/reply.ts'
import { placeOf } from './find.ts'
import { type OptionRecord, optionSlice } from './state.ts'

/** An option as the options of a context show it; `optionId` is the parent's. */
export function optionBean(option: OptionRecord) {
  return {
    id: option.id,
    value: option.value,
    ...(option.parentId === null ? {} : { optionId: option.parentId }),
    disabled: option.disabled,
  }
}

/** `GET …/option`: parents first; `optionId` picks one with its children, `onlyOptions` the parents. */
export function listOptions(context: Context): Reply {
  const { options } = placeOf(context)
  const asked = context.query.get('optionId')
  const onlyOptions = context.query.get('onlyOptions') === 'true'
  const found = options
    .filter((one) => asked === null || one.id === asked || one.parentId === asked)
    .filter((one) => !onlyOptions || one.parentId === null)
  const page = pageBean(context, found, { size: 100 })
  return ok({ ...page, values: page.values.map(optionBean) })
}

/** `GET /customFieldOption/{id}`: any option of the site. */
export function getOption(context: Context): Reply {
  const { id = '' } = context.params
  const option = Object.values(optionSlice.of(context.site))
    .flat()
    .find((one) => one.id === id)
  if (option === undefined)
    return refuse(404, `A custom field option with id '${id}' does not exist`)
  return ok({ self: `${context.api}/customFieldOption/${id}`, value: option.value })
}
