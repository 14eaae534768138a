import { existsSync, readFileSync } from 'node:fs'

/** Something that main let out, as `record-messages.cjs` notes it. */
export type Note =
  | {
      readonly kind: 'to-page'
      readonly value: { readonly channel: string; readonly values: readonly unknown[] }
    }
  | { readonly kind: 'answer'; readonly value: { readonly operation: string } }
  | { readonly kind: 'refusal'; readonly value: { readonly message: string } }
  | { readonly kind: 'to-worker'; readonly value: unknown }
  | {
      readonly kind: 'console'
      readonly value: { readonly level: string; readonly message: string }
    }
  | { readonly kind: 'page-gone'; readonly value: { readonly reason: string } }

/** Reads what was noted so far. */
export const readNotes = (file: string): readonly Note[] => {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line): Note => JSON.parse(line))
}

/** What the page complained of: errors, and everything that its policy kept from it. */
export const complaintsIn = (notes: readonly Note[]): readonly string[] =>
  notes.flatMap((note) => {
    if (note.kind !== 'console') return []
    const { level, message } = note.value
    const isPolicy = /content security policy|trusted ?(types|html|script)|violates/i.test(message)
    return level === 'error' || isPolicy ? [message] : []
  })
