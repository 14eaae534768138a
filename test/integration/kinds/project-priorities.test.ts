import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import type { JiraApi } from '#jira/api'
import { priorityKind } from '#kinds/priority/index'
import { prioritySchemeEndpoints } from '#kinds/priority-scheme/endpoints'
import { prioritySchemeKind } from '#kinds/priority-scheme/index'
import { projectKind as kind } from '#kinds/project/index'
import { plantProject } from '../twin/plant-project.ts'
import { createObject, type OpenSite, openSite, readOne, writerOf } from './open-site.ts'

/** A project on the default priority scheme, and its data on a scheme with one priority only. */
const projectToMove = async (site: OpenSite) => {
  const [standard] = await site.read(prioritySchemeKind)
  if (!standard) throw new Error('no default priority scheme')
  const [first] = standard.data.priorities as readonly [JsonObject]
  const lean = { name: 'Lean', description: '', defaultPriority: first, priorities: [first] }
  const schemeId = await createObject(site, prioritySchemeKind, lean)
  const { id } = plantProject(site.twin.site, { key: 'MOVE' })
  const current = await readOne(site, kind, id)
  const priorityScheme = reference('priorityScheme', schemeId)
  return { current, wanted: { ...current.data, priorityScheme }, schemeId }
}

/** An API that does something once, right after the priorities to map were asked for. */
const after = (api: JiraApi, act: () => Promise<unknown>): JiraApi => {
  let left = 1
  return {
    ...api,
    call: async (endpoint, parameters) => {
      const answer = await api.call(endpoint, parameters)
      if (endpoint.path === prioritySchemeEndpoints.prioritiesToMap.path && left-- > 0) await act()
      return answer
    },
  }
}

test('a priority made between the question and the assignment is mapped, too', async () => {
  await using site = await openSite()
  const { current, wanted } = await projectToMove(site)
  const late = { name: 'Late', description: '', statusColor: '#112233' }
  const api = after(site.context.api, () => writerOf(priorityKind).create(site.context, late))
  await writerOf(kind).converge({ ...site.context, api }, current, wanted)
  expect((await readOne(site, kind, current.id)).data.priorityScheme).toEqual(wanted.priorityScheme)
})

test('an assignment that is refused for another reason is not sent again', async () => {
  await using site = await openSite()
  const { current, wanted, schemeId } = await projectToMove(site)
  const path = `/rest/api/3/priorityscheme/${schemeId}`
  site.twin.site.faults.rules.push({ fault: { kind: 'status', status: 400 }, method: 'PUT', path })
  const before = site.writes.length
  await expect(writerOf(kind).converge(site.context, current, wanted)).rejects.toMatchObject({
    failure: { code: 'jira.rejected', status: 400 },
  })
  expect(site.writes.slice(before)).toEqual([`PUT ${path}`])
})
