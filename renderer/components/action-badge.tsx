import type { Action } from '#contract/model/plan'
import { actionWording } from '#contract/wording/action-wording'
import { CheckIcon } from '../icons/check-icon.tsx'
import { LinkIcon } from '../icons/link-icon.tsx'
import { ListIcon } from '../icons/list-icon.tsx'
import { MinusIcon } from '../icons/minus-icon.tsx'
import { PencilIcon } from '../icons/pencil-icon.tsx'
import { PlusIcon } from '../icons/plus-icon.tsx'
import { WarningIcon } from '../icons/warning-icon.tsx'
import { Badge } from './badge.tsx'

const icons = {
  create: PlusIcon,
  update: PencilIcon,
  delete: MinusIcon,
  reuse: LinkIcon,
  'no-change': CheckIcon,
  'by-hand': ListIcon,
  problem: WarningIcon,
} as const satisfies Record<Action, unknown>

/** What a step does, by icon and word. */
export const ActionBadge = ({ action }: { readonly action: Action }) => {
  const ActionIcon = icons[action]
  return (
    <Badge tone={action} icon={<ActionIcon />}>
      {actionWording[action].label}
    </Badge>
  )
}
