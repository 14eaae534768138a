import { expect, test } from 'vitest'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { groupKind } from '#kinds/group/index'
import { notificationSchemeKind as kind } from '#kinds/notification-scheme/index'
import { projectRoleKind } from '#kinds/project-role/index'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  writerOf,
} from './open-site.ts'

const notification = (event: string, type: string, recipient: JsonObject | string = '') => ({
  event,
  type,
  recipient,
})

const someNotifications = async (site: OpenSite): Promise<readonly JsonObject[]> => {
  const role = await createObject(site, projectRoleKind, { name: 'Auditors', description: '' })
  const [group] = await site.read(groupKind)
  if (!group) throw new Error('no group')
  return [
    notification('1', 'CurrentAssignee'),
    notification('1', 'Reporter'),
    notification('1', 'ProjectRole', reference('projectRole', role)),
    notification('2', 'Group', reference('group', group.id)),
    notification('2', 'User', reference('user', site.context.accountId)),
    notification('13', 'AllWatchers'),
  ]
}

test('notification schemes survive the round trip', async () => {
  await using site = await openSite()
  const notifications = await someNotifications(site)
  for (const name of awkwardNames(255)) {
    await createObject(site, kind, { name, description: '', notifications: [] })
  }
  const data = { name: 'Loud', description: 'Everyone', notifications }
  const id = await createObject(site, kind, data)
  const writes = await converge(site, kind, id, { ...data, description: '' })
  expect(writes).toEqual([`PUT /rest/api/3/notificationscheme/${id}`])
  await converge(site, kind, id, { ...data, name: 'Quiet' })
  const objects = await expectReadAlike(site, kind)
  const made = objects.find((object) => object.id === id)
  expect(made).toMatchObject({ name: 'Quiet', naturalKey: 'name:quiet', protection: 'none' })
  expect(made?.data.notifications).toHaveLength(notifications.length)
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

test('a notification scheme converges from any state in between in one call', async () => {
  await using site = await openSite()
  const notifications = await someNotifications(site)
  for (const count of [0, 1, 4]) {
    const shell = {
      name: `Scheme ${count}`,
      description: '',
      notifications: notifications.slice(0, count),
    }
    const id = await writerOf(kind).create(site.context, shell)
    const wanted = { ...shell, notifications }
    const path = `PUT /rest/api/3/notificationscheme/${id}/notification`
    expect(await converge(site, kind, id, wanted)).toEqual([path])
    expect(await converge(site, kind, id, wanted)).toEqual([])
  }
})

test('the default notification scheme is known as such', async () => {
  await using site = await openSite()
  const defaults = (await site.read(kind)).filter((object) => object.naturalKey === 'default')
  expect(defaults).toMatchObject([{ id: '10000', protection: 'default' }])
})
