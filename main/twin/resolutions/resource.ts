import type { Route } from '../http/route.ts'
import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'
import { getResolution, listAll, searchResolutions } from './read.ts'
import { addResolution } from './state.ts'
import {
  createResolution,
  deleteResolution,
  deleteResolutionEffect,
  finishDeletion,
  moveResolutions,
  setDefaultResolution,
  updateResolution,
} from './write.ts'

const all = '/rest/api/3/resolution'
const one = `${all}/{id}`
const writing: Pick<Route, 'who' | 'scopes'> = { who: 'admin', scopes: 'none' }

function seed(site: Site): void {
  const seeds: readonly (readonly [name: string, description: string])[] = [
    ['Done', 'Work has been completed on this issue.'],
    ["Won't Do", "This issue won't be actioned."],
    ['Duplicate', 'The problem is a duplicate of an existing issue.'],
    ['Cannot Reproduce', 'All attempts at reproducing this issue failed.'],
  ]
  seeds.forEach(([name, description], index) => {
    addResolution(site, { id: String(10000 + index), name, description, system: true })
  })
}

/** Resolutions. */
export const resolutionsResource: Resource = {
  name: 'resolutions',
  seed,
  taskEffects: { [deleteResolutionEffect]: finishDeletion },
  routes: [
    { method: 'GET', path: all, who: 'user', handle: listAll },
    { method: 'POST', path: all, ...writing, handle: createResolution },
    { method: 'PUT', path: `${all}/default`, ...writing, handle: setDefaultResolution },
    { method: 'PUT', path: `${all}/move`, ...writing, handle: moveResolutions },
    { method: 'GET', path: `${all}/search`, who: 'user', handle: searchResolutions },
    { method: 'GET', path: one, who: 'user', handle: getResolution },
    { method: 'PUT', path: one, ...writing, handle: updateResolution },
    { method: 'DELETE', path: one, ...writing, handle: deleteResolution },
  ],
}
