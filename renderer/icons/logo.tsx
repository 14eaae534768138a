/** Slipway's mark: a hull on the slip, above its line of water. */
export const Logo = ({ size = 28 }: { readonly size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <path d="M7 15.5h18l-3.2 5.5H10.2z" fill="var(--text-on-accent)" />
    <path d="M15 13.5V7.5l6.5 6z" fill="var(--text-on-accent)" opacity="0.75" />
    <path
      d="M6 25.5 26 22.5"
      stroke="var(--text-on-accent)"
      strokeWidth="2"
      strokeLinecap="round"
    />
  </svg>
)
