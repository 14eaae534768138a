import { expect, it } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isWriting, type Plan } from '#contract/model/plan'
import type { Snapshot } from '#contract/model/snapshot'
import { compareBetween } from '#engine/compare-between'
import { planBetween } from '#engine/plan-between'
import { replicaOf } from '#replica/replica'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { addLinkType, linkTypes } from '#twin/link-types/state'
import { workflowSchemes } from '#twin/workflow-schemes/state'
import { systemWorkflow } from '#twin/workflows/state'
import { rehearseHere } from '../rehearsal/planned-boat.ts'
import { snapshotOf, undoRun } from '../undo/undo-run.ts'
import { agree } from './agree.ts'
import {
  bareBlueprint,
  carryBoat,
  serveBlueprint,
  serveDataCenter,
  temporaryFolder,
} from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'

/** The workflow with all that it names, which no operation of Data Center tells or makes. */
const withWorkflow: Blueprint = {
  ...bareBlueprint,
  statuses: smallBlueprint.statuses,
  roles: smallBlueprint.roles,
  issueTypes: smallBlueprint.issueTypes,
  fields: smallBlueprint.fields.map((field) => ({
    ...field,
    contexts: field.contexts?.filter(({ projects }) => projects === undefined) ?? [],
  })),
  screens: smallBlueprint.screens,
  workflows: smallBlueprint.workflows,
}

/** With what else a person makes on a Data Center before. */
const madeByHand: Blueprint = {
  ...withWorkflow,
  priorities: smallBlueprint.priorities,
  notificationSchemes: smallBlueprint.notificationSchemes,
}

/** The same for somebody else: the project's lead is not there. */
const withoutLead: Blueprint = {
  ...madeByHand,
  people: madeByHand.people.filter(({ displayName }) => displayName !== 'Lea Lead'),
  groups: [{ name: 'crew', members: [] }],
}

const nothingLeft = { failed: 0, remaining: 0, blocked: 0 }

it('a project goes from Cloud to Data Center as rehearsed, with the rest by hand, and back', async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveDataCenter(madeByHand, 'there')
  addLinkType(there.site, { name: 'Spare', outward: 'spares', inward: 'is spared by' })
  const [source, before] = [await snapshotOf(here), await snapshotOf(there)]
  const wish = { source, projects: ['BOAT'], decisions: [], known: [], madeAt: before.takenAt }
  const plan = planBetween({ ...wish, destination: before })
  const { running } = await rehearseHere({ plan, source, before })
  const { verdict, remaining, undone: takenBack, steps } = await running
  // Of its workflow nobody knows more than the name.
  expect([verdict, remaining, takenBack?.differences]).toEqual(['in-part', [], []])
  expect(steps.filter(({ limits }) => limits.length > 0).map(({ name }) => name)).toEqual([
    'Boat Flows',
  ])

  const folder = await temporaryFolder()
  // What only the destination has goes where it is ticked, and its users are not all shown.
  const spare = before.objects.find(({ name }) => name === 'Spare')
  const subject = { kind: 'issueLinkType', name: 'Spare' } as const
  const decisions: readonly Decision[] = [
    { ...subject, choose: 'delete', destinationId: spare?.id ?? '' },
    { ...subject, sourceId: spare?.id ?? '', choose: 'accept', code: 'use-not-shown' },
  ]
  const report = await carryBoat(here, there, { folder, decisions })
  expect(report.counts).toMatchObject({ ...nothingLeft, problems: 0 })
  expect(Object.values(linkTypes.of(there.site)).map(({ name }) => name)).not.toContain('Spare')
  expect(report.manual.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual([
    'member-not-shown Boat House',
    'member-not-shown Boat House',
    'object-by-hand For boats (Harbour)',
    'object-not-shown Boat Screens',
    'object-not-shown Default Field Scheme',
    'object-not-shown Default Field Scheme',
    'object-not-shown Voyage Screens',
    `reindex ${before.site.title}`,
  ])
  const after = await snapshotOf(there)
  const again = planBetween({ ...wish, destination: after })
  const actions = new Set(again.steps.map(({ action }) => action))
  expect(actions).toEqual(new Set(['no-change', 'reuse', 'by-hand']))
  const undone = await undoRun(folder, there, agree)
  expect(undone.report.counts).toMatchObject(nothingLeft)
  expect(compareBetween(before, await snapshotOf(there)).difference.objects).toEqual([])
})

