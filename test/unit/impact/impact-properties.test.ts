import fc from 'fast-check'
import { expect, it } from 'vitest'
import { impactIn } from '#domain/impact/impact'
import { indexObjects } from '#domain/planning/object-index'
import { projectUsage } from '#domain/planning/project-usage'
import { referencesIn } from '#domain/reference-walk'
import { sitePairs } from '../planning/generated-sites.ts'
import { sampleKinds } from '../planning/sample-kinds.ts'

it('names every project that reaches an object, and no other, over generated sites', () => {
  let reached = 0
  fc.assert(
    fc.property(sitePairs, ([, there]) => {
      const index = indexObjects(there)
      const impactOf = impactIn(index, sampleKinds)
      const usedBy = projectUsage(index, sampleKinds)
      for (const object of index.objects.filter(({ kind }) => kind !== 'project')) {
        const projects = new Set(impactOf(object).projects)
        reached += projects.size
        expect(projects).toEqual(new Set(usedBy(object)))
      }
    }),
    { numRuns: 60 },
  )
  expect(reached).toBeGreaterThan(60)
})

it('hits nothing with an object that nothing refers to', () => {
  let unused = 0
  fc.assert(
    fc.property(sitePairs, ([, there]) => {
      const index = indexObjects(there)
      const impactOf = impactIn(index, sampleKinds)
      const named = new Set(
        index.objects.flatMap(({ data, owner }) => [
          ...referencesIn(data).map(({ reference }) => `${reference.$ref}:${reference.id}`),
          ...(owner ? [`${owner.kind}:${owner.id}`] : []),
        ]),
      )
      const alone = index.objects.filter(
        ({ kind, id, owner }) => kind !== 'project' && !owner && !named.has(`${kind}:${id}`),
      )
      unused += alone.length
      for (const object of alone) {
        expect(impactOf(object)).toEqual({ dependants: [], projects: [], issues: 0 })
      }
    }),
    { numRuns: 60 },
  )
  expect(unused).toBeGreaterThan(30)
})
