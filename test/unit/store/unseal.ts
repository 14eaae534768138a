import { openEnvelope, type Unsealed, unpackEnvelope, type Wanted } from '#store/envelope'

/** Takes a file apart and unpacks it. Throws AppError as both do. */
export const unseal = async (file: Uint8Array, wanted: Wanted, path: string): Promise<Unsealed> =>
  unpackEnvelope(openEnvelope(file, path), wanted, path)
