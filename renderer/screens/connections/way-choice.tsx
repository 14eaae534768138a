import type { FoundProduct, OfferedWay } from '#contract/model/sign-in-offer'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { wayLimitWording, wayWording } from '#contract/wording/sign-in-wording'
import { RadioGroup } from '../../components/radio-group.tsx'
import { useApp } from '../../state/use-app.ts'
import { NeededRights } from './needed-rights.tsx'
import styles from './way-choice.module.css'
import { WithheldWays } from './withheld-ways.tsx'

interface WayChoiceProps {
  readonly product: FoundProduct
  readonly chosen: OfferedWay
}

/** The ways to sign in, the advised one first, each with what there is to know of it. */
export const WayChoice = ({ product, chosen }: WayChoiceProps) => {
  const changeDraft = useApp((state) => state.changeDraft)
  const { offered } = product
  return (
    <div className={styles.ways}>
      {offered.length === 1 ? (
        <p>
          <span className={styles.only}>{wayWording[chosen.way].label}.</span>{' '}
          {wayWording[chosen.way].meaning}
        </p>
      ) : (
        <RadioGroup
          label={text.way}
          options={offered.map(({ way, advised }) => ({
            id: way,
            label: advised ? text.advised(wayWording[way].label) : wayWording[way].label,
            help: wayWording[way].meaning,
          }))}
          value={chosen.way}
          onChange={(way) => changeDraft({ way })}
        />
      )}
      {chosen.limits.length === 0 ? null : (
        <div className={styles.limits}>
          <h3 className={styles.title}>{text.limits}</h3>
          <ul>
            {chosen.limits.map((limit) => (
              <li key={limit}>{wayLimitWording[limit]}</li>
            ))}
          </ul>
        </div>
      )}
      <WithheldWays withheld={product.withheld} />
      <NeededRights needs={chosen.needs} />
    </div>
  )
}
