import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import { isWriting } from '#contract/model/plan'
import { deploymentFolder } from '#engine/deployment-folder'
import { loadPlan } from '#store/plan-file'
import { generateSites } from '#twin/generate/generate-sites'
import { startTwin, type Twin } from '#twin/serve'
import { snapshotState } from '#twin/site'
import type { SiteState } from '#twin/site-model'
import type { Workflow } from '#twin/workflows/state'
import { agree } from './agree.ts'
import { carryBoat, temporaryFolder } from './carry-boat.ts'
import { rawFields } from './raw-fields.ts'
import { rawProject } from './raw-state.ts'

/** A project's raw picture without the actors that Jira itself gives a new project. */
const picture = (state: SiteState, key: string) => {
  const { actors, ...rest } = rawProject(state, key)
  return { ...rest, actors: (actors as readonly string[]).filter((one) => one.includes('Members')) }
}

/** A site's state without rules of workflows that the user decided to do without. */
const withoutLeftOut = (state: SiteState, decisions: readonly Decision[]): SiteState => {
  const leftOut = new Set(decisions.flatMap((one) => (one.choose === 'rule' ? [one.ruleKey] : [])))
  const copy = structuredClone(state)
  const workflows = copy.slices.workflows as Record<string, Pick<Workflow, 'transitions'>>
  for (const workflow of Object.values(workflows)) {
    workflow.transitions = workflow.transitions.map((transition) => ({
      ...transition,
      actions: transition.actions.filter(({ ruleKey }) => !leftOut.has(ruleKey)),
    }))
  }
  return copy
}

const projectKeys = ({ slices }: SiteState): readonly string[] =>
  Object.values(slices.projects as Record<string, { readonly key: string }>).map(({ key }) => key)

/** What is said of every custom field and of some of Jira's own, for each work type of a project. */
const fieldsOf = ({ site }: Twin, key: string) =>
  rawFields(site, key, [
    ...Object.values(site.state.slices.fields as Record<string, { readonly name: string }>)
      .map(({ name }) => name)
      .filter((name) => /^\w+ (Date|Budget|Owner|Sites|Approval|Impact)$/.test(name)),
    'Description',
    'Priority',
  ])

const schemes = 'field-schemes'
const configurations = 'field-configurations'

test.each([
  ...[1, 2, 3].map((seed) => [seed, schemes, schemes] as const),
  [7, configurations, schemes],
  [8, schemes, configurations],
  [9, configurations, configurations],
] as const)(
  'company %i (%s to %s): deployed, proven, equal in the raw, and quiet after',
  async (seed, here, there) => {
    const sites = generateSites(seed, 6, [here, there])
    const [from, to] = await Promise.all(
      sites.map((site) => {
        site.switches.rateLimits = false
        return startTwin({ site })
      }),
    )
    if (!from || !to) throw new Error('two sites were not started')
    try {
      const before = snapshotState(to.site)
      const folder = await temporaryFolder()
      const careful = await carryBoat(from, to, { projects: 'all', folder })
      expect(careful.counts).toMatchObject({ failed: 0, remaining: 0 })
      expect(careful.counts.deployed).toBe(careful.counts.planned)
      expect(careful.counts.deployed).toBeGreaterThan(5)
      const { plan: planFile } = deploymentFolder(folder)
      const first = await loadPlan(planFile)
      const place = new Map(first.steps.map((step, at) => [step.id, at]))
      for (const step of first.steps) {
        for (const earlier of step.dependsOn) {
          expect(place.get(earlier)).toBeLessThan(place.get(step.id) ?? -1)
        }
      }
      const written = new Set(
        first.steps.filter(isWriting).map(({ kind, destinationId }) => `${kind}:${destinationId}`),
      )
      const screens = before.slices.screens as Record<string, unknown>
      for (const [id, screen] of Object.entries(screens)) {
        if (written.has(`screen:${id}`)) continue
        expect((to.site.state.slices.screens as Record<string, unknown>)[id]).toEqual(screen)
      }

      const outside = projectKeys(before).filter((key) => !first.selection.includes(key))
      expect(outside).not.toEqual([])
      for (const key of outside) {
        expect(rawProject(to.site.state, key)).toEqual(rawProject(before, key))
      }

      const decisions = agree(first)
      const agreed = await carryBoat(from, to, { projects: 'all', decisions })
      expect(agreed.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0, blocked: 0 })
      const wanted = withoutLeftOut(from.site.state, decisions)
      for (const key of first.selection) {
        expect(picture(to.site.state, key)).toEqual(picture(wanted, key))
        expect(fieldsOf(to, key)).toEqual(fieldsOf(from, key))
      }
      to.site.writes.length = 0
      const quiet = await carryBoat(from, to, { projects: 'all', decisions })
      expect(quiet.counts).toMatchObject({ planned: 0, deployed: 0, remaining: 0 })
      expect(to.site.writes).toEqual([])
      expect([...from.site.unmodelled, ...to.site.unmodelled]).toEqual([])
    } finally {
      await Promise.all([from.stop(), to.stop()])
    }
  },
)
