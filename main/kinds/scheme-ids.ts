import type { JsonObject } from '#contract/model/json'
import { isProjectScoped } from './answer-members.ts'
import { idsNamed } from './wanted-members.ts'

interface ListedScheme {
  readonly id: string
  readonly name: string
  readonly scope?: { readonly type: string } | null | undefined
}

/** Ids of the schemes of a name: neither the site's default nor those of team-managed projects. */
export const schemeIdsNamed = (
  schemes: readonly ListedScheme[],
  defaultId: string,
  data: JsonObject,
): readonly string[] =>
  idsNamed(
    schemes.filter((scheme) => scheme.id !== defaultId && !isProjectScoped(scheme)),
    data,
  )
