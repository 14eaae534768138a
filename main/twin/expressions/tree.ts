/** What a Jira expression is made of, as far as its names are looked at. */
export type Tree =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'member'; readonly object: Tree; readonly property: string }
  | { readonly kind: 'function'; readonly parameters: readonly string[]; readonly body: Tree }
  /** `let name = value; rest`. */
  | { readonly kind: 'let'; readonly name: string; readonly value: Tree; readonly rest: Tree }
  /** Anything else, with the parts that it is made of. */
  | { readonly kind: 'parts'; readonly parts: readonly Tree[] }

/** Something without names. */
export const plain: Tree = { kind: 'parts', parts: [] }
