/** Why a decision from a file is about nothing on these two sites. */
export const unfitWording = {
  kind: (kind: string) => `Slipway knows no “${kind}”.`,
  notHere: (title: string, name: string) => `The source has no ${title} “${name}”.`,
  notThere: (title: string, name: string, id: string) =>
    `${title} “${name}”: the destination has none with the id ${id}.`,
  another: (title: string, name: string) =>
    `${title} “${name}”: the source’s has another id or belongs to something else.`,
} as const
