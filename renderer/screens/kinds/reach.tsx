import type { Ability } from '#contract/model/abilities'
import { reachWording } from '#contract/wording/abilities-wording'
import { CheckIcon } from '../../icons/check-icon.tsx'
import { MinusIcon } from '../../icons/minus-icon.tsx'
import { PartIcon } from '../../icons/part-icon.tsx'
import styles from './kinds.module.css'

const icons = { yes: CheckIcon, 'in-part': PartIcon, no: MinusIcon } as const

/** How far an ability reaches, in a sign and a word. */
export const Reach = ({ can }: Pick<Ability, 'can'>) => {
  const ReachIcon = icons[can]
  return (
    <span className={styles.reach} data-can={can}>
      <ReachIcon size={14} />
      {reachWording[can]}
    </span>
  )
}
