/** Something that the account may do, as Confluence lists it: `create` a `page`. */
export interface PermittedOperation {
  readonly operation: string
  readonly targetType: string
}

/** What one Confluence tells beforehand of writing pages. */
export interface PageAccess {
  /** Whether nobody can write to it at the moment. */
  isReadOnly(): Promise<boolean>
  /** A page to put others below. `unseen`: it may be something else that pages can stand below. */
  parent(id: string): Promise<'there' | 'missing' | 'unseen'>
  /** Undefined: not told. Throws `product.not-found` for no space. */
  inSpace(spaceKey: string): Promise<readonly PermittedOperation[] | undefined>
  /** Undefined: not told. */
  onPage(id: string): Promise<readonly PermittedOperation[] | undefined>
}
