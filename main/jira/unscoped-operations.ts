import type { Effect, Endpoint } from './endpoint.ts'

/** A write that a scoped token may be unable to do. */
export interface UnscopedOperation {
  readonly kind: string
  readonly method: string
  readonly path: string
  readonly effect: Effect
}

/**
 * The writes of each kind that have no OAuth scope in Jira's specification (jira-api 1.1). Whether
 * the gateway refuses them is not documented, so they are a warning before a deployment with a
 * scoped token, never a refusal.
 */
export const unscopedWrites = (
  kinds: readonly {
    readonly model: { readonly kind: string }
    readonly endpoints: Readonly<Record<string, Endpoint<unknown>>>
  }[],
): readonly UnscopedOperation[] =>
  kinds.flatMap(({ model, endpoints }) =>
    Object.values(endpoints)
      .filter(({ unscoped, effect }) => unscoped === true && effect !== 'read')
      .map(({ method, path, effect }) => ({ kind: model.kind, method, path, effect })),
  )
