/** The two forms of account ids that nothing else looks like. */
const forms = String.raw`(?:[0-9a-f]{24}|\d{6}:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})`

/** Ids of accounts anywhere in a text. */
export const accountIds = new RegExp(String.raw`(?<![\w:-])${forms}(?![\w:-])`, 'g')

const whole = new RegExp(`^${forms}$`)

/** Whether a text is surely the id of an account, wherever it stands. */
export const isSurelyAccountId = (text: string): boolean => whole.test(text)
