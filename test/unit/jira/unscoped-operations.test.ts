import { expect, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '#jira/endpoint'
import { unscopedWrites } from '#jira/unscoped-operations'

const common = { path: '/rest/api/3/resolution', answer: z.unknown() } as const

test('names the writes without a scope, not the reads', () => {
  const endpoints = {
    search: endpoint({ ...common, method: 'GET', effect: 'read', unscoped: true }),
    create: endpoint({ ...common, method: 'POST', effect: 'create', unscoped: true }),
    update: endpoint({ ...common, method: 'PUT', effect: 'repeatable' }),
  }
  expect(unscopedWrites([{ model: { kind: 'resolution' }, endpoints }])).toEqual([
    { kind: 'resolution', method: 'POST', path: '/rest/api/3/resolution', effect: 'create' },
  ])
})
