import type { ConfigObject } from '#contract/model/config-object'

/** An object of the one model, and what stands for it in the other. */
export interface Conversion {
  /** The scheme, or a configuration of its own. */
  readonly from: ConfigObject
  /** The scheme that projects use instead. */
  readonly scheme: ConfigObject
  /** What it is made of besides. */
  readonly parts: readonly ConfigObject[]
  /** Ids of the field configurations that were put together. */
  readonly madeOf: readonly string[]
  /** Names of what was put together or taken apart. */
  readonly named: readonly string[]
}

/** Id of what stands for an object in the other model: it has no native one, and always the same. */
export const convertedId = ({ kind, id }: Pick<ConfigObject, 'kind' | 'id'>): string =>
  `${kind}-${id}`

/** Key and protection of the site's own default are kept. */
export const likeOriginal = ({
  name,
  naturalKey,
  protection,
}: ConfigObject): Pick<ConfigObject, 'name' | 'naturalKey' | 'protection'> => ({
  name,
  naturalKey,
  protection,
})
