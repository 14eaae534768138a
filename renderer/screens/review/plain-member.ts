import type { MemberView, WorkflowPicture } from '#contract/model/step-detail'

/** A field as it will be, without saying that it is added: the whole object is. */
export const plainMember = (member: MemberView): MemberView => {
  const { value } = member
  return {
    ...member,
    change: 'same',
    value:
      value.shape === 'text'
        ? { shape: 'text', before: value.after, after: value.after }
        : {
            shape: 'list',
            reordered: false,
            items: value.items.map(({ text }) => ({ text, change: 'same' })),
          },
  }
}

/** A workflow as it will be, without marks: the whole workflow is new. */
export const plainPicture = ({ statuses, transitions }: WorkflowPicture): WorkflowPicture => ({
  statuses: statuses.map((status) => ({ ...status, change: 'same' })),
  transitions: transitions.map((transition) => ({
    ...transition,
    change: 'same',
    rules: transition.rules.map(({ text }) => ({ text, change: 'same' })),
  })),
})
