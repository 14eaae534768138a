import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { unseen } from '#domain/unseen'
import { onServer, openServer } from './open-server.ts'
import {
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  readOne,
  takeOut,
  writerOf,
} from './open-site.ts'

let server: OpenSite

beforeAll(async () => {
  server = await openServer()
})
afterAll(() => server[Symbol.asyncDispose]())

const idOf = async (kind: string, name: string): Promise<string> => {
  const found = (await server.read(onServer(kind))).find((object) => object.name === name)
  if (!found) throw new Error(`no ${kind} ${name}`)
  return found.id
}

const remove = async (kind: string, id: string): Promise<void> => {
  const writer = writerOf(onServer(kind))
  await writer.remove?.(server.context, await readOne(server, onServer(kind), id))
  await expect(writer.readOne(server.context, id)).resolves.toBeUndefined()
}

describe('what is written on Data Center', () => {
  const cases: readonly [string, JsonObject, JsonObject][] = [
    [
      'projectCategory',
      { name: 'Afloat 🚤', description: 'Boats' },
      { name: 'Ashore', description: '' },
    ],
    [
      'projectRole',
      { name: 'Skipper', description: 'Steers' },
      { name: 'Captain', description: 'Commands' },
    ],
    [
      'issueLinkType',
      { name: 'Tows', inward: 'is towed by', outward: 'tows' },
      { name: 'Pulls', inward: 'is pulled by', outward: 'pulls' },
    ],
    [
      'issueType',
      { name: 'Voyage', description: '', hierarchyLevel: 0, avatar: unseen },
      { name: 'Trip', description: 'There and back', hierarchyLevel: 0, avatar: unseen },
    ],
    [
      'issueType',
      { name: 'Leg', description: 'of a voyage', hierarchyLevel: -1, avatar: unseen },
      { name: 'Leg', description: '', hierarchyLevel: -1, avatar: unseen },
    ],
  ]

  it.each(cases)('a %s is made, changed, read alike and deleted', async (kind, first, second) => {
    const id = await createObject(server, onServer(kind), first)
    expect((await readOne(server, onServer(kind), id)).data).toEqual(first)
    expect(await converge(server, onServer(kind), id, second)).toHaveLength(1)
    const objects = await expectReadAlike(server, onServer(kind))
    expect(objects.find((object) => object.id === id)?.data).toEqual(second)
    await remove(kind, id)
  })

  it('a group is made empty and goes while nobody is in it', async () => {
    const id = await createObject(server, onServer('group'), { name: 'crew & guests' })
    expect(id).toBe('crew & guests')
    await expectReadAlike(server, onServer('group'))
    await remove('group', id)
    const administrators = await readOne(server, onServer('group'), 'jira-administrators')
    const removing = writerOf(onServer('group')).remove?.(server.context, administrators)
    await expect(removing).rejects.toMatchObject({ failure: { code: 'jira.conflict' } })
  })

  it('an issue type scheme keeps its order, and loses only what was ticked', async () => {
    const kind = onServer('issueTypeScheme')
    const [story, task, bug] = await Promise.all(
      ['Story', 'Task', 'Bug'].map(async (name) =>
        reference('issueType', await idOf('issueType', name)),
      ),
    )
    if (!story || !task || !bug) throw new Error('the seed has no such types')
    const data = {
      name: 'Boats',
      description: 'All of them',
      defaultIssueType: task,
      issueTypes: [task, story],
    }
    const id = await createObject(server, kind, data)
    const more = { ...data, defaultIssueType: bug, issueTypes: [bug, story, task] }
    expect(await converge(server, kind, id, more)).toHaveLength(1)
    expect(await takeOut(server, kind, id, { ...data, issueTypes: [story, task] })).toHaveLength(1)
    await expectReadAlike(server, kind)
    await remove('issueTypeScheme', id)
    const [standard] = (await server.read(kind)).filter(
      ({ protection }) => protection === 'default',
    )
    expect(standard).toMatchObject({ naturalKey: 'default', id: '10000' })
  })

  it('a priority scheme keeps the order of what it has', async () => {
    const kind = onServer('priorityScheme')
    const [high, low, medium] = await Promise.all(
      ['High', 'Low', 'Medium'].map(async (name) =>
        reference('priority', await idOf('priority', name)),
      ),
    )
    if (!high || !low || !medium) throw new Error('the seed has no such priorities')
    const data = {
      name: 'Urgency',
      description: '',
      defaultPriority: low,
      priorities: [high, low],
    }
    const id = await createObject(server, kind, data)
    const more = { ...data, description: 'How soon', priorities: [high, low, medium] }
    expect(await converge(server, kind, id, more)).toHaveLength(1)
    expect(await takeOut(server, kind, id, { ...more, priorities: [low, medium] })).toHaveLength(1)
    await expectReadAlike(server, kind)
    await remove('priorityScheme', id)
  })

  it('properties of the site are set, switches are not', async () => {
    const kind = onServer('siteSetting')
    const view = await readOne(server, kind, 'issue-view')
    const wanted = { ...view.data, clonePrefix: 'COPY -' }
    expect(await converge(server, kind, 'issue-view', wanted)).toEqual([
      expect.stringMatching(/^PUT .*\/application-properties\/jira\.clone\.prefix$/),
    ])
    await expectReadAlike(server, kind)
  })
})
