import type { ConfigObject } from '#contract/model/config-object'
import type { JsonObject } from '#contract/model/json'
import { reference } from '#contract/model/reference'
import { identityOf } from '../identity.ts'
import { unordered } from '../unordered.ts'
import type { FieldSchemeAnswer, ItemAnswer, ParametersAnswer } from './endpoints.ts'

/** Renderers under the names that both field models share here. */
const renderers: Readonly<Record<string, string>> = {
  'jira-text-renderer': 'text',
  'atlassian-wiki-renderer': 'wiki',
}

/** What Jira calls a renderer of `data`. */
export const rendererType = (name: string): string =>
  Object.keys(renderers).find((type) => renderers[type] === name) ?? name

/** Null stands for what nothing is said about: the field's own description, its own renderer. */
const said = (answer: ParametersAnswer | null | undefined) => ({
  required: answer?.isRequired ?? null,
  description: answer?.description?.trim() ?? null,
  renderer: (answer?.rendererType && renderers[answer.rendererType]) ?? null,
})

type Said = ReturnType<typeof said>

/** What holds for one work type alone; what is said for all of them is no exception. */
const exceptionTo = (general: Said, own: Said) => ({
  required: own.required === general.required ? null : own.required,
  description: own.description === general.description ? null : own.description,
  renderer: own.renderer === general.renderer ? null : own.renderer,
})

const isNone = (exception: Said): boolean =>
  Object.values(exception).every((value) => value === null)

const normaliseItem = (item: ItemAnswer): JsonObject => {
  const general = said(item.parameters)
  const required = general.required ?? false
  return {
    field: reference('field', item.fieldId),
    workTypes: unordered(
      (item.restrictedToWorkTypes ?? []).map((id) => reference('issueType', id)),
    ),
    ...general,
    required,
    exceptions: unordered(
      (item.workTypeParameters ?? []).flatMap(({ workTypeId, ...own }) => {
        const exception = exceptionTo({ ...general, required }, said(own))
        return isNone(exception)
          ? []
          : [{ workType: reference('issueType', workTypeId), ...exception }]
      }),
    ),
  }
}

/** Of the fields of which Jira tells what may be done to them, what that is, by field id. */
const allowedIn = (items: readonly ItemAnswer[]): JsonObject =>
  Object.fromEntries(
    items.flatMap(({ fieldId, allowedOperations }) =>
      allowedOperations ? [[fieldId, allowedOperations]] : [],
    ),
  )

/**
 * A field scheme with its fields, normalised. What may be done to each is a fact: the checks ask for
 * it, and no two sites need to agree.
 */
export const normaliseFieldScheme = (
  scheme: FieldSchemeAnswer,
  items: readonly ItemAnswer[],
): ConfigObject => ({
  kind: 'fieldScheme',
  ...identityOf(scheme, scheme.isDefault === true),
  data: {
    name: scheme.name,
    description: scheme.description,
    fields: unordered(items.map(normaliseItem)),
  },
  facts: { allowedOperations: allowedIn(items) },
})
