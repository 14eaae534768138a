import type { OutputOf } from '#contract/operations'
import { wordProduct } from '#contract/wording/screens/sign-in-card-text'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { Badge } from '../../components/badge.tsx'
import { Notice } from '../../components/notice.tsx'
import { DoneIcon } from '../../icons/done-icon.tsx'
import styles from './address-field.module.css'

interface FoundProductsProps {
  readonly answer: OutputOf<'connection.find'>
}

/** Which products stand at the address, with their versions; and a warning of a host that is nobody's own. */
export const FoundProducts = ({ answer }: FoundProductsProps) => {
  const { host, unusualHost, found } = answer
  return (
    <div className={styles.found}>
      {found.map(({ product, version, title, place }) => (
        <p key={product} className={styles.site}>
          <Badge tone="good" icon={<DoneIcon />}>
            {wordProduct(product, version)}
          </Badge>
          {text.found(title, place === '' ? host : `${host} · ${place}`)}
        </p>
      ))}
      {unusualHost ? (
        <Notice tone="warn" title={text.unusualTitle(host)}>
          <p>{text.unusualText}</p>
        </Notice>
      ) : null}
    </div>
  )
}
