import { connectionsText as text } from '#contract/wording/screens/connections-text'
import { Button } from '../../components/button.tsx'
import { Card } from '../../components/card.tsx'
import { Notice } from '../../components/notice.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { KeyIcon } from '../../icons/key-icon.tsx'
import { Logo } from '../../icons/logo.tsx'
import { ShipIcon } from '../../icons/ship-icon.tsx'
import { isPreview } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { ScreenFrame } from '../screen-frame.tsx'
import { DemoStart } from './demo-start.tsx'
import styles from './first-run.module.css'

/** Nothing is connected yet: explore, or connect. */
export const FirstRun = () => {
  const openTokenForm = useApp((state) => state.openTokenForm)
  const preview = useApp(isPreview)
  return (
    <ScreenFrame>
      <div className={styles.welcome}>
        <div className={styles.head}>
          <Logo size={64} />
          <PageHeader title={text.welcome}>{text.welcomeLead}</PageHeader>
        </div>
        <div className={styles.ways}>
          <Card label={text.demoTitle}>
            <span className={styles.icon}>
              <ShipIcon size={22} />
            </span>
            <h2>{text.demoTitle}</h2>
            <p className={styles.words}>{text.demoText}</p>
            <DemoStart />
          </Card>
          {preview ? (
            <Notice tone="info" title={text.previewTitle}>
              <p>{text.previewText}</p>
            </Notice>
          ) : (
            <Card label={text.ownTitle}>
              <span className={styles.icon}>
                <KeyIcon size={22} />
              </span>
              <h2>{text.ownTitle}</h2>
              <p className={styles.words}>{text.ownText}</p>
              <div>
                <Button onPress={() => openTokenForm()}>{text.add}</Button>
              </div>
            </Card>
          )}
        </div>
      </div>
    </ScreenFrame>
  )
}
