import type { PictureView } from '#contract/model/step-detail'
import { pictureWording } from '#contract/wording/picture-wording'
import styles from './picture-change.module.css'

interface PictureChangeProps {
  readonly before: PictureView | null
  readonly after: PictureView | null
}

/** A picture before and after, side by side; alone where there is only one. */
export const PictureChange = ({ before, after }: PictureChangeProps) => {
  const isOne = before === null || after === null
  return (
    <div className={styles.pictures}>
      {before === null ? null : (
        <Side title={isOne ? '' : pictureWording.before} picture={before} />
      )}
      {after === null ? null : <Side title={isOne ? '' : pictureWording.after} picture={after} />}
    </div>
  )
}

const Side = ({ title, picture }: { readonly title: string; readonly picture: PictureView }) => (
  <figure className={styles.side}>
    {picture.address === '' ? null : (
      <img className={styles.picture} src={picture.address} alt="" width={48} height={48} />
    )}
    <figcaption>
      {title === '' ? null : <span className={styles.title}>{title}: </span>}
      {picture.text}
    </figcaption>
  </figure>
)
