import { expect, type Locator, type Page } from 'playwright/test'
import { connectionsText as text } from '#contract/wording/screens/connections-text'
import {
  signInFormText as formText,
  nameFieldWording,
  secretLabel,
} from '#contract/wording/screens/sign-in-form-text'
import { siteCardText } from '#contract/wording/screens/site-card-text'

/** How to sign in to a site. */
export interface SignIn {
  readonly address: string
  readonly email: string
  readonly token: string
}

/** What else is said of a site. */
export interface SiteRemarks {
  readonly label?: string
  /** Day in the form YYYY-MM-DD. */
  readonly expiresOn?: string
  readonly production?: boolean
}

/** The screen of connections. */
export interface ConnectionsPage {
  startDemo(): Promise<void>
  /** Opens the form of a new site. */
  openForm(): Promise<void>
  /** Enters an address, and waits until Slipway says what stands there. */
  find(address: string): Promise<void>
  /** Fills in the form, and waits until the site at the address is found. */
  fill(signIn: SignIn, remarks?: SiteRemarks): Promise<void>
  save(): Promise<void>
  /** Opens the form, fills it in and saves. */
  connect(signIn: SignIn, remarks?: SiteRemarks): Promise<void>
  readonly token: Locator
  /** The message after something was stored. */
  readonly stored: Locator
  /** The message of what went wrong. */
  readonly trouble: Locator
  /** The question that must be answered before something is stored. */
  readonly question: Locator
  readonly allSet: Locator
  /** The card of a site, by its name. */
  card(name: string): Locator
  /** One of the actions of a site's card. */
  act(name: string, action: 'test' | 'replace' | 'edit' | 'forget' | 'enter'): Promise<void>
}

export const connectionsPage = (page: Page): ConnectionsPage => {
  const field = (name: string): Locator => page.getByLabel(name, { exact: true })
  const card = (name: string): Locator => page.getByRole('region', { name, exact: true })

  const openForm = async (): Promise<void> => {
    await page.getByRole('button', { name: text.add }).first().click()
  }
  const find = async (address: string): Promise<void> => {
    await page.getByRole('textbox', { name: formText.address, exact: true }).fill(address)
    await page.getByRole('button', { name: formText.continue }).click()
    await expect(page.getByRole('textbox', { name: formText.label })).toBeVisible()
  }
  const fill = async (signIn: SignIn, remarks: SiteRemarks = {}): Promise<void> => {
    await find(signIn.address)
    await page.getByRole('textbox', { name: nameFieldWording.email.label }).fill(signIn.email)
    await field(secretLabel['api-token']).fill(signIn.token)
    if (remarks.label !== undefined) await page.getByLabel(formText.label).fill(remarks.label)
    if (remarks.expiresOn !== undefined) {
      await page.getByLabel(formText.expiresOn).fill(remarks.expiresOn)
    }
    if (remarks.production === true) await page.getByText(formText.production).click()
  }
  const save = (): Promise<void> => page.getByRole('button', { name: formText.save }).click()

  return {
    startDemo: () => page.getByRole('button', { name: text.demoAction }).click(),
    openForm,
    find,
    fill,
    save,
    connect: async (signIn, remarks) => {
      await openForm()
      await fill(signIn, remarks)
      await save()
    },
    token: field(secretLabel['api-token']),
    stored: page.getByRole('status').filter({ hasText: / stored[. ]/ }),
    trouble: page.getByRole('alert'),
    question: page.getByRole('alertdialog'),
    allSet: page.getByRole('region', { name: text.readyTitle }),
    card,
    act: (name, action) =>
      card(name).getByRole('button', { name: siteCardText[action], exact: true }).click(),
  }
}
