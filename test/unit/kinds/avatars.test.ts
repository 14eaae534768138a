import { expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import { AppError, type FailureCode, failure } from '#contract/model/failure'
import { type Picture, pictureSize, unseenPicture } from '#contract/model/picture'
import { mergeThreeWay } from '#domain/deployment/three-way'
import { memberChanges } from '#domain/planning/member-changes'
import { reconcile } from '#domain/planning/reconcile'
import { imageSize } from '#kinds/avatars/image-size'
import { readAvatar, readSystemAvatars } from '#kinds/avatars/read-avatar'
import { settleAvatar } from '#kinds/avatars/settle-avatar'
import { cannedJira } from './canned-jira.ts'

const of = ($picture: Picture['$picture'], bytes: readonly number[]): Picture => ({
  $picture,
  bytes: Buffer.from(bytes).toString('base64'),
})

const pngHead = (width: number): readonly number[] => [
  ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52],
  ...[0, 0, 0, width, 0, 0, 0, 5],
]
const png = of('image/png', pngHead(7))
const gif = of('image/gif', [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 7, 0, 5, 0])
const jpeg = of('image/jpeg', [
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
  ...[0xff, 0xc2, 0, 11, 8, 0, 5, 0, 7, 3, 0, 0, 0],
])

test.each([
  ['a PNG', png],
  ['a GIF', gif],
  ['a JPEG', jpeg],
])('the size of %s stands in its head', (_, picture) => {
  expect(imageSize(picture)).toEqual({ width: 7, height: 5 })
})

test.each([
  ['nothing', of('image/png', [])],
  ['a picture of another type', of('image/png', [...Buffer.from(gif.bytes, 'base64')])],
  ['a PNG without width', of('image/png', pngHead(0))],
  ['a JPEG that ends too early', of('image/jpeg', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2])],
  ['a JPEG that is none inside', of('image/jpeg', [0xff, 0xd8, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])],
])('%s has no size', (_, picture) => {
  expect(imageSize(picture)).toBeUndefined()
})

test('how many bytes a picture has follows from its text', () => {
  for (const length of [0, 1, 2, 3, 4]) {
    expect(
      pictureSize(
        of(
          'image/png',
          Array.from({ length }, () => 1),
        ),
      ),
    ).toBe(length)
  }
})

const asked = 'GET /rest/api/3/universal_avatar/view/type/issuetype/avatar/9?format=png'
const failing = (code: FailureCode) => new AppError(failure(code, 'x'))

test('one of Jira’s pictures goes by its id, an uploaded one by its bytes', async () => {
  const { api, asked: requests } = cannedJira({
    'GET /rest/api/3/avatar/issuetype/system': [{ id: 1 }],
    [asked]: png,
  })
  const system = await readSystemAvatars(api, 'issuetype', () => expect.unreachable())
  expect(await readAvatar(api, 'issuetype', '1', system)).toEqual({ avatar: '1' })
  expect(await readAvatar(api, 'issuetype', undefined, system)).toEqual({})
  expect(requests).toHaveLength(1)
  expect(await readAvatar(api, 'issuetype', '9', system)).toEqual({ avatar: png })
})

test.each([
  ['that Jira refuses', failing('jira.not-found')],
  ['on another host', failing('net.redirected')],
  ['that is too large', failing('net.too-large')],
  ['that is none inside', of('image/png', [1, 2, 3])],
])('an uploaded picture %s is there all the same', async (_, answer) => {
  const { api } = cannedJira({ [asked]: answer })
  const read = await readAvatar(api, 'issuetype', '9', new Set())
  expect(read).toEqual({ avatar: unseenPicture })
})

test('a lost connection is no missing picture', async () => {
  const { api } = cannedJira({ [asked]: failing('net.connection-lost') })
  await expect(readAvatar(api, 'issuetype', '9', new Set())).rejects.toThrow(AppError)
})

test('where Jira’s own pictures are refused none is read, and that is told', async () => {
  const { api } = cannedJira({
    'GET /rest/api/3/avatar/issuetype/system': failing('auth.scope-missing'),
  })
  const kinds: string[] = []
  const system = await readSystemAvatars(api, 'issuetype', ({ kind }) => void kinds.push(kind))
  expect(kinds).toEqual(['avatar'])
  expect(await readAvatar(api, 'issuetype', '9', system)).toEqual({})
})

test('any two uploaded pictures count as the same, and the destination’s stays', () => {
  const [here, there] = [{ avatar: png }, { avatar: gif }]
  expect(reconcile(here, there, [])).toEqual(there)
  expect(reconcile(here, { avatar: unseenPicture }, [])).toEqual({ avatar: unseenPicture })
  expect(reconcile(here, { avatar: '1' }, [])).toEqual(here)
  expect(reconcile({ avatar: '1' }, there, [])).toEqual({ avatar: '1' })
  expect(memberChanges(there, here, [])).toEqual([])
  expect(memberChanges({ avatar: '1' }, here, [])).toEqual([
    { path: 'avatar', before: '1', after: png },
  ])
})

test('an uploaded picture and its copy are no change of either side', () => {
  const [original, copy] = [{ avatar: png }, { avatar: gif }]
  const chosen = mergeThreeWay({ before: original, now: copy, wanted: { avatar: '1' } }, [])
  expect(chosen.merged).toEqual({ avatar: '1' })
  expect(chosen.places).toMatchObject([{ changedThere: false, isConflict: false }])
  const kept = mergeThreeWay({ before: copy, now: copy, wanted: original }, [])
  expect(kept).toEqual({ merged: copy, places: [] })
})

test('a picture that Jira does not show is chosen by hand, unless there is another already', () => {
  const source = { name: 'Risk', avatar: unseenPicture }
  const counterpart = (avatar: ConfigObject['data'][string]): ConfigObject => ({
    kind: 'issueType',
    id: '1',
    name: 'Risk',
    naturalKey: 'name:risk',
    protection: 'none',
    data: { name: 'Risk', avatar },
    facts: {},
  })
  const made = settleAvatar(source, undefined)
  expect(made.apply(source)).toEqual({ name: 'Risk' })
  expect(made.handWork).toEqual([{ code: 'avatar', values: [] }])
  expect(settleAvatar(source, counterpart('1')).handWork).toHaveLength(1)
  expect(settleAvatar(source, counterpart(gif)).handWork).toEqual([])
  expect(settleAvatar({ avatar: png }, undefined)).toMatchObject({ paths: [], handWork: [] })
})
