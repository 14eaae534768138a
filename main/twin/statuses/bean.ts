import type { Context } from '../http/context.ts'
import { translate } from '../locale.ts'
import type { CategoryName, Status } from './state.ts'

interface Category {
  readonly id: number
  readonly key: string
  readonly colorName: string
  readonly name: string
}

const categories: Readonly<Record<CategoryName | 'UNDEFINED', Category>> = {
  UNDEFINED: { id: 1, key: 'undefined', colorName: 'medium-gray', name: 'No Category' },
  TODO: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  DONE: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
}

/** The old API's view of a category. */
export function categoryBean(
  context: Context,
  name: CategoryName | 'UNDEFINED',
): Record<string, unknown> {
  const category = categories[name]
  return {
    self: `${context.api}/statuscategory/${category.id}`,
    ...category,
    name: translate(context, { name: category.name, system: true }),
  }
}

/** All categories as the old API lists them. */
export function categoryBeans(context: Context): readonly Record<string, unknown>[] {
  return Object.keys(categories).map((name) => categoryBean(context, name as CategoryName))
}

/** A status as `/statuses` shows it. */
export function statusBean(context: Context, status: Status): Record<string, unknown> {
  return {
    id: status.id,
    name: translate(context, status),
    statusCategory: status.category,
    scope:
      status.projectId === null
        ? { type: 'GLOBAL' }
        : { type: 'PROJECT', project: { id: status.projectId } },
    description: status.description,
  }
}

/** A status as the old `/status` shows it, with the category as an object. */
export function oldStatusBean(context: Context, status: Status): Record<string, unknown> {
  return {
    self: `${context.api}/status/${status.id}`,
    description: status.description,
    iconUrl: `${context.site.address}/images/icons/statuses/generic.png`,
    name: translate(context, status),
    id: status.id,
    statusCategory: categoryBean(context, status.category),
    ...(status.projectId === null
      ? {}
      : { scope: { type: 'PROJECT', project: { id: status.projectId } } }),
  }
}
