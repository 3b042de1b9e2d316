import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useStore } from 'zustand'
import { useLanguage } from '#client/i18n/language.ts'
import { ArrowIcon } from '#client/ui/icons.tsx'
import { viewStore } from '#client/view/viewStore.ts'

/** Selects a partner or unit in the network. The app says how, since no page knows the network. */
export const SelectInNetworkContext = createContext<(id: string) => void>(() => undefined)

/** Opens the network with this partner or unit selected, whatever the switch hides. */
export function ShowInNetwork({ id }: { readonly id: string }) {
  const { t } = useTranslation('pages')
  const language = useLanguage()
  const asOf = useStore(viewStore, (view) => view.asOf)
  const selectInNetwork = useContext(SelectInNetworkContext)
  const hash = new URLSearchParams({ asOf, place: 'both', select: id, lang: language })
  return (
    <Link
      href={`/explore#${hash}`}
      onClick={() => {
        viewStore.getState().setPlace('both')
        selectInNetwork(id)
      }}
    >
      {t('showInNetwork')} <ArrowIcon size={12} />
    </Link>
  )
}
