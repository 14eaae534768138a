import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, isJsonObject, type Json } from '#contract/model/json'
import { isReference } from '#contract/model/reference'
import { elementPath } from '#domain/collections'
import type { Collection, GoneElement } from '#domain/kind-model'
import { jqlFieldName } from '../field/jql-field-name.ts'
import { optionsIn, type SiteOption } from './option-tree.ts'

const idsOf = (value: Json | undefined): readonly string[] =>
  isJsonList(value) ? value.filter(isReference).map(({ id }) => id) : []

const among = (member: string, ids: readonly string[]): readonly string[] =>
  ids.length === 0 ? [] : [`${member} in (${ids.join(', ')})`]

/** The options of a list that the path names: those of the context, or those under one of them. */
const listAt = (
  context: ConfigObject,
  path: string,
  options: Collection,
): readonly SiteOption[] => {
  const all = optionsIn(context)
  if (path === 'options') return all
  const parent = all.find(
    ({ value }) => path === `${elementPath('options', { value }, options)}.children`,
  )
  return parent?.children ?? []
}

/**
 * Issues that have a value which goes with a context, or with a part of it: an option with those
 * under it, a project, or a work type.
 */
export const issuesWithContext =
  (options: Collection) =>
  (context: ConfigObject, gone?: GoneElement): string | undefined => {
    const { owner, data } = context
    if (owner === undefined) return undefined
    const field = jqlFieldName(owner.id)
    const having = `${field} is not EMPTY`
    const projects = among('project', idsOf(data.projects))
    if (gone === undefined) {
      return [...projects, ...among('issuetype', idsOf(data.issueTypes)), having].join(' AND ')
    }
    const { path, element } = gone
    if (path === 'projects' && isReference(element)) return `project = ${element.id} AND ${having}`
    if (path === 'issueTypes' && isReference(element)) {
      return [...projects, `issuetype = ${element.id}`, having].join(' AND ')
    }
    const value = isJsonObject(element) ? element.value : undefined
    const option = listAt(context, path, options).find((one) => one.value === value)
    return option && `${field} in (${[option, ...option.children].map(({ id }) => id).join(', ')})`
  }
