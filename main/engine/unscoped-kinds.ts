import type { Kind } from '#kinds/kind'

/** Kinds that a scoped token may be unable to write: an operation without a scope (jira-api 1.1). */
export const unscopedKinds = (kinds: readonly Kind[]): ReadonlySet<string> =>
  new Set(
    kinds
      .filter(({ endpoints }) =>
        Object.values(endpoints).some(({ unscoped, effect }) => unscoped && effect !== 'read'),
      )
      .map(({ model }) => model.kind),
  )
