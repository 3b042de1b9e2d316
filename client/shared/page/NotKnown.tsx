import { useTranslation } from 'react-i18next'
import type { PartnerPageQuery } from '#client/generated/graphql.ts'
import css from '#client/shared/page/NotKnown.module.css'
import { Section } from '#client/ui/Section.tsx'

type Unknown = PartnerPageQuery['partnerProfile']['unknowns'][number]

type NotKnownProps = { readonly unknowns: readonly Unknown[]; readonly strong?: boolean }

export function NotKnown({ unknowns, strong = false }: NotKnownProps) {
  const { t } = useTranslation(['explore', 'words'])
  const open = unknowns.filter((row) => row.unknown > 0)
  if (open.length === 0) return null
  return (
    <Section
      strong={strong}
      title={t('explore:unknowns.title')}
      note={t('explore:unknowns.note', { count: open.length })}
    >
      <dl className={strong ? css.ruled : css.pairs}>
        {open.map((row) => (
          <div key={row.key}>
            <dt>{t(`words:unknown.${row.key}`)}</dt>
            <dd>{t('explore:unknowns.value', { unknown: row.unknown, total: row.total })}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
