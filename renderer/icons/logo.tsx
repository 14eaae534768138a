import icon from '../../assets/icon.svg'

/** Slipway's mark. */
export const Logo = ({ size = 28 }: { readonly size?: number }) => (
  <img src={icon} alt="" width={size} height={size} />
)
