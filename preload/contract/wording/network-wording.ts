/** Sentences about proxies and certificates that cannot be used as they were set. */
export const networkWording = {
  proxyAddress:
    'Enter the proxy as name and port, like proxy.example.com:8080, without a user name. Slipway cannot sign in to proxies.',
  scriptAddress:
    'Enter the address of the proxy script, like https://example.com/proxy.pac, or of a file that is there.',
  authorityNotFound: 'There is no such file, or Slipway may not read it.',
  authorityTooLarge: 'This file is too large for a certificate.',
  authorityNoCertificate:
    'This file holds no certificate. It has to be in PEM form: text that begins with -----BEGIN CERTIFICATE-----.',
  authorityKey: 'This file holds a private key. Choose the file with the certificate alone.',
  authorityBroken: 'One of the certificates in this file is damaged.',
} as const
