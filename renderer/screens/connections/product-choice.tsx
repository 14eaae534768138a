import { wordProduct } from '#contract/wording/screens/sign-in-card-text'
import { missingWording, signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { RadioGroup } from '../../components/radio-group.tsx'
import { foundProducts } from '../../state/found-products.ts'
import { useApp } from '../../state/use-app.ts'
import styles from './token-form.module.css'

/** Which of two products at one address; nothing where there is one only. */
export const ProductChoice = ({ isMissing }: { readonly isMissing: boolean }) => {
  const found = useApp(({ tokenForm }) => (tokenForm === null ? [] : foundProducts(tokenForm)))
  const product = useApp((state) => state.tokenForm?.draft.product ?? null)
  const chooseProduct = useApp((state) => state.chooseProduct)
  if (found.length < 2) return null
  return (
    <div>
      <RadioGroup
        label={text.product}
        options={found.map((one) => ({
          id: one.product,
          label: wordProduct(one.product, one.version),
        }))}
        value={product}
        onChange={chooseProduct}
        sideways
      />
      {isMissing ? (
        <p className={styles.missing}>{missingWording.product}</p>
      ) : (
        <p className={styles.help}>{text.productHelp}</p>
      )}
    </div>
  )
}
