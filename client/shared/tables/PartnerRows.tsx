import { useTranslation } from 'react-i18next'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { StrategicMark } from '#client/shared/entity/Mark.tsx'
import { PageLink } from '#client/shared/entity/PageLink.tsx'
import { usePlaceNames } from '#client/shared/entity/placeNames.ts'
import { StateSwatch } from '#client/shared/entity/StateSwatch.tsx'
import { StateWords } from '#client/shared/entity/StateWords.tsx'
import { useCountColumns } from '#client/shared/tables/countColumns.tsx'
import { column, DataTable } from '#client/ui/list/DataTable.tsx'

type PartnerRowsProps = {
  readonly rows: readonly GraphNodeFragment[]
  readonly withCountry?: boolean
  readonly empty?: string
}
type PartnerProps = { readonly node: GraphNodeFragment }

/** Partners as a table: each name leads to its page, each state says whether anybody was asked. */
export function PartnerRows({ rows, withCountry = true, empty }: PartnerRowsProps) {
  const { t } = useTranslation(['pages', 'words', 'explore'])
  const { agreements, activities, lastSeen } = useCountColumns<GraphNodeFragment>()
  return (
    <DataTable<GraphNodeFragment>
      file={t('explore:partners')}
      testId="partners"
      {...{ rows, empty }}
      columns={[
        column('partner', t('pages:partner'), (node) => <Partner node={node} />),
        withCountry && column('country', t('words:label.Country'), (node) => <Country node={node} />, 'unbroken'),
        column('state', t('pages:partnerState'), (node) => <State node={node} />),
        agreements,
        activities,
        column('units', t('pages:column.units'), (node) => node.counterparts, 'number'),
        lastSeen,
      ]}
    />
  )
}

function Partner({ node }: PartnerProps) {
  const { t } = useTranslation('words')
  return (
    <>
      <PageLink thing={node} marked /> {node.strategic && <StrategicMark title={t('strategic')} />}
    </>
  )
}

function Country({ node: { countryCode } }: PartnerProps) {
  const { t } = useTranslation('words')
  const { countries } = usePlaceNames()
  const country = countryCode ? countries.get(countryCode) : undefined
  if (country) return <PageLink thing={{ ...country, label: 'Country' }} />
  return countryCode ?? t('place.multinational')
}

function State({ node: { partnershipState: state, asked, toBeConfirmed } }: PartnerProps) {
  const { t } = useTranslation('words')
  if (!state) return null
  const words = t(`partnershipState.${state}`)
  return <StateWords sign={<StateSwatch state={state} asked={asked} />} words={words} toBeConfirmed={toBeConfirmed} />
}
