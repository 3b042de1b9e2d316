import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/** Opens the network with all partners and units of this page marked. */
export function ShowTopicInNetwork({ profile }: { readonly profile: TopicProfileFragment }) {
  const { t } = useTranslation('pages')
  return (
    <Link
      href="/explore"
      onClick={() => {
        const view = viewStore.getState()
        view.setPlace('both')
        view.select(nothingSelected)
        view.mark([...profile.partners, ...profile.units].map(({ id }) => nodeId(id)))
      }}
    >
      {t('showInNetwork')} <ArrowIcon size={12} />
    </Link>
  )
}