it.each([
  ['Cloud', serveBlueprint, withWorkflow, []],
  ['Data Center', serveDataCenter, withoutLead, ['person-missing', 'person-missing']],
] as const)('a project goes from Data Center to %s', async (_, serve, blueprint, problems) => {
  const here = await serveDataCenter(smallBlueprint, 'here')
  const there = await serve(blueprint, 'there')
  const workflowOf = async () =>
    (await snapshotOf(there)).objects.find(({ name }) => name === 'Voyage Flow')?.data
  const workflow = await workflowOf()
  const report = await carryBoat(here, there)
  expect(report.counts).toMatchObject(nothingLeft)
  expect(report.problems.map(({ code }) => code)).toEqual(problems)
  // What the source knows by name only is used as it stands.
  expect(await workflowOf()).toEqual(workflow)
  expect(report.notices.map(({ text }) => text).join()).toContain('issue type screen schemes')
})

it('a workflow scheme in use on Data Center is changed by a draft that a person publishes', async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveDataCenter(smallBlueprint, 'there')
  const [scheme] = Object.values(workflowSchemes.of(there.site))
  if (scheme === undefined) throw new Error('the site has a workflow scheme')
  // Leg takes another workflow there.
  const [leg = '', voyage = ''] = Object.entries(scheme.issueTypes)[0] ?? []
  scheme.issueTypes = { [leg]: systemWorkflow(there.site).id }
  const before = await snapshotOf(there)
  const folder = await temporaryFolder()
  const report = await carryBoat(here, there, { folder })
  expect(report.counts).toMatchObject({ ...nothingLeft, problems: 0 })
  expect(scheme.issueTypes).not.toEqual({ [leg]: voyage })
  expect(scheme.draft?.issueTypes).toEqual({ [leg]: voyage })
  expect(report.manual.filter(({ code }) => code === 'publish-draft')).toMatchObject([
    { name: 'Boat Flows', state: 'open' },
  ])
  const source = await snapshotOf(here)
  const wish = { source, projects: ['BOAT'], decisions: [], known: [], madeAt: before.takenAt }
  const planOnto = (destination: Snapshot) => planBetween({ ...wish, destination })
  const isToPublish = ({ manual }: Plan) => manual.some(({ code }) => code === 'publish-draft')
  const after = await snapshotOf(there)
  expect(workflowSchemes.of(replicaOf(after))[scheme.id]?.draft).toMatchObject({
    issueTypes: { [leg]: 'Voyage Flow' },
  })
  const again = planOnto(after)
  expect([again.steps.filter(isWriting), isToPublish(again)]).toEqual([[], true])

  const undone = await undoRun(folder, there, agree)
  expect(undone.report.counts).toMatchObject(nothingLeft)
  expect(scheme.draft).toBeNull()
  expect(compareBetween(before, await snapshotOf(there)).difference.objects).toEqual([])
  // As a person publishes it.
  scheme.issueTypes = { [leg]: voyage }
  expect(isToPublish(planOnto(await snapshotOf(there)))).toBe(false)
})

it('undoing a run that broke off takes back the workflow scheme that no project shows', async () => {
  const here = await serveBlueprint(smallBlueprint, 'here')
  const there = await serveDataCenter(madeByHand, 'there')
  const schemes = () => Object.values(workflowSchemes.of(there.site)).map(({ name }) => name)
  const before = schemes()
  const refused = {
    fault: { kind: 'status', status: 400 },
    method: 'POST',
    path: '*/api/2/project',
  }
  there.site.faults.rules.push(refused as never)
  const folder = await temporaryFolder()
  const report = await carryBoat(here, there, { folder })
  expect(report.counts.failed).toBeGreaterThan(0)
  expect(schemes()).toEqual([...before, 'Boat Flows'])
  there.site.faults.rules.length = 0
  const undone = await undoRun(folder, there, agree)
  expect(undone.report.counts).toMatchObject(nothingLeft)
  expect(schemes()).toEqual(before)
})
