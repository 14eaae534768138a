import type { Context } from '../http/context.ts'
import { refuse } from '../http/errors.ts'
import { bodyMembers, optionalText, requiredText } from '../http/members.ts'
import { created, noContent, ok, type Reply } from '../http/reply.ts'
import type { Route } from '../http/route.ts'
import { nextId } from '../ids.ts'
import { projectSlice } from '../projects/state.ts'
import type { Resource } from '../resource.ts'
import { type ProjectCategory, projectCategories } from './state.ts'

/** A category as every answer shows it; ids are texts. */
export function categoryBean(
  context: Context,
  { id, name, description }: ProjectCategory,
): Record<string, unknown> {
  return { self: `${context.api}/projectCategory/${id}`, id, description, name }
}

function findCategory(context: Context): ProjectCategory {
  const id = context.params.id ?? ''
  const category = projectCategories.of(context.site)[id]
  return category ?? refuse(404, `Could not find a project category with id '${id}'.`)
}

function refuseDuplicate(context: Context, name: string, own: string | undefined): void {
  const taken = Object.values(projectCategories.of(context.site)).some(
    (other) => other.id !== own && other.name.toLowerCase() === name.toLowerCase(),
  )
  if (taken) refuse(409, `The project category with name '${name}' already exists.`)
}

function listCategories(context: Context): Reply {
  const all = Object.values(projectCategories.of(context.site))
  return ok(all.map((category) => categoryBean(context, category)))
}

function createCategory(context: Context): Reply {
  const body = bodyMembers(context)
  const name = requiredText(body, 'name', 255)
  const description = optionalText(body, 'description', 1000) ?? ''
  refuseDuplicate(context, name, undefined)
  const category = { id: nextId(context.site, 'projectCategory'), name, description }
  projectCategories.of(context.site)[category.id] = category
  return created(categoryBean(context, category))
}

function updateCategory(context: Context): Reply {
  const category = findCategory(context)
  const body = bodyMembers(context)
  const name = body.name === undefined ? category.name : requiredText(body, 'name', 255)
  const description = optionalText(body, 'description', 1000) ?? category.description
  refuseDuplicate(context, name, category.id)
  category.name = name
  category.description = description
  return ok(categoryBean(context, category))
}

/** There is no guard: projects simply lose the category. */
function deleteCategory(context: Context): Reply {
  const category = findCategory(context)
  for (const project of Object.values(projectSlice.of(context.site))) {
    if (project.categoryId === category.id) project.categoryId = null
  }
  delete projectCategories.of(context.site)[category.id]
  return noContent()
}

const one = '/rest/api/3/projectCategory/{id}'
const refusal = 'Only Jira administrators can manage project categories.'
const write: Pick<Route, 'who' | 'refusal' | 'scopes'> = {
  who: 'admin',
  refusal,
  scopes: { classic: 'manage:jira-project' },
}

/** Project categories. */
export const projectCategoriesResource: Resource = {
  name: 'project-categories',
  routes: [
    { method: 'GET', path: '/rest/api/3/projectCategory', who: 'user', handle: listCategories },
    { method: 'POST', path: '/rest/api/3/projectCategory', ...write, handle: createCategory },
    {
      method: 'GET',
      path: one,
      who: 'user',
      handle: (context) => ok(categoryBean(context, findCategory(context))),
    },
    { method: 'PUT', path: one, ...write, handle: updateCategory },
    { method: 'DELETE', path: one, ...write, handle: deleteCategory },
  ],
}
