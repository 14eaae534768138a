import { type FormEvent, useEffect, useRef, useState } from 'react'
import { signInFormText as text } from '#contract/wording/screens/sign-in-form-text'
import { productNames } from '#contract/wording/sign-in-wording'
import { Button } from '../../components/button.tsx'
import { connectedCard } from '../../state/connected-cards.ts'
import { chosenProduct, chosenWay } from '../../state/found-products.ts'
import type { Answer } from '../../state/send-token.ts'
import { nameOfSite } from '../../state/site-selectors.ts'
import { useApp } from '../../state/use-app.ts'
import { AddressField } from './address-field.tsx'
import { ProductChoice } from './product-choice.tsx'
import { SavingNotice } from './saving-notice.tsx'
import { SharedTokenChoice } from './shared-token-choice.tsx'
import { SignInFields } from './sign-in-fields.tsx'
import { TagFields } from './tag-fields.tsx'
import styles from './token-form.module.css'
import { TokenQuestions } from './token-questions.tsx'
import { WayChoice } from './way-choice.tsx'

/** Connects something, or replaces its secret, which is in this component and nowhere else. */
export const TokenForm = () => {
  const form = useApp((state) => state.tokenForm)
  const replaced = useApp((state) => connectedCard(state, state.tokenForm?.draft.ofId ?? null))
  const product = form === null ? undefined : chosenProduct(form, replaced)
  const way = form === null ? undefined : chosenWay(form, product)
  const saveToken = useApp((state) => state.saveToken)
  const changeDraft = useApp((state) => state.changeDraft)
  const findProducts = useApp((state) => state.findProducts)
  const announce = useApp((state) => state.announce)
  const closeTokenForm = useApp((state) => state.closeTokenForm)
  const stopSaving = useApp((state) => state.stopSaving)
  const [secret, setSecret] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const ways = useRef<HTMLDivElement>(null)
  // While a new address is entered it is one form, whatever the address turns out to be.
  const ofId = form?.enteredTag === null ? form.draft.ofId : null
  // biome-ignore lint/correctness/useExhaustiveDependencies: something else makes it another form.
  useEffect(() => {
    setSecret('')
    heading.current?.focus()
  }, [ofId])
  // What was entered for one way, or one product, is no secret of another.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way asks for another secret.
  useEffect(() => setSecret(''), [way?.way, product?.product])
  if (form === null) return null

  const { draft, enteredTag, saving } = form
  const isFixed = replaced !== undefined && enteredTag === null
  const busy = saving.phase === 'busy'
  const missing = saving.phase === 'incomplete' ? saving.missing : []
  const savingWords = product === undefined ? '' : text.saving(productNames[product.product])
  const save = async (answer?: Answer): Promise<void> => {
    announce(savingWords)
    if (await saveToken(secret, answer)) setSecret('')
  }
  const cancel = (): void => {
    if (busy) {
      void stopSaving()
      announce(text.stopping)
    } else closeTokenForm()
  }
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (way !== undefined || draft.address.trim() === '') return save()
    await findProducts()
    ways.current?.focus()
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      autoComplete="off"
      noValidate
    >
      <h2 ref={heading} tabIndex={-1}>
        {replaced === undefined ? text.newForm : text.replaceForm(nameOfSite(replaced))}
      </h2>
      <AddressField isFixed={isFixed} isMissing={missing.includes('address')} />
      <div ref={ways} tabIndex={-1} className={styles.rest}>
        {isFixed ? null : <ProductChoice isMissing={missing.includes('product')} />}
        {product === undefined || way === undefined ? null : (
          <>
            {!isFixed && product.product === 'jira-cloud' ? <SharedTokenChoice /> : null}
            {draft.sharedFrom === null ? (
              <>
                <WayChoice product={product} chosen={way} />
                <SignInFields
                  way={way.way}
                  missing={missing}
                  secret={secret}
                  onSecret={(typed) => {
                    setSecret(typed)
                    if (saving.phase !== 'idle') changeDraft({})
                  }}
                />
              </>
            ) : null}
            <TagFields product={product.product} way={way.way} />
          </>
        )}
      </div>
      <SavingNotice onAnswer={(answer) => void save(answer)} />
      <div className={styles.actions}>
        <Button type="submit" look="primary" isDisabled={busy}>
          {busy ? savingWords : wordSubmit(way?.way, draft.sharedFrom !== null)}
        </Button>
        <Button onPress={cancel}>{text.cancel}</Button>
      </div>
      <TokenQuestions onAnswer={(answer) => void save(answer)} />
    </form>
  )
}

const wordSubmit = (way: string | undefined, isShared: boolean): string => {
  if (way === undefined) return text.continue
  if (isShared) return text.saveShared
  return way === 'basic' || way === 'session' || way === 'client-credentials'
    ? text.saveOther
    : text.save
}
