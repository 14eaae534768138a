import { expect, it } from 'vitest'
import type { SignatureView } from '#contract/model/file-signature'
import { missingSignatures } from '#domain/signatures/missing-signatures'

const signature = (
  fingerprint: string,
  role: SignatureView['role'],
  standing: SignatureView['standing'] = 'known',
): SignatureView => ({
  ...{ name: fingerprint, fingerprint, role, standing },
  at: '2026-11-26T12:00:00Z',
  knownAs: null,
})

it.each<[string, readonly SignatureView[], readonly string[]]>([
  ['nobody', [], ['made', 'reviewed']],
  ['its maker', [signature('ada', 'made', 'you')], ['reviewed']],
  ['a reviewer', [signature('grace', 'reviewed')], ['made']],
  ['one person twice', [signature('ada', 'made'), signature('ada', 'reviewed')], ['reviewed']],
  [
    'somebody unknown',
    [signature('ada', 'made'), signature('eve', 'reviewed', 'unknown')],
    ['reviewed'],
  ],
  ['two people', [signature('ada', 'made', 'you'), signature('grace', 'reviewed')], []],
])('a plan that %s signed', (_, signatures, missing) => {
  expect(missingSignatures(signatures)).toEqual(missing)
})
