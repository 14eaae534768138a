import type { JsonObject } from '#contract/model/json'
import type { JiraApi } from '#jira/api'
import type { PriorityAnswer } from '../priority/endpoints.ts'
import type { ListedResolution } from '../resolution/endpoints.ts'
import type { ConfigurationAnswer } from './endpoints.ts'

/** Where settings are read from; what several of them stand in is asked for only once. */
export interface SettingSource {
  readonly api: JiraApi
  readonly priorities: () => Promise<readonly PriorityAnswer[]>
  readonly resolutions: () => Promise<readonly ListedResolution[]>
  /** Application properties that can be set, by key. */
  readonly properties: () => Promise<ReadonlyMap<string, string>>
  /** Switches of the site and how time is tracked. */
  readonly configuration: () => Promise<ConfigurationAnswer>
}

/** A setting as a site has it. */
export interface SettingState {
  readonly data: JsonObject
  readonly facts?: JsonObject
}

/** One setting of a site, or a few that mean nothing one without the other. */
export interface Setting<Source = SettingSource> {
  /** The same on every site. */
  readonly id: string
  /** The name people know it by. */
  readonly name: string
  readonly read: (source: Source) => Promise<SettingState>
  /** It is set by an operation that has no OAuth scope (jira-api 1.1). */
  readonly unscoped?: true
  /** Absent where only a person can set it. */
  readonly converge?: (api: JiraApi, current: JsonObject, wanted: JsonObject) => Promise<void>
}
