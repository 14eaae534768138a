import { useEffect } from 'react'
import { wordGoesAlong } from '#contract/wording/screens/sign-in-card-text'
import { useApp } from '../state/use-app.ts'

/** What goes with a connection that is forgotten: what waits to be sent by it, and its rules. */
export const GoesAlong = ({ connectionId }: { readonly connectionId: string }) => {
  const publications = useApp((state) => state.publications)
  const announcements = useApp((state) => state.announcements)
  const loadPublications = useApp((state) => state.loadPublications)
  const loadAnnouncements = useApp((state) => state.loadAnnouncements)
  useEffect(() => {
    void loadPublications()
    void loadAnnouncements()
  }, [loadPublications, loadAnnouncements])
  const words = wordGoesAlong({
    waiting:
      publications?.filter(
        ({ sentAt, target }) => sentAt === null && target.connectionId === connectionId,
      ).length ?? null,
    rules: announcements?.filter((rule) => rule.connectionId === connectionId).length ?? null,
  })
  return words === undefined ? null : <p>{words}</p>
}
