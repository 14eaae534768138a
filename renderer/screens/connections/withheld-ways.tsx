import type { WithheldWay } from '#contract/model/sign-in-offer'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { wayWording, withheldReasonWording } from '#contract/wording/sign-in-wording'
import { Disclosure } from '../../components/disclosure.tsx'
import { OutsideLink } from '../../components/outside-link.tsx'
import styles from './needed-rights.module.css'

/** Ways that one may look for in vain: why, and what to use in their place. */
export const WithheldWays = ({ withheld }: { readonly withheld: readonly WithheldWay[] }) => {
  if (withheld.length === 0) return null
  return (
    <Disclosure title={text.withheld}>
      <ul className={styles.list}>
        {withheld.map(({ reason, instead }) => (
          <li key={reason}>
            {withheldReasonWording[reason]} {text.instead(wayWording[instead].label)}
          </li>
        ))}
      </ul>
      {withheld.some(({ reason }) => reason === 'cloud-passwords-ended') ? (
        <OutsideLink link="atlassian-password-removal">{text.passwordLink}</OutsideLink>
      ) : null}
    </Disclosure>
  )
}
