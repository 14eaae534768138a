import type { ObjectDifference } from '#contract/model/comparison-view'
import { compareText } from '#contract/wording/screens/compare-text'
import { Badge } from '../../components/badge.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { PencilIcon } from '../../icons/pencil-icon.tsx'
import { PlusIcon } from '../../icons/plus-icon.tsx'
import { UnknownIcon } from '../../icons/unknown-icon.tsx'

const looks = {
  added: { tone: 'create', icon: <PlusIcon /> },
  removed: { tone: 'delete', icon: <MinusIcon /> },
  changed: { tone: 'update', icon: <PencilIcon /> },
  unclear: { tone: 'problem', icon: <UnknownIcon /> },
} as const

/** What became of an object, in an icon and a word. */
export const DifferenceBadge = ({ difference }: { readonly difference: ObjectDifference }) => (
  <Badge {...looks[difference]}>{compareText.difference[difference]}</Badge>
)
