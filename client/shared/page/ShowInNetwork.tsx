import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import type { Place } from '#client/generated/graphql.ts'
import { useLanguage } from '#client/i18n/language.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { isInPlace } from '#client/view/place.ts'
import { viewStore } from '#client/view/viewStore.ts'

/** How something is opened in the network. The app says how, since no page knows the network. */
export type OpenInNetwork = {
  /** Selects a partner or a unit. */
  readonly openNode: (id: string) => void
  /** Shows a country, region, subject or item of the strategy in the panel, and marks whom it leads to. */
  readonly openTopic: (id: string) => void
}

export const OpenInNetworkContext = createContext<OpenInNetwork>({
  openNode: () => undefined,
  openTopic: () => undefined,
})

type ShowInNetworkProps = {
  readonly id: string
  /** What the page is about, where it is no partner and no unit. */
  readonly isTopic?: boolean
  /** Of a partner: the switch gives way where it would hide it, and stays where it is otherwise. */
  readonly place?: Place | null
}

/** Opens the network with what the page is about selected, or found. */
export function ShowInNetwork({ id, isTopic = false, place }: ShowInNetworkProps) {
  const { t } = useTranslation('pages')
  const language = useLanguage()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const wanted = useStore(viewStore, (view) => view.place)
  const { openNode, openTopic } = useContext(OpenInNetworkContext)
  const shown = place === undefined || isInPlace(place, wanted) ? wanted : 'both'
  const hash = new URLSearchParams({ asOf, place: shown, select: id, lang: language })
  return (
    <Link
      href={`/explore#${hash}`}
      onClick={() => {
        viewStore.getState().setPlace(shown)
        const open = isTopic ? openTopic : openNode
        open(id)
      }}
    >
      {t('showInNetwork')} <ArrowIcon size={12} />
    </Link>
  )
}
