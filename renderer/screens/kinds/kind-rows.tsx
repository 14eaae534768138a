import { useId, useState } from 'react'
import { Button } from 'react-aria-components'
import type { KindView } from '#contract/model/abilities'
import { abilityNames } from '#contract/wording/abilities-wording'
import { kindsText } from '#contract/wording/screens/kinds-text'
import { Badge } from '../../components/badge.tsx'
import { ChevronDownIcon } from '../../icons/chevron-down-icon.tsx'
import { ChevronRightIcon } from '../../icons/chevron-right-icon.tsx'
import { WarningIcon } from '../../icons/warning-icon.tsx'
import { KindDetails } from './kind-details.tsx'
import styles from './kinds.module.css'
import { Reach } from './reach.tsx'

/** A kind's row of the table, with a row below it for the details while it is open. */
export const KindRows = ({ view }: { readonly view: KindView }) => {
  const { title, abilities } = view
  const [open, setOpen] = useState(false)
  const id = useId()
  return (
    <tbody className={styles.kind}>
      <tr>
        <th scope="row">
          <span className={styles.name}>
            <Button
              className={styles.opener ?? ''}
              aria-expanded={open}
              {...(open ? { 'aria-controls': id } : {})}
              onPress={() => setOpen(!open)}
            >
              {open ? <ChevronDownIcon size={14} /> : <ChevronRightIcon size={14} />}
              {title}
            </Button>
            {abilities.proven === 'unproven' ? (
              <Badge tone="warn" icon={<WarningIcon />}>
                {kindsText.unproven}
              </Badge>
            ) : null}
          </span>
        </th>
        {abilityNames.map((name) => (
          <td key={name}>
            <Reach can={abilities[name].can} />
          </td>
        ))}
      </tr>
      {open ? (
        <tr id={id}>
          <td colSpan={abilityNames.length + 1}>
            <KindDetails abilities={abilities} />
          </td>
        </tr>
      ) : null}
    </tbody>
  )
}
