import { Card } from '../../components/card.tsx'
import { TokenAdvice } from './token-advice.tsx'
import { TokenForm } from './token-form.tsx'
import styles from './token-panel.module.css'

/** The form, and beside it what to know about tokens. */
export const TokenPanel = () => (
  <div className={styles.panel}>
    <Card>
      <TokenForm />
    </Card>
    <TokenAdvice />
  </div>
)
