import type { ConfigObject } from '#contract/model/config-object'
import { isJsonList, type Json } from '#contract/model/json'
import type { HandWork } from '#domain/kind-model'
import { serviceType } from './carried-types.ts'

/** The names in a list of facts, one for each value to be copied. */
const valuesOf = (names: Json | undefined): HandWork['values'] =>
  isJsonList(names)
    ? names.map((name, at) => ({ label: `${at + 1} of ${names.length}`, value: String(name) }))
    : []

/**
 * What a person has to set for a new service project: what it has beside the platform, which no
 * public API writes as a whole. Request types and queues are named.
 */
export const serviceWork = ({ facts }: ConfigObject): readonly HandWork[] =>
  facts.projectTypeKey === serviceType
    ? [
        { code: 'request-types', values: valuesOf(facts.requestTypes) },
        { code: 'queues', values: valuesOf(facts.queues) },
        { code: 'slas', values: [] },
        { code: 'portal', values: [] },
        { code: 'forms', values: [] },
        { code: 'assets', values: [] },
      ]
    : []
