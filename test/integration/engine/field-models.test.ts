import { expect, test } from 'vitest'
import type { Decision } from '#contract/model/decision'
import type { Blueprint } from '#twin/blueprint/blueprint'
import type { Twin } from '#twin/serve'
import { bareBlueprint, carryBoat, serveBlueprint } from './carry-boat.ts'
import { rawFields } from './raw-fields.ts'
import { rawBoat } from './raw-state.ts'
import { smallBlueprint } from './small-site.ts'

/** The small site, with a project whose fields differ between work types, in either model. */
const boats: Blueprint = {
  ...smallBlueprint,
  fieldSchemes: [
    {
      name: 'Boat fields',
      description: 'What is asked of a boat',
      fields: [
        { field: 'description', renderer: 'wiki' },
        { field: 'priority' },
        { field: 'harbour', required: true, description: 'Where it lies' },
        {
          field: 'sails',
          types: ['Voyage'],
          exceptions: [{ type: 'Voyage', required: true }],
        },
        { field: 'skipper', exceptions: [{ type: 'Leg', required: true, description: 'Who?' }] },
      ],
    },
  ],
  fieldConfigurations: [
    {
      name: 'Boat fields',
      items: [
        { field: 'description', renderer: 'wiki' },
        { field: 'duedate', hidden: true },
        { field: 'harbour', required: true, description: 'Where it lies' },
        { field: 'sails', required: true },
      ],
    },
    {
      name: 'Leg fields',
      description: 'What is asked of a leg',
      items: [
        { field: 'duedate', hidden: true },
        { field: 'harbour', required: true, description: 'Where it lies' },
        { field: 'sails', hidden: true },
        { field: 'skipper', required: true, description: 'Who?' },
      ],
    },
  ],
  fieldConfigurationSchemes: [
    { name: 'Boat field rules', mappings: { default: 'Boat fields', Leg: 'Leg fields' } },
  ],
  projects: smallBlueprint.projects.map((project) => ({
    ...project,
    fieldScheme: 'Boat fields',
    fieldConfigurationScheme: 'Boat field rules',
  })),
}

const names = ['Summary', 'Description', 'Priority', 'Due date', 'Harbour', 'Sails', 'Skipper']

const models = ['field-schemes', 'field-configurations'] as const
type Model = (typeof models)[number]

const serve = (blueprint: Blueprint, name: string, fieldModel: Model): Promise<Twin> =>
  serveBlueprint(blueprint, name, { extra: { fieldModel } })

const pairs = models.flatMap((here) => models.map((there) => ({ here, there })))

test.each(pairs)('a project with its fields from $here to $there', async ({ here, there }) => {
  const from = await serve(boats, 'here', here)
  const to = await serve(bareBlueprint, 'there', there)
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(rawBoat(to.site.state)).toEqual(rawBoat(from.site.state))
  expect(rawFields(to.site, 'BOAT', names)).toEqual(rawFields(from.site, 'BOAT', names))
  to.site.writes.length = 0
  const quiet = await carryBoat(from, to)
  expect(quiet.counts).toMatchObject({ planned: 0, remaining: 0, problems: 0 })
  expect(to.site.writes).toEqual([])
  expect([...from.site.unmodelled, ...to.site.unmodelled]).toEqual([])
})

/** The project as it was before it had fields of its own. */
const older: Blueprint = {
  ...boats,
  projects: boats.projects.map(
    ({ fieldScheme: _one, fieldConfigurationScheme: _other, ...project }) => project,
  ),
}

test.each(pairs)('an existing project is moved, from $here to $there', async ({ here, there }) => {
  const from = await serve(boats, 'here', here)
  const to = await serve(
    { ...older, fieldSchemes: [], fieldConfigurations: [], fieldConfigurationSchemes: [] },
    'there',
    there,
  )
  const report = await carryBoat(from, to)
  expect(report.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(rawFields(to.site, 'BOAT', names)).toEqual(rawFields(from.site, 'BOAT', names))
})

/** Sites whose project chose nothing: what is said of a default is never changed without a yes. */
test.each(pairs)('a default is only changed after a yes, from $here to $there', async (pair) => {
  const from = await serve(older, 'here', pair.here)
  const to = await serve(bareBlueprint, 'there', pair.there)
  const legacy = pair.here === 'field-configurations'
  if (legacy) {
    const items = (from.site.state.slices.fieldConfigurations as Record<string, { items: object }>)[
      '10000'
    ]
    Object.assign(items?.items ?? {}, { duedate: { isHidden: false, isRequired: true } })
  } else {
    const items = (from.site.state.slices.fieldSchemes as Record<string, { items: object }>)[
      '10000'
    ]
    Object.assign(items?.items ?? {}, {
      duedate: {
        restrictedToWorkTypes: [],
        parameters: { isRequired: true },
        workTypeParameters: {},
      },
    })
  }
  const before = structuredClone(to.site.state.slices)
  const careful = await carryBoat(from, to)
  expect(careful.counts).toMatchObject({ failed: 0, problems: 1 })
  expect(to.site.state.slices.fieldSchemes).toEqual(before.fieldSchemes)
  expect(to.site.state.slices.fieldConfigurations).toEqual(before.fieldConfigurations)
  const kind = pair.there === 'field-schemes' ? 'fieldScheme' : 'fieldConfiguration'
  const [problem] = careful.problems
  const name = String(problem?.name)
  const decisions: readonly Decision[] = [{ kind, name, choose: 'update', projects: [] }]
  const agreed = await carryBoat(from, to, { decisions })
  expect(agreed.counts).toMatchObject({ failed: 0, remaining: 0, problems: 0 })
  expect(rawFields(to.site, 'BOAT', names)).toEqual(rawFields(from.site, 'BOAT', names))
})
