import type { ConfigObject } from '#contract/model/config-object'
import { reference } from '#contract/model/reference'
import { identityOf } from '../identity.ts'
import { defaultMapping } from '../rows-by-issue-type.ts'
import { unordered } from '../unordered.ts'
import type { MappingAnswer, SchemeAnswer } from './endpoints.ts'
import { defaultConfigurationSchemeId } from './model.ts'

type Row = Pick<MappingAnswer, 'issueTypeId' | 'fieldConfigurationId'>

/** A scheme with its rows, normalised. */
export const normaliseScheme = (scheme: SchemeAnswer, rows: readonly Row[]): ConfigObject => ({
  kind: 'fieldConfigurationScheme',
  ...identityOf(scheme, scheme.id === defaultConfigurationSchemeId),
  data: {
    name: scheme.name,
    description: scheme.description,
    mappings: unordered(
      rows.map(({ issueTypeId, fieldConfigurationId }) => ({
        issueType:
          issueTypeId === defaultMapping ? defaultMapping : reference('issueType', issueTypeId),
        configuration: reference('fieldConfiguration', fieldConfigurationId),
      })),
    ),
  },
  facts: {},
})

/**
 * The default scheme: the default configuration for every issue type. No operation answers it, and
 * none can change it, so it is made up here, alike on all sites.
 */
export const defaultScheme = (configurationId: string): ConfigObject =>
  normaliseScheme(
    {
      id: defaultConfigurationSchemeId,
      name: 'Default Field Configuration Scheme',
      description: '',
    },
    [{ issueTypeId: defaultMapping, fieldConfigurationId: configurationId }],
  )
