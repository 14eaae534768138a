import type { ConfigObject } from '#contract/model/config-object'
import type { Notice } from '#contract/model/plan'
import { isReference, reference } from '#contract/model/reference'
import type { FieldModel, Snapshot } from '#contract/model/snapshot'
import { stepIdOf } from '#domain/planning/object-index'
import { configurationsFromSchemes } from './configurations-from-schemes.ts'
import type { Conversion } from './conversion.ts'
import { schemesFromConfigurations } from './schemes-from-configurations.ts'
import { siteFields } from './site-fields.ts'

type Destination = Pick<Snapshot, 'fieldModel' | 'objects'>

type Selected = Pick<ConfigObject, 'kind' | 'id'>

/** A source site in the terms of a destination's field model. */
export interface InFieldModel {
  readonly source: Snapshot
  /** What stands for an object that was selected; itself where nothing had to be converted. */
  readonly counterpartsOf: (selected: Selected) => readonly Selected[]
  /** What is lost on the way, for the steps that a plan has. */
  readonly notices: readonly Notice[]
}

const kindsOf: Readonly<Record<FieldModel, readonly string[]>> = {
  'field-schemes': ['fieldScheme'],
  'field-configurations': ['fieldConfiguration', 'fieldConfigurationScheme'],
}

const schemeOf: Readonly<Record<FieldModel, string>> = {
  'field-schemes': 'fieldScheme',
  'field-configurations': 'fieldConfigurationScheme',
}

const otherModel = (model: FieldModel): FieldModel =>
  model === 'field-schemes' ? 'field-configurations' : 'field-schemes'

const told = (model: FieldModel, { scheme, named }: Conversion): Notice => ({
  code: model === 'field-schemes' ? 'made-from-configurations' : 'made-from-field-scheme',
  stepId: stepIdOf(scheme),
  path: '',
  details: [scheme.name, ...named.filter((name) => name !== scheme.name)],
})

/** Refers to what stands for the project's scheme; to nothing where nobody knows what that says. */
const withScheme = (
  project: ConfigObject,
  schemes: ReadonlyMap<string, ConfigObject>,
  foreign: readonly string[],
): ConfigObject => {
  const { fieldScheme } = project.data
  if (!isReference(fieldScheme) || !foreign.includes(fieldScheme.$ref)) return project
  const scheme = schemes.get(stepIdOf({ kind: fieldScheme.$ref, id: fieldScheme.id }))
  const converted = scheme ? reference(scheme.kind, scheme.id) : null
  return { ...project, data: { ...project.data, fieldScheme: converted } }
}

/**
 * Puts a source site into the terms of the field model that the destination has (jira-api 3.14,
 * 3.15): what decides about fields becomes objects of that model, and projects refer to these. Pure;
 * what stands for an object always has the same id. A site that has nothing of the other model comes
 * back as it is. Default schemes stay default, so that they are never changed without a yes.
 */
export const inFieldModel = (source: Snapshot, destination: Destination): InFieldModel => {
  const { fieldModel: model } = destination
  const foreign = kindsOf[otherModel(model)]
  if (!source.objects.some(({ kind }) => foreign.includes(kind))) {
    return { source, counterpartsOf: (selected) => [selected], notices: [] }
  }
  const site = siteFields(source, destination)
  const conversions =
    model === 'field-schemes' ? schemesFromConfigurations(site) : configurationsFromSchemes(site)
  const schemes = new Map(conversions.map(({ from, scheme }) => [stepIdOf(from), scheme]))
  const objects = source.objects
    .filter(({ kind }) => !foreign.includes(kind))
    .map((one) => (one.kind === 'project' ? withScheme(one, schemes, foreign) : one))
  return {
    source: {
      ...source,
      objects: [...objects, ...conversions.flatMap(({ scheme, parts }) => [scheme, ...parts])],
      gaps: source.gaps.map((gap) =>
        foreign.includes(gap.kind) ? { ...gap, kind: schemeOf[model] } : gap,
      ),
    },
    counterpartsOf: (selected) => {
      if (!foreign.includes(selected.kind)) return [selected]
      const own = schemes.get(stepIdOf(selected))
      const users = conversions.filter(({ madeOf }) => madeOf.includes(selected.id))
      return (own ? [own] : users.map(({ scheme }) => scheme)).map(({ kind, id }) => ({ kind, id }))
    },
    notices: conversions.map((conversion) => told(model, conversion)),
  }
}
