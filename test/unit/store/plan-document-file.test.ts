import { expect, it } from 'vitest'
import type { Json } from '#contract/model/json'
import type { PlanDocument } from '#contract/model/plan-document'
import { openEnvelope, seal } from '#store/envelope'
import { planDocumentSort } from '#store/plan-document-file'
import { contentOf, sealContent } from '#store/sealed-file'
import { samplePlan, sampleSnapshot } from './samples.ts'

const document: PlanDocument = {
  plan: samplePlan,
  selection: { projects: ['A'], objects: [] },
  decisions: [{ kind: 'status', name: 'Done', choose: 'reuse' }],
  unticked: ['status:1'],
  comments: [{ id: 'c', stepId: null, author: 'Ünal', at: samplePlan.madeAt, text: 'Why?' }],
  known: [{ kind: 'status', sourceId: '1', destinationId: '2' }],
  source: sampleSnapshot,
  destination: { ...sampleSnapshot, site: samplePlan.destination },
}

const open = (file: Uint8Array) => contentOf(planDocumentSort, openEnvelope(file, 'file'), 'file')

it('a plan takes along all that it was made from', async () => {
  const undoing = {
    undoes: { runId: 'r', made: [{ kind: 'status', id: '2' }], touched: [] },
    changed: [],
  }
  const whole: PlanDocument = { ...document, base: sampleSnapshot, undoing }
  const file = await sealContent(planDocumentSort, whole)
  expect(await open(file)).toEqual(whole)
  expect(openEnvelope(file, 'file').stamp).toMatchObject({
    madeBy: { name: sampleSnapshot.seenBy.displayName },
    sites: [samplePlan.source.address, samplePlan.destination.address],
  })
})

it('brings a plan inside it up to date that an older Slipway made', async () => {
  const { selectedObjects: _unknownThen, ...older } = samplePlan
  const content = JSON.parse(JSON.stringify({ ...document, plan: { ...older, schema: 1 } })) as Json
  const file = await seal({ format: planDocumentSort.format, schema: 1, content })
  expect((await open(file)).plan).toEqual(samplePlan)
})

it('is refused when a part of it is of a later Slipway', async () => {
  const content = JSON.parse(
    JSON.stringify({ ...document, source: { ...sampleSnapshot, schema: 99 } }),
  ) as Json
  const file = await seal({ format: planDocumentSort.format, schema: 1, content })
  await expect(open(file)).rejects.toThrow('file.newer-schema')
})
