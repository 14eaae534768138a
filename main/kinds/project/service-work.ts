import type { ConfigObject } from '#contract/model/config-object'
import type { HandWork } from '#domain/kind-model'
import { serviceType } from './carried-types.ts'

/** What a service project has beside the platform; no public API writes it as a whole. */
const codes = ['request-types', 'queues', 'slas', 'portal', 'forms', 'assets'] as const

/** What a person has to set for a new service project. */
export const serviceWork = ({ facts }: ConfigObject): readonly HandWork[] =>
  facts.projectTypeKey === serviceType ? codes.map((code) => ({ code, values: [] })) : []
