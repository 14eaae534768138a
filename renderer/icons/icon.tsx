import type { ReactNode } from 'react'

export interface IconProps {
  /** Width and height in pixels; 16 unless said otherwise. */
  readonly size?: number
}

/** The frame of every icon: drawn in the text's colour, hidden from screen readers. */
export const Icon = ({ size = 16, children }: IconProps & { readonly children: ReactNode }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {children}
  </svg>
)
