import { describe, expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { takeBack } from '#domain/undo/changed-since'
import { sampleKinds } from '../planning/sample-kinds.ts'

const model = sampleKinds.get('permissionScheme')
if (!model) throw new Error('the sample has no permission schemes')

const former = (data: JsonObject): ConfigObject => ({
  kind: 'permissionScheme',
  id: '1',
  name: 'It',
  naturalKey: 'name:it',
  protection: 'none',
  data,
  facts: {},
})

const taken = (before: JsonObject, left: JsonObject | undefined, now: JsonObject, wanted = {}) =>
  takeBack(
    {
      ...{ kind: 'permissionScheme', id: '1', did: 'changed', former: former(before), wanted },
      ...(left && { left }),
    },
    now,
    model,
    new Set(),
  )

const was = { name: 'a', text: 'x', grants: ['one'] }
const left = { name: 'a', text: 'y', grants: ['one', 'two'] }

describe('what a run left', () => {
  test('goes back to what it was where nobody touched it', () => {
    expect(taken(was, left, left)).toEqual({ data: was, changed: [] })
  })

  test('keeps what others changed, and gives back what the run changed', () => {
    const now = { name: 'b', text: 'y', grants: ['one', 'two', 'three'] }
    expect(taken(was, left, now)).toEqual({
      data: { name: 'b', text: 'x', grants: ['one', 'three'] },
      changed: ['name', 'grants'],
    })
  })

  test('goes back where both changed the same, which is asked about', () => {
    expect(taken(was, left, { ...left, text: 'z' })).toEqual({ data: was, changed: ['text'] })
  })
})

describe('what a run was interrupted in', () => {
  const wanted = { name: 'a', text: 'y', grants: ['one', 'two', 'three'] }

  test.each([was, wanted, { ...was, text: 'y' }, { ...was, grants: ['one', 'two'] }])(
    'is nobody else’s change while each part is as before or as wanted: %j',
    (now) => {
      expect(taken(was, undefined, now, wanted)).toEqual({ data: was, changed: [] })
    },
  )

  test('is somebody else’s change where a part is neither', () => {
    const now = { ...was, text: 'z', grants: ['one', 'four'] }
    expect(taken(was, undefined, now, wanted).changed).toEqual(['text', 'grants'])
  })
})
