import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'
import { classes } from '../classes.ts'
import styles from './tabs.module.css'

interface TabsProps {
  readonly label: string
  readonly tabs: readonly {
    readonly id: string
    readonly title: ReactNode
    readonly content: ReactNode
  }[]
}

/** Several views of one thing, one at a time. */
export const Tabs = ({ label, tabs }: TabsProps) => (
  <AriaTabs className={classes(styles.tabs)}>
    <TabList aria-label={label} className={classes(styles.list)}>
      {tabs.map(({ id, title }) => (
        <Tab key={id} id={id} className={classes(styles.tab)}>
          {title}
        </Tab>
      ))}
    </TabList>
    {tabs.map(({ id, content }) => (
      <TabPanel key={id} id={id} className={classes(styles.panel)}>
        {content}
      </TabPanel>
    ))}
  </AriaTabs>
)
