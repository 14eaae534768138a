import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { boardKind as kind } from '#kinds/board/index'
import { filterKind } from '#kinds/filter/index'
import { kinds } from '#kinds/registry'
import { addProject } from '#twin/projects/add'
import {
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

const others = kinds.filter((other) => other !== kind)

const openWithProject = async (): Promise<OpenSite & { readonly filter: string }> => {
  const site = await openSite()
  const leadAccountId = site.context.accountId
  const project = addProject(site.twin.site, { key: 'AB', name: 'Alpha', leadAccountId })
  const filter = await createObject(site, filterKind, {
    name: 'All of Alpha',
    description: '',
    jql: {
      $text: 'jql',
      parts: [
        'project = ',
        { ...reference('project', project.id), as: 'key', text: 'AB' },
        ' order by created',
      ],
      unclear: [],
    },
    owner: reference('user', leadAccountId),
    sharePermissions: [],
    editPermissions: [],
  })
  Object.assign(site.context, { owner: { kind: 'project', id: project.id } })
  return { ...site, filter }
}

const wanted = (name: string, type: string, filter: string): JsonObject => ({
  name,
  type,
  filter: reference('filter', filter),
})

test('boards are made with name, type, filter and project, and told apart by all of these', async () => {
  await using site = await openWithProject()
  const writer = writerOf(kind)
  for (const [name, type] of [
    ['Work', 'scrum'],
    ['Work', 'kanban'],
    ['n'.repeat(254), 'kanban'],
  ] as const) {
    const data = wanted(name, type, site.filter)
    expect(await writer.find(site.context, data)).toEqual([])
    const id = await writer.create(site.context, data)
    expect(await writer.find(site.context, data)).toEqual([id])
    expect((await readOne(site, kind, id)).data).toMatchObject(data)
  }
  const boards = await expectReadAlike(site, kind, ...others)
  expect(boards.map(({ owner }) => owner?.id)).toEqual(boards.map(() => site.context.owner?.id))
  expect(new Set(boards.map(({ naturalKey }) => naturalKey)).size).toBe(3)
})

test('columns are read with their statuses, for the manual step', async () => {
  await using site = await openWithProject()
  const id = await writerOf(kind).create(site.context, wanted('Work', 'kanban', site.filter))
  const { data } = await readOne(site, kind, id)
  expect(data.columns).toMatchObject({ columns: expect.any(Array), constraint: 'none' })
  const columns = kind.model.byHand?.find(({ member }) => member === 'columns')
  const values = columns?.values?.(data.columns ?? null, ({ id }) => `status ${id}`) ?? []
  expect(values.map(({ label }) => label)).toContain('Constraint')
  expect(values.some(({ value }) => value.startsWith('status '))).toBe(true)
})

test('nothing is done to a board that is there', async () => {
  await using site = await openWithProject()
  const id = await writerOf(kind).create(site.context, wanted('Work', 'scrum', site.filter))
  const board = await readOne(site, kind, id)
  const before = site.writes.length
  await writerOf(kind).converge(site.context, board, { ...board.data, name: 'Other' })
  expect(site.writes.length).toBe(before)
})
