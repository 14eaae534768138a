import { expect, onTestFinished, test } from 'vitest'
import type { Snapshot } from '#contract/model/snapshot'
import { isUnseen } from '#domain/unseen'
import { takeSnapshot } from '#kinds/take-snapshot'
import { replicaOf } from '#replica/replica'
import { contextSlice } from '#twin/field-contexts/state'
import { optionSlice } from '#twin/field-options/state'
import { generateSites } from '#twin/generate/generate-sites'
import { demoSites } from '#twin/named-site'
import { startTwin } from '#twin/serve'
import type { Site } from '#twin/site-model'
import { type ConditionGroup, type Rule, workflows } from '#twin/workflows/state'
import { signInTo } from '../engine/carry-boat.ts'
import { buildEveryKind } from '../round-trip/every-kind.ts'
import { neverTheSame } from './never-the-same.ts'

const snapshotOf = async (site: Site): Promise<Snapshot> => {
  site.switches.rateLimits = false
  const twin = await startTwin({ site })
  onTestFinished(() => twin.stop())
  const snapshot = await takeSnapshot(await signInTo(twin), () => '2026-11-26T00:00:00Z')
  expect(site.unmodelled).toEqual([])
  return snapshot
}

/** Without what is declared to be never the same. */
const comparable = ({ objects, notCarried, gaps, site, fieldModel, seenBy }: Snapshot) => ({
  objects: objects.map((object) => {
    const lost = neverTheSame.facts.filter(({ kind }) => kind === object.kind)
    const facts = Object.entries(object.facts).filter(
      ([name]) => !lost.some(({ fact }) => fact === name),
    )
    const data = Object.entries(object.data).filter(([, value]) => !isUnseen(value))
    return { ...object, data: Object.fromEntries(data), facts: Object.fromEntries(facts) }
  }),
  notCarried: notCarried.filter(({ what }) => !neverTheSame.notCarried.some((one) => one === what)),
  gaps,
  site: { cloudId: site.cloudId, title: site.title },
  fieldModel,
  seenBy,
})

/** Each is a way of having made a site; ids included, a replica's snapshot is that of the site. */
const sites: Readonly<Record<string, () => readonly Site[]>> = {
  'the demo sites': demoSites,
  'every kind, with field schemes': () => [buildEveryKind('every', 'field-schemes')],
  'every kind, with field configurations': () => [buildEveryKind('every', 'field-configurations')],
  'generated sites': () => [
    ...generateSites(7, 6),
    ...generateSites(11, 3, ['field-configurations', 'field-configurations']),
  ],
}

test.each(Object.keys(sites))('a replica of %s has the same snapshot', async (name) => {
  for (const site of sites[name]?.() ?? []) {
    const before = await snapshotOf(site)
    const after = await snapshotOf(replicaOf(before))
    expect(comparable(after)).toEqual(comparable(before))
  }
})

test('what is declared to be never the same is so', async () => {
  const [site] = demoSites()
  const before = await snapshotOf(site)
  const after = await snapshotOf(replicaOf(before))
  for (const { kind, fact } of neverTheSame.facts) {
    const valuesIn = ({ objects }: Snapshot) =>
      objects.filter((object) => object.kind === kind).map(({ facts }) => facts[fact])
    expect(valuesIn(after)).not.toEqual(valuesIn(before))
  }
  expect(before.notCarried.length).toBeGreaterThan(after.notCarried.length)
})

test('nothing new bears an id that something had', async () => {
  const [, site] = demoSites()
  const before = await snapshotOf(site)
  const replica = replicaOf(before)
  const twin = await startTwin({ site: replica })
  onTestFinished(() => twin.stop())
  const { email, token } = twin.credentials
  const answer = await fetch(`${twin.address}/rest/api/3/issuetype`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'Made in rehearsal', type: 'standard' }),
  })
  const made = (await answer.json()) as { readonly id: string }
  const numbers = before.objects.map(({ id }) => Number(id.replace('customfield_', '')))
  expect(Number(made.id)).toBeGreaterThan(Math.max(...numbers.filter(Number.isFinite)))
})

test('an option that a rule compares with is the same option', async () => {
  const [site] = demoSites()
  const [contextId, [option]] = Object.entries(optionSlice.of(site)).find(
    ([, options]) => options.length > 2,
  ) ?? ['', []]
  const fieldId = contextSlice.of(site)[contextId]?.fieldId ?? ''
  const all = workflows.of(site)
  const workflow = Object.values(all).find(({ transitions }) => transitions.length > 3)
  const ids = JSON.stringify([option?.id])
  const parameters = { fieldId, fieldValue: ids, comparator: '=', comparisonType: 'OPTIONID' }
  const rule: Rule = { id: 'compares', ruleKey: 'system:check-field-value', parameters }
  const conditions: ConditionGroup = {
    operation: 'ALL',
    conditions: [rule],
    conditionGroups: [],
  }
  if (workflow === undefined) return expect.unreachable()
  const transitions = workflow.transitions.map((one) =>
    one.type === 'DIRECTED' ? { ...one, conditions } : one,
  )
  all[workflow.id] = { ...workflow, transitions }
  const before = await snapshotOf(site)
  expect(JSON.stringify(before.objects)).toContain('"options":[{"context"')
  const replica = replicaOf(before)
  expect(comparable(await snapshotOf(replica))).toEqual(comparable(before))
  expect(JSON.stringify(workflows.of(replica)[workflow.id])).toContain(JSON.stringify(ids))
})
