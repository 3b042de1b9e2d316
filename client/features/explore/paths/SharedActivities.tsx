import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Evidence } from '#client/features/explore/parts/Evidence.tsx'
import paths from '#client/features/explore/paths/Paths.module.css'
import type { CommonPartnersQuery } from '#client/generated/graphql.ts'
import { Name } from '#client/ui/Name.tsx'

type Shared = CommonPartnersQuery['commonPartners']['shared'][number]
type SharedActivitiesProps = {
  readonly shared: readonly Shared[]
  /** How many were asked about. */
  readonly of: number
  readonly asOf: string
}

/** Activities in which several of them take part, whether or not a unit is stated; each opens its records. */
export function SharedActivities({ shared, of, asOf }: SharedActivitiesProps) {
  return (
    <ul data-testid="shared">
      {shared.map((activity) => (
        <SharedActivity key={activity.id} {...{ activity, of, asOf }} />
      ))}
    </ul>
  )
}

type SharedActivityProps = Omit<SharedActivitiesProps, 'shared'> & { readonly activity: Shared }

function SharedActivity({ activity: { names, activityKind, organizationIds }, of, asOf }: SharedActivityProps) {
  const { t } = useTranslation(['paths', 'words'])
  const [isOpen, setOpen] = useState(false)
  const [one, other] = organizationIds
  const kind = t(`words:activityKind.${activityKind}`)
  return (
    <li>
      <button type="button" className={paths.common} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {names ? <Name names={names} /> : kind}
        <span className={paths.counts}>
          {of > 2 && `${t('paths:common.of', { count: organizationIds.length, of })} · `}
          {names && kind}
        </span>
      </button>
      {isOpen && one && other && <Evidence departmentId={one} organizationId={other} asOf={asOf} />}
    </li>
  )
}
