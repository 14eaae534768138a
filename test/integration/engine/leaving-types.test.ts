import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Blueprint } from '#twin/blueprint/blueprint'
import { issueTypeSchemes } from '#twin/issue-type-schemes/state'
import { issueTypes } from '#twin/issue-types/state'
import { findProject } from '#twin/projects/state'
import type { Twin } from '#twin/serve'
import { carryBoat, serveBlueprint } from './carry-boat.ts'
import { smallBlueprint } from './small-site.ts'

/** The destination has one more issue type, in this scheme, and maybe issues of it. */
const withDetour = (scheme: string, detours: number): Blueprint => ({
  ...smallBlueprint,
  issueTypes: [...smallBlueprint.issueTypes, { name: 'Detour' }],
  issueTypeSchemes: [{ name: scheme, types: ['Voyage', 'Leg', 'Detour'], defaultType: 'Voyage' }],
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    issueTypeScheme: scheme,
    issues: [
      ['Voyage', 'Sailing', 12],
      ['Detour', 'Sailing', detours],
    ],
  })),
})

const typesOfBoat = ({ site }: Twin): readonly string[] => {
  const scheme = findProject(site, 'BOAT')?.schemes.issueTypeSchemeId ?? ''
  const ids = issueTypeSchemes.of(site)[scheme]?.issueTypeIds ?? []
  return ids.flatMap((id) => issueTypes.of(site)[id]?.name ?? [])
}

const accepted = (kind: string, name: string): Decision => ({
  kind,
  name,
  choose: 'accept',
  code: 'issues-in-the-way',
})

test('a project comes to a scheme without one of its types once no issue has that type', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(withDetour('Old Types', 0), 'there')
  const asked = await carryBoat(from, to)
  expect(asked.problems).toMatchObject([
    { code: 'issues-in-the-way', text: expect.stringContaining('Detour in Boat House') },
  ])
  expect(asked.counts).toMatchObject({ failed: 0, remaining: 0 })
  expect(typesOfBoat(to)).toEqual(['Voyage', 'Leg', 'Detour'])

  const done = await carryBoat(from, to, { decisions: [accepted('project', 'Boat House')] })
  expect(done.counts).toMatchObject({ problems: 0, failed: 0, remaining: 0 })
  expect(typesOfBoat(to)).toEqual(['Voyage', 'Leg'])
})

test('where an issue has it all the same, Jira refuses, and its words are told', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(withDetour('Old Types', 3), 'there')
  const decisions = [accepted('project', 'Boat House')]
  const { counts, steps } = await carryBoat(from, to, { decisions })
  expect(counts).toMatchObject({ problems: 0, failed: 1 })
  const words = expect.stringContaining('use issue types not present in the scheme')
  expect(
    steps.flatMap(({ state, outcome }) => (state === 'failed' ? [outcome] : [])),
  ).toMatchObject([{ state: 'failed', failure: { code: 'jira.rejected', details: [words] } }])
  expect(typesOfBoat(to)).toEqual(['Voyage', 'Leg', 'Detour'])
})

test('a type that is ticked goes out of a scheme only while no issue has it', async () => {
  const from = await serveBlueprint(smallBlueprint, 'here')
  const to = await serveBlueprint(withDetour('Boat Types', 3), 'there')
  const plans: (readonly Decision[])[] = []
  await carryBoat(from, to, {
    onStage: (stage) => {
      if (stage.stage !== 'planned') return
      const scheme = stage.plan.steps.find(({ kind }) => kind === 'issueTypeScheme')
      const elements = (scheme?.extras ?? []).map(({ path, element }) => ({ path, element }))
      plans.push([{ kind: 'issueTypeScheme', name: 'Boat Types', choose: 'remove', elements }])
    },
  })
  const [ticked = []] = plans
  const asked = await carryBoat(from, to, { decisions: ticked })
  expect(asked.problems).toMatchObject([
    { code: 'issues-in-the-way', text: expect.stringContaining('Detour in Boat House') },
  ])
  const yes = [...ticked, accepted('issueTypeScheme', 'Boat Types')]
  const refused = await carryBoat(from, to, { decisions: yes })
  expect(refused.counts).toMatchObject({ problems: 0, failed: 1 })
  expect(typesOfBoat(to)).toEqual(['Voyage', 'Leg', 'Detour'])
})
