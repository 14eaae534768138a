import { expect, test } from 'vitest'
import { bareBlueprint, carryBoat, serveBlueprint } from '../engine/carry-boat.ts'
import { smallBlueprint } from '../engine/small-site.ts'

test.each([
  ['255 characters', 'n'.repeat(245)],
  ['emoji', '🚀 Über 🧑‍🚀'],
  ['right-to-left text', 'حقل الدفع'],
  ['leading spaces', '   Late'],
  ['other case', 'sHOUTING'],
  ['signs of markup', '<b>&"quoted"</b>'],
])('names with %s come through the whole trip', async (_, strange) => {
  const named = <Item extends { readonly name: string }>(items: readonly Item[]) =>
    items.map((item) => ({ ...item, name: `${strange} ${item.name}`.slice(0, 255) }))
  const blueprint = {
    ...smallBlueprint,
    categories: named(smallBlueprint.categories),
    screens: smallBlueprint.screens.map((screen) => ({
      ...screen,
      tabs: screen.tabs.map((tab) => ({ ...tab, name: `${strange.slice(0, 100)} ${tab.name}` })),
    })),
    fields: named(smallBlueprint.fields),
    projects: smallBlueprint.projects.map((project) => {
      const { category, ...rest } = project
      return {
        ...rest,
        category: `${strange} ${category}`.slice(0, 255),
        components: named(project.components ?? []),
        versions: named(project.versions ?? []),
      }
    }),
  }
  const from = await serveBlueprint(blueprint, 'here')
  const to = await serveBlueprint(bareBlueprint, 'there')
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
})
