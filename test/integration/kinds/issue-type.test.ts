import { expect, test } from 'vitest'
import { type Picture, unseenPicture } from '#contract/model/picture'
import { issueTypeKind as kind } from '#kinds/issue-type/index'
import { addAvatar, avatars } from '#twin/avatars/state'
import { pictureFor } from '#twin/blueprint/picture-for'
import { plantProject } from '../twin/plant-project.ts'
import {
  awkwardNames,
  converge,
  createObject,
  expectReadAlike,
  type OpenSite,
  openSite,
  readOne,
  writerOf,
} from './open-site.ts'

test('issue types survive the round trip', async () => {
  await using site = await openSite()
  for (const name of awkwardNames(60)) {
    await createObject(site, kind, { name, description: '', hierarchyLevel: 0 })
  }
  const data = { name: 'Chore', description: 'Small', hierarchyLevel: -1 }
  const id = await createObject(site, kind, data)
  expect(await converge(site, kind, id, { ...data, description: '' })).toEqual([
    `PUT /rest/api/3/issuetype/${id}`,
  ])
  await converge(site, kind, id, { name: 'Errand', description: 'x', hierarchyLevel: -1 })
  const objects = await expectReadAlike(site, kind)
  expect(objects.find((object) => object.id === id)).toEqual({
    kind: 'issueType',
    id,
    name: 'Errand',
    naturalKey: 'name:errand',
    protection: 'none',
    data: { name: 'Errand', description: 'x', hierarchyLevel: -1, avatar: '10316' },
    facts: {},
  })
})

test('Epic is locked, since no call makes or changes its level', async () => {
  await using site = await openSite()
  const objects = await site.read(kind)
  const epic = objects.find((object) => object.name === 'Epic')
  expect(epic).toMatchObject({ protection: 'locked', data: { hierarchyLevel: 1 } })
  expect(objects.filter((object) => object.protection === 'locked')).toEqual([epic])
  expect(await writerOf(kind).readOne(site.context, '987654321')).toBeUndefined()
})

const picture = (name: string): Picture => ({
  $picture: 'image/png',
  bytes: pictureFor(name).bytes.toString('base64'),
})

const uploaded = (site: OpenSite) => Object.values(avatars.of(site.twin.site))

test('an icon of one’s own is uploaded once, and one of Jira’s is chosen', async () => {
  await using site = await openSite()
  const data = { name: 'Risk', description: '', hierarchyLevel: 0, avatar: picture('risk') }
  const id = await createObject(site, kind, data)
  expect(uploaded(site)).toHaveLength(1)
  expect((await readOne(site, kind, id)).data.avatar).toEqual(unseenPicture)
  expect(await converge(site, kind, id, { ...data, avatar: picture('other') })).toEqual([])
  expect(await converge(site, kind, id, { ...data, avatar: '10303' })).toHaveLength(1)
  const step = { ...site.context.step, action: 'update' } as const
  const current = await readOne(site, kind, id)
  await writerOf(kind).converge({ ...site.context, step }, current, data)
  expect((await readOne(site, kind, id)).data.avatar).toEqual(unseenPicture)
  expect(uploaded(site)).toHaveLength(2)
})

test('an icon that somebody sees is read, and read alike', async () => {
  await using site = await openSite()
  plantProject(site.twin.site, { key: 'BOAT' })
  const data = { name: 'Risk', description: '', hierarchyLevel: 0, avatar: picture('risk') }
  const id = await createObject(site, kind, data)
  const objects = await expectReadAlike(site, kind)
  const avatar = objects.find((object) => object.id === id)?.data.avatar
  expect(avatar).toMatchObject({ $picture: 'image/png' })
  expect(avatar).not.toEqual(data.avatar)
})

test('an upload whose answer is lost is looked for, and not sent again', async () => {
  await using site = await openSite()
  const data = { name: 'Risk', description: '', hierarchyLevel: 0 }
  const id = await createObject(site, kind, data)
  const path = '/rest/api/3/universal_avatar/type/issuetype/owner/*'
  site.twin.site.faults.rules.push({
    fault: { kind: 'drop-after' },
    method: 'POST',
    path,
    times: 1,
  })
  await converge(site, kind, id, { ...data, avatar: picture('risk') })
  expect(uploaded(site)).toHaveLength(1)
})

test('what a run uploaded for a new object before it broke off is shown, not sent again', async () => {
  await using site = await openSite()
  const data = { name: 'Risk', description: '', hierarchyLevel: 0 }
  const id = await createObject(site, kind, data)
  const left = pictureFor('risk').bytes.toString('base64')
  const of = { type: 'issuetype', ownerId: id, contentType: 'image/png' } as const
  addAvatar(site.twin.site, { ...of, image: left })
  const writes = await converge(site, kind, id, { ...data, avatar: picture('risk') })
  expect(writes).toEqual([`PUT /rest/api/3/issuetype/${id}`])
  expect(uploaded(site)).toHaveLength(1)
})
