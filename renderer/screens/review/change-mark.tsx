import type { Change } from '#contract/model/step-detail'
import { changeText } from '#contract/wording/screens/review-text'
import { Badge } from '../../components/badge.tsx'
import { CheckIcon } from '../../icons/check-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { PlusIcon } from '../../icons/plus-icon.tsx'

const looks = {
  added: { tone: 'create', ChangeIcon: PlusIcon },
  removed: { tone: 'bad', ChangeIcon: MinusIcon },
  changed: { tone: 'update', ChangeIcon: PencilIcon },
  same: { tone: 'quiet', ChangeIcon: CheckIcon },
} as const satisfies Record<Change, unknown>

/** What became of a part of an object, by icon and word. */
export const ChangeMark = ({ change }: { readonly change: Change }) => {
  const { tone, ChangeIcon } = looks[change]
  return (
    <Badge tone={tone} icon={<ChangeIcon />}>
      {changeText[change]}
    </Badge>
  )
}
