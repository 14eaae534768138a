import { z } from 'zod'

/** An id, which Jira answers as text or as a number depending on the operation (jira-api 1.7). */
export const idMember = z.union([z.string(), z.number()]).transform(String)

/** Text that Jira leaves out, or answers as null, when it is empty. */
export const textMember = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

/**
 * A name without blanks around it: most operations trim or refuse them, but old objects can still
 * have them, and would differ for ever from their copies.
 */
export const nameMember = z.string().transform((name) => name.trim())

/** A description, '' when there is none, without blanks around it for the same reason. */
export const descriptionMember = textMember.transform((text) => text.trim())

/** Where an object holds: in one team-managed project, or everywhere when absent or GLOBAL. */
export const scopeMember = z
  .object({ type: z.string(), project: z.object({ id: idMember }).nullish() })
  .nullish()

/** An answer of which nothing is used, e.g. 204. */
export const unusedAnswer = z.unknown()

/** Whether an object belongs to one team-managed project. */
export const isProjectScoped = (object: {
  readonly scope?: { readonly type: string } | null | undefined
}): boolean => object.scope?.type === 'PROJECT'
