/** The code of a gap that every site of a product has: its API shows no object of the kind. */
export const kindNotShown = 'kind-not-shown'

/** The same for some objects of a kind, of which the API has no list. */
export const partNotListed = 'part-not-listed'

/** Whether a gap is no mishap: a product whose API does not show something, whoever asks. */
export const isNotShown = ({ code }: { readonly code: string }): boolean =>
  code === kindNotShown || code === partNotListed
