import type { Locator, Page } from 'playwright/test'
import { connectionsText as text } from '#contract/wording/screens/connections-text'
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

/** The token screen. */
export interface ConnectionsPage {
  startDemo(): Promise<void>
  /** Opens the form of a new site. */
  openForm(): Promise<void>
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
    await page.getByRole('button', { name: text.connectSite }).first().click()
  }
  const fill = async (signIn: SignIn, remarks: SiteRemarks = {}): Promise<void> => {
    await page.getByRole('textbox', { name: text.address }).fill(signIn.address)
    await page.getByRole('textbox', { name: text.email }).fill(signIn.email)
    await field(text.token).fill(signIn.token)
    if (remarks.label !== undefined) await page.getByLabel(text.label).fill(remarks.label)
    if (remarks.expiresOn !== undefined) {
      await page.getByLabel(text.expiresOn).fill(remarks.expiresOn)
    }
    if (remarks.production === true) await page.getByText(text.production).click()
  }
  const save = (): Promise<void> => page.getByRole('button', { name: text.save }).click()

  return {
    startDemo: () => page.getByRole('button', { name: text.demoAction }).click(),
    openForm,
    fill,
    save,
    connect: async (signIn, remarks) => {
      await openForm()
      await fill(signIn, remarks)
      await save()
    },
    token: field(text.token),
    stored: page.getByRole('status').filter({ hasText: /^API token stored/ }),
    trouble: page.getByRole('alert'),
    question: page.getByRole('alertdialog'),
    allSet: page.getByRole('region', { name: text.readyTitle }),
    card,
    act: (name, action) =>
      card(name).getByRole('button', { name: siteCardText[action], exact: true }).click(),
  }
}
