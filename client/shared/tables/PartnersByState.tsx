import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { headlineOf } from '#client/shared/entity/headline.ts'
import { PartnerRows } from '#client/shared/tables/PartnerRows.tsx'
import { StateBar } from '#client/shared/tables/StateBar.tsx'
import { MoreRows, useFirst } from '#client/ui/list/MoreRows.tsx'
import { Remark } from '#client/ui/Quiet.tsx'
import { Section } from '#client/ui/Section.tsx'
import { isInPlace } from '#client/view/place.ts'
import { viewStore } from '#client/view/viewStore.ts'

const FIRST = 25

type PartnersByStateProps = {
  readonly partners: readonly GraphNodeFragment[]
  readonly withCountry?: boolean
  /** The page is one country or region: the place switch would empty it, so it does not apply. */
  readonly everyPlace?: boolean
}

/** Partners by state and as rows, under the switches of the header; says what a switch leaves out. */
export function PartnersByState({ partners, withCountry = true, everyPlace = false }: PartnersByStateProps) {
  const { t } = useTranslation(['pages', 'explore'])
  const place = useStore(viewStore, (view) => view.place)
  const strategicOnly = useStore(viewStore, (view) => view.strategicOnly)
  const isMeant = (node: GraphNodeFragment) =>
    (everyPlace || isInPlace(node.place, place)) && (!strategicOnly || node.strategic)
  const meant = partners.filter(isMeant)
  const others = partners.filter((node) => !isMeant(node))
  const { shown, isAll, toggle } = useFirst(meant, FIRST)
  return (
    <Section
      strong
      title={t('explore:partners')}
      note={t('pages:partners.note', { shown: shown.length, total: partners.length })}
    >
      {meant.length > 0 && <StateBar nodes={meant} />}
      <PartnerRows {...{ rows: shown, withCountry, empty: t('pages:partners.none') }} />
      <MoreRows total={meant.length} first={FIRST} isAll={isAll} onToggle={toggle} />
      {others.length > 0 && <Remark>{t('pages:partners.besides', { what: headlineOf(others, t) })}</Remark>}
    </Section>
  )
}
