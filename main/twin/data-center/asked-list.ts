import type { Context } from '../http/context.ts'

/** What a query member lists: repeated, or with commas; empty = it says nothing. */
export function askedList({ query }: Context, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((text) => text.split(','))
    .filter((text) => text !== '')
}
