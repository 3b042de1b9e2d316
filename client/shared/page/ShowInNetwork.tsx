import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { selectOnPlate } from '#client/features/explore/actions/pickHit.ts'
import type { TopicProfileFragment } from '#client/generated/graphql.ts'
import { nodeId } from '#client/graph/ids.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { nothingSelected, viewStore } from '#client/view/viewStore.ts'

/** Opens the picture with this partner or unit selected, whatever the switch hides now. */
export function ShowInNetwork({ id }: { readonly id: string }) {
  const { t } = useTranslation('pages')
  const language = useLanguage()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const hash = new URLSearchParams({ asOf, place: 'both', select: id, lang: language })
  return (
    <Link
      href={`/explore#${hash}`}
      onClick={() => {
        viewStore.getState().setPlace('both')
        selectOnPlate(id)
      }}
    >
      {t('showInNetwork')} <ArrowIcon size={12} />
    </Link>
  )
}

/** Opens the picture with all partners and units of this page marked. */
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
