import type { ReactNode } from 'react'
import type { Reversibility } from '#contract/model/undo'
import { reversibilityWording } from '#contract/wording/undo-wording'
import { Badge } from '../../components/badge.tsx'
import { OneWayIcon } from '../../icons/one-way-icon.tsx'
import { PartIcon } from '../../icons/part-icon.tsx'
import { UndoIcon } from '../../icons/undo-icon.tsx'
import visually from '../../styles/visually-hidden.module.css'
import styles from './undo-mark.module.css'

interface Look {
  readonly icon: ReactNode
  readonly tone: 'quiet' | 'warn' | 'bad'
}

const looks = {
  fully: { icon: <UndoIcon />, tone: 'quiet' },
  'in-part': { icon: <PartIcon />, tone: 'warn' },
  not: { icon: <OneWayIcon />, tone: 'bad' },
} as const satisfies Record<Reversibility, Look>

interface UndoMarkProps {
  readonly reversible: Reversibility
}

/** How far a change can be undone, as a sign in a row. */
export const UndoMark = ({ reversible }: UndoMarkProps) => {
  const { label } = reversibilityWording[reversible]
  return (
    <span className={styles[looks[reversible].tone]} title={label}>
      {looks[reversible].icon}
      <span className={visually.hidden}>{label}</span>
    </span>
  )
}

/** The same with its words. */
export const UndoBadge = ({ reversible }: UndoMarkProps) => (
  <Badge tone={looks[reversible].tone} icon={looks[reversible].icon}>
    {reversibilityWording[reversible].label}
  </Badge>
)
