import { expect, it, onTestFinished } from 'vitest'
import { buildSite } from '#twin/blueprint/build-site'
import { startTwin } from '#twin/serve'
import { smallBlueprint } from '../engine/small-site.ts'
import { asAdmin, checkConformance, conformanceMissing } from './client.ts'

const boatSite = async () => {
  const site = buildSite(smallBlueprint, { name: 'boats', switches: { rateLimits: false } })
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  return asAdmin(twin)
}

it('issues are made with the fields of their screen, walk their workflow, and are counted', async () => {
  const call = await boatSite()
  const types = await call('GET', '/issue/createmeta/BOAT/issuetypes')
  expect(types.body.issueTypes.map(({ name }: { name: string }) => name)).toEqual(['Voyage', 'Leg'])
  const [voyage, leg] = types.body.issueTypes
  const fields = (await call('GET', '/field')).body
  const id = fields.find(({ name }: { name: string }) => name === 'Harbour').id
  const boat = (await call('GET', '/project/BOAT')).body.id
  const association = {
    associationContexts: [{ identifier: Number(boat), type: 'PROJECT_ID' }],
    fields: [{ identifier: id, type: 'FIELD_ID' }],
  }
  // The specification has objects there, and numbers and texts in its own example.
  await call('PUT', '/field/association', association, { wrong: true })
  const meta = await call('GET', `/issue/createmeta/BOAT/issuetypes/${voyage.id}`)
  const ids = meta.body.fields.map(({ fieldId }: { fieldId: string }) => fieldId)
  expect(ids).toContain('summary')
  const harbour = meta.body.fields.find(({ name }: { name: string }) => name === 'Harbour')
  expect(harbour.allowedValues.map(({ value }: { value: string }) => value)).toEqual([
    'East',
    'West',
  ])

  const project = { key: 'BOAT' }
  const issuetype = { id: voyage.id }
  const filled = { [harbour.fieldId]: { id: harbour.allowedValues[0].id } }
  const unnamed = await call('POST', '/issue', { fields: { project, issuetype } }, { wrong: true })
  expect([unnamed.status, unnamed.body.errors.summary]).toEqual([
    400,
    'You must specify a summary of the issue.',
  ])
  const strange = await call('POST', '/issue', {
    fields: { project, issuetype, summary: 'Out', customfield_99999: 'x' },
  })
  expect(strange.body.errors).toHaveProperty('customfield_99999')
  const made = await call('POST', '/issue', {
    fields: { project, issuetype, summary: 'Out', ...filled },
  })
  expect(made.status).toBe(201)
  const orphan = await call('POST', '/issue', {
    fields: { project, issuetype: { id: leg.id }, summary: 'Leg' },
  })
  expect(orphan.status).toBe(400)
  const child = await call('POST', '/issue', {
    fields: { project, issuetype: { id: leg.id }, parent: { key: made.body.key }, summary: 'Leg' },
  })
  expect(child.status).toBe(201)

  const path = `/issue/${made.body.key}/transitions`
  const statusOf = async () =>
    (await call('GET', `/issue/${made.body.key}?fields=status`)).body.fields.status
  const before = await statusOf()
  const offered = await call('GET', `${path}?expand=transitions.fields`)
  const next = offered.body.transitions.find(
    ({ to }: { to: { id: string } }) => to.id !== before.id,
  )
  const wrong = await call('POST', path, { transition: { id: '99999' } }, { wrong: true })
  expect(wrong.status).toBe(400)
  expect((await call('POST', path, { transition: { id: next.id } })).status).toBe(204)
  expect((await statusOf()).id).toBe(next.to.id)
  const count = await call('POST', '/search/approximate-count', {
    jql: `project = BOAT AND status = "${next.to.name}" AND issuetype = Voyage`,
  })
  expect(count.body.count).toBeGreaterThan(0)
  expect((await call('GET', '/issue/BOAT-9999/transitions')).status).toBe(404)
  if (conformanceMissing !== undefined) return
  expect(await checkConformance(call.exchanges)).toBe('')
})
