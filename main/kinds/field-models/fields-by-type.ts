/** What is said of a field that is there; null is what holds anyway. */
export interface Said {
  readonly required: boolean
  readonly description: string | null
  readonly renderer: string | null
}

/** The fields that are there for a work type, by id. */
export type Fields = ReadonlyMap<string, Said>

/**
 * What a project's fields are, in terms that both of Jira's field models share: for each work type
 * which fields there are and what is said of them.
 */
export interface FieldsByType {
  /** For work types that are not told apart. */
  readonly rest: Fields
  /** For single work types, by id. */
  readonly apart: ReadonlyMap<string, Fields>
}

/** What is said of a field that is there and of which nothing is said. */
export const nothingSaid: Said = { required: false, description: null, renderer: null }

/** Fields that are always there and required, in either model. */
export const permanentFields: readonly string[] = ['summary', 'issuetype']
