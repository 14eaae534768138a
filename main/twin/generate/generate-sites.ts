import { buildSite } from '../blueprint/build-site.ts'
import type { FieldModel } from '../field-schemes/model.ts'
import type { Site } from '../site-model.ts'
import { type GeneratedSite, generateBlueprint } from './generate-blueprint.ts'

/** Builds one generated site. The same wish gives the same site, ids included. */
export const generateSite = (wanted: GeneratedSite): Site =>
  buildSite(generateBlueprint(wanted), {
    name: `company-${wanted.seed}-${wanted.age}`,
    title: wanted.age === 'current' ? 'Company Test' : 'Company',
    ...(wanted.fieldModel ? { switches: { extra: { fieldModel: wanted.fieldModel } } } : {}),
  })

/**
 * Two sites of one company: the current one as source, the older one as destination. They are on the
 * field models given, or both on field schemes.
 */
export const generateSites = (
  seed: number,
  projects: number,
  [here, there]: readonly [FieldModel, FieldModel] = ['field-schemes', 'field-schemes'],
): readonly [Site, Site] => [
  generateSite({ seed, projects, age: 'current', fieldModel: here }),
  generateSite({ seed, projects, age: 'older', fieldModel: there }),
]
