import { useTranslation } from 'react-i18next'
import { Remark } from '#client/ui/Quiet.tsx'
import { viewStore } from '#client/view/viewStore.ts'

type HiddenPartnersProps = {
  /** Under the same filters with both switches open; null: not known yet. */
  readonly everywhere: number | null
  readonly shown: number
}

/** How many more partners the list would have but for the switches, and the way to them. */
export function HiddenPartners({ everywhere, shown }: HiddenPartnersProps) {
  const { t } = useTranslation(['pages', 'explore'])
  // The line has its place before the number is there: the table below does not jump.
  if (everywhere === null) return <Remark>{'\u00a0'}</Remark>
  if (everywhere <= shown) return null
  return (
    <Remark>
      {t('pages:partners.besides', { what: t('pages:list.partnersMore', { count: everywhere - shown }) })}{' '}
      <button type="button" className="text-link" onClick={openBoth}>
        {t('explore:found.showAway')}
      </button>
    </Remark>
  )
}

/** Whatever hides partners; a switch that is open already takes no step. */
export function openBoth(): void {
  const { place, strategicOnly, setPlace, setStrategicOnly } = viewStore.getState()
  if (place !== 'both') setPlace('both')
  if (strategicOnly) setStrategicOnly(false)
}
