import { Icon, type IconProps } from './icon.tsx'

/** Deployments: a hull on its way down the slip. */
export const ShipIcon = (props: IconProps) => (
  <Icon {...props}>
    <path d="M2.25 9.25h11.5l-1.75 3.5h-8zM4.5 9.25v-3h5.25l1.75 3M7 6.25V3.5" />
  </Icon>
)
