import { expect, test } from 'vitest'
import { connect } from '#jira/connect'
import { apiToken } from '#jira/presented'
import { bareBlueprint, carryBoat, serveBlueprint, temporaryFolder } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'
import { failureFrom } from '../jira/api-at.ts'
import { json } from '../jira/misbehaving-server.ts'
import { serveInFrontOf } from './in-front-of.ts'
import { troubles } from './troubles.ts'
import { expectWorded } from './worded.ts'

const serveBoth = async () => ({
  from: await serveBlueprint(smallBlueprint, 'here'),
  to: await serveBlueprint(bareBlueprint, 'there'),
})

test.each(troubles)(
  'a snapshot whose answer %s ends in words, and the same command takes it',
  async (_, fault, code) => {
    const { from, to } = await serveBoth()
    const folder = await temporaryFolder()
    to.site.faults.rules = [{ fault, path: '/rest/api/3/screens*' }]
    const failure = await failureFrom(carryBoat(from, to, { folder }))
    expectWorded(failure, code, [to.credentials.token])
    expect(failure.details.join()).toContain(`reading the destination, ${to.address}`)
    expect(to.site.writes).toEqual([])
    to.site.faults.rules = []
    const report = await carryBoat(from, to, { folder })
    expect(report.counts).toMatchObject({ failed: 0, remaining: 0 })
  },
)

test.each([
  ['/rest/api/3/field/search', { values: 'none' }],
  ['/rest/api/3/field/search', []],
  ['/rest/api/3/project/search', { values: [{ id: 7 }], total: 1, isLast: true }],
  ['/rest/api/3/priority/search', null],
  ['/rest/api/3/role', { roles: [] }],
])('%s with JSON of another shape (%j) is no snapshot', async (path, value) => {
  const { from, to } = await serveBoth()
  await using front = await serveInFrontOf(to, (seen) =>
    seen.path === path ? (_, response) => json(response, 200, value) : undefined,
  )
  const sleep = () => Promise.resolve()
  const destination = await connect({
    presented: apiToken(to.credentials),
    address: front.origin,
    sleep,
  })
  const failure = await failureFrom(carryBoat(from, to, { destination }))
  expectWorded(failure, 'jira.unexpected-answer', [to.credentials.token])
  expect(failure.subject).toBe(`GET ${path}`)
  expect(to.site.writes).toEqual([])
})
