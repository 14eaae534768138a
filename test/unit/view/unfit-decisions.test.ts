import { expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { indexObjects } from '#domain/planning/object-index'
import { unfitReason } from '#view/unfit-decisions'
import { sampleKinds } from '../planning/sample-kinds.ts'
import { object } from '../planning/sample-site.ts'

const source = indexObjects({
  objects: [object('screen', '1', 'Screen'), object('project', '2', 'P', { name: 'Project' })],
})
const destination = indexObjects({ objects: [object('screen', '7', 'Other')] })
const reason = unfitReason({ source, destination, models: sampleKinds })

it.each<[string, Decision, string | undefined]>([
  ['fits', { kind: 'screen', name: 'Screen', choose: 'reuse' }, undefined],
  ['names a project by its key', { kind: 'project', name: 'P', choose: 'reuse' }, undefined],
  [
    'fits with an id of the destination',
    { kind: 'screen', name: 'Screen', choose: 'use', destinationId: '7' },
    undefined,
  ],
  [
    'is about what is to be deleted there',
    { kind: 'screen', name: 'Other', choose: 'delete', destinationId: '7' },
    undefined,
  ],
  [
    'is of another kind',
    { kind: 'gadget', name: 'Screen', choose: 'reuse' },
    'Slipway knows no “gadget”.',
  ],
  [
    'is about nothing here',
    { kind: 'screen', name: 'Gone', choose: 'skip' },
    'The source has no screen “Gone”.',
  ],
  [
    'uses what is not there',
    { kind: 'screen', name: 'Screen', choose: 'use', destinationId: '8' },
    'screen “Screen”: the destination has none with the id 8.',
  ],
  [
    'is about another of that name',
    { kind: 'screen', name: 'Screen', sourceId: '9', choose: 'reuse' },
    'screen “Screen”: the source’s has another id or belongs to something else.',
  ],
])('a decision from a file that %s', (_, decision, told) => {
  expect(reason(decision)).toBe(told)
})
