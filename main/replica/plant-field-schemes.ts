import type { JsonObject } from '#contract/model/json'
import { type FieldParameters, fieldSchemeSlice } from '#twin/field-schemes/state'
import { idOf, idsOf, objectsOf, textOf } from './data.ts'
import { type Planting, replacing } from './planting.ts'

/** What Jira calls the renderers of a scheme's fields. */
const renderers: Readonly<Record<string, string>> = {
  text: 'jira-text-renderer',
  wiki: 'atlassian-wiki-renderer',
}

/** What is null in a snapshot is not said at all. */
const parametersOf = (said: JsonObject): FieldParameters => ({
  ...(typeof said.required === 'boolean' ? { isRequired: said.required } : {}),
  ...(typeof said.description === 'string' ? { description: said.description } : {}),
  ...(typeof said.renderer === 'string'
    ? { rendererType: renderers[said.renderer] ?? said.renderer }
    : {}),
})

/** Field schemes with their fields. */
export const plantFieldSchemes = (planting: Planting): void => {
  const all = fieldSchemeSlice.of(planting.site)
  if (planting.snapshot.fieldModel !== 'field-schemes') return
  for (const { id, name, data, protection } of replacing(planting, 'fieldScheme', all)) {
    const items = objectsOf(data, 'fields').map((item) => {
      const exceptions = objectsOf(item, 'exceptions').map(
        (one) => [idOf(one, 'workType') ?? '', parametersOf(one)] as const,
      )
      return [
        idOf(item, 'field') ?? '',
        {
          restrictedToWorkTypes: idsOf(item, 'workTypes'),
          parameters: parametersOf(item),
          workTypeParameters: Object.fromEntries(exceptions),
        },
      ] as const
    })
    const isDefault = protection === 'default'
    all[id] = {
      id,
      name,
      description: textOf(data, 'description'),
      isDefault,
      system: isDefault,
      items: Object.fromEntries(items),
    }
  }
}
