import type { Change, WorkflowPicture } from '../../model/step-detail.ts'
import { counted } from '../wording.ts'
import { changeText, reviewText } from './review-text.ts'

const shownChanges = ['added', 'removed', 'changed'] as const satisfies readonly Change[]

/** `2 statuses added`, for each change that there is. */
const wordChanges = (
  parts: readonly { readonly change: Change }[],
  one: string,
  many: string,
): readonly string[] =>
  shownChanges.flatMap((change) => {
    const count = parts.filter((part) => part.change === change).length
    return count === 0 ? [] : [`${counted(count, one, many)} ${changeText[change].toLowerCase()}`]
  })

/** What is read out in place of a picture: its name, what changes, and where the rest is said. */
export const wordPicture = (name: string, { statuses, transitions }: WorkflowPicture): string => {
  const changes = [
    ...wordChanges(statuses, 'status', 'statuses'),
    ...wordChanges(transitions, 'transition', 'transitions'),
  ]
  const said = changes.length === 0 ? 'nothing changes' : changes.join(', ')
  return `${reviewText.pictureLabel(name)}: ${said}. The table says the same in words.`
}
