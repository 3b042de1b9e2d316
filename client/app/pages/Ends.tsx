import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { PageLink } from '#client/app/pages/PageLink.tsx'
import css from '#client/app/pages/Table.module.css'
import type { GraphNodeFragment } from '#client/generated/graphql.ts'
import { HOME } from '#client/graph/ids.ts'

export type Thing = Pick<GraphNodeFragment, 'id' | 'label' | 'names' | 'sector'>
export type Things = ReadonlyMap<string, Thing>

export const thingsOf = (...lists: readonly (readonly Thing[])[]): Things =>
  new Map(lists.flat().map((thing) => [thing.id, thing]))

type EndsProps = { readonly ids: readonly string[]; readonly things: Things; readonly short?: boolean }

/** Who holds or runs it: units by name; the whole university and "unit not stated" are never mixed. */
export function UnitEnds({ ids, things }: EndsProps) {
  const { t } = useTranslation('words')
  if (ids.length === 0) return <span className={css.quiet}>{t('unitNotStated')}</span>
  return ids.map((id, index) => {
    const unit = things.get(id)
    return (
      <Fragment key={id}>
        {index > 0 && ' · '}
        {unit ? <PageLink thing={unit} short /> : t(id === HOME ? 'home' : 'label.Department')}
      </Fragment>
    )
  })
}

/** The partners at its ends; those that this answer does not name are counted. */
export function PartnerEnds({ ids, things }: EndsProps) {
  const { t } = useTranslation('pages')
  const named = ids.flatMap((id) => things.get(id) ?? [])
  const others = ids.length - named.length
  return (
    <>
      {named.map((partner, index) => (
        <Fragment key={partner.id}>
          {index > 0 && ' · '}
          <PageLink thing={partner} />
        </Fragment>
      ))}
      {others > 0 && (
        <span className={css.quiet}>
          {named.length > 0 && ' '}
          {t('others', { count: others })}
        </span>
      )}
    </>
  )
}
