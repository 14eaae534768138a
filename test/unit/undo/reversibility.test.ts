import { describe, expect, test } from 'vitest'
import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import type { Step } from '#contract/model/plan'
import { secretMark } from '#contract/model/secret'
import { reversibilityOf } from '#domain/undo/reversibility'
import { kindModels } from '#kinds/registry'
import { bareStep } from '../../bare-step.ts'

const modelOf = (kind: string) => {
  const model = kindModels.get(kind)
  if (!model) throw new Error(kind)
  return model
}

interface Case {
  readonly before?: JsonObject
  readonly after?: JsonObject
  readonly facts?: JsonObject
  readonly protection?: ConfigObject['protection']
  readonly goesWithOwner?: boolean
  readonly rest?: Partial<Step>
}

const undoOf = (action: Step['action'], kind: string, given: Case = {}) => {
  const { before, after = {}, facts = {}, protection = 'none', goesWithOwner = false } = given
  const there: ConfigObject | undefined =
    action === 'create'
      ? undefined
      : {
          kind,
          id: '1',
          name: 'It',
          naturalKey: 'name:it',
          protection,
          data: before ?? {},
          facts,
        }
  const step: Step = {
    ...bareStep,
    id: `${kind}:1`,
    kind,
    name: 'It',
    naturalKey: 'name:it',
    sourceId: '1',
    action,
    after,
    ...(before && { before, destinationId: '1' }),
    ...given.rest,
  }
  return reversibilityOf({ step, model: modelOf(kind), there, goesWithOwner })
}

const codes = ({ stays }: ReturnType<typeof undoOf>) => stays.map(({ code }) => code)

test.each([...kindModels.values()].filter(({ abilities }) => abilities.create.can !== 'no'))(
  'a $kind that is made can be deleted again',
  ({ kind }) => {
    const undo = undoOf('create', kind, { after: { allProjects: false } })
    expect([undo.way, codes(undo)]).toEqual(['delete', kind === 'field' ? ['in-trash'] : []])
  },
)

describe('what is made and cannot be deleted', () => {
  test('stays, unless it goes with its owner', () => {
    const after = { allProjects: true }
    expect(undoOf('create', 'fieldContext', { after })).toMatchObject({
      way: 'none',
      reversible: 'not',
      stays: [{ code: 'object', details: ['It'] }],
    })
    expect(undoOf('create', 'fieldContext', { after, goesWithOwner: true })).toEqual({
      way: 'delete',
      reversible: 'fully',
      stays: [],
    })
  })
})

describe('what is changed', () => {
  const option = (value: string, disabled = false) => ({ value, disabled, children: [] })

  test.each<[string, string, Case, string, readonly string[]]>([
    [
      'a description',
      'priority',
      { before: { description: 'a' }, after: { description: 'b' } },
      'restore',
      [],
    ],
    [
      'a grant that is added',
      'permissionScheme',
      { before: { grants: ['a'] }, after: { grants: ['a', 'b'] } },
      'restore',
      [],
    ],
    [
      'an operation’s screen, which Jira takes away from nobody',
      'screenScheme',
      { before: { screens: { default: 'a' } }, after: { screens: { default: 'a', edit: 'b' } } },
      'none',
      ['object'],
    ],
    [
      'the same, beside what can be restored',
      'screenScheme',
      {
        before: { screens: { default: 'a' } },
        after: { screens: { default: 'c', edit: 'b' } },
      },
      'restore',
      ['members'],
    ],
    [
      'a security scheme where issues may have levels by then',
      'project',
      {
        before: { issueSecurityScheme: null },
        after: { issueSecurityScheme: { $ref: 'issueSecurityScheme', id: '1' } },
        facts: { issueCount: 3 },
      },
      'none',
      ['object'],
    ],
    [
      'a security scheme where there are no issues',
      'project',
      {
        before: { issueSecurityScheme: null },
        after: { issueSecurityScheme: { $ref: 'issueSecurityScheme', id: '1' } },
        facts: { issueCount: 0 },
      },
      'restore',
      [],
    ],
    [
      'issues that move',
      'workflowScheme',
      {
        before: { description: '' },
        after: { description: 'b' },
        rest: { statusMappings: [{ issueTypeId: '1', from: '2', to: '3' }] },
      },
      'restore',
      ['issues-moved'],
    ],
    [
      'issues that would move if there were any',
      'workflowScheme',
      {
        before: { description: '' },
        after: { description: 'b' },
        rest: { statusMappings: [{ issueTypeId: '1', from: '2', to: '3', onlyIfNone: 'x' }] },
      },
      'restore',
      [],
    ],
    [
      'an option that is deleted',
      'fieldContext',
      {
        before: { options: [option('a'), option('b')] },
        after: { options: [option('a')] },
        rest: { removed: [{ path: 'options', element: option('b'), how: 'remove' }] },
      },
      'restore',
      ['values'],
    ],
    [
      'an option that is switched off',
      'fieldContext',
      {
        before: { options: [option('a'), option('b')] },
        after: { options: [option('a'), option('b', true)] },
        rest: { removed: [{ path: 'options', element: option('b'), how: 'disable' }] },
      },
      'restore',
      [],
    ],
    [
      'a secret that was there',
      'webhook',
      {
        before: { url: { base: 'a', query: secretMark('Key') } },
        after: { url: { base: 'b', query: secretMark('Key') } },
        rest: { changes: [{ path: 'url.base', before: 'a', after: 'b' }] },
      },
      'restore',
      ['secrets'],
    ],
  ])('%s', (_, kind, given, way, stays) => {
    const undo = undoOf('update', kind, given)
    expect([undo.way, codes(undo)]).toEqual([way, stays])
  })
})

describe('what is deleted', () => {
  test('is made again, with another id and without what Slipway does not write', () => {
    expect(undoOf('delete', 'notificationScheme', { before: {} })).toMatchObject({
      way: 'make-again',
      reversible: 'in-part',
      stays: [{ code: 'new-id' }, { code: 'not-carried', details: expect.any(Array) }],
    })
    expect(codes(undoOf('delete', 'projectCategory', { before: {} }))).toEqual(['new-id'])
    expect(codes(undoOf('delete', 'field', { before: {} }))).toContain('in-trash')
  })

  test('leaves a project’s key taken while its issues are in the trash', () => {
    const undo = undoOf('delete', 'project', { before: {}, facts: { issueCount: 2 } })
    expect([undo.reversible, codes(undo)]).toEqual(['not', ['object', 'in-trash']])
    expect(undoOf('delete', 'project', { before: {}, facts: { issueCount: 0 } }).way).toBe(
      'make-again',
    )
  })
})
